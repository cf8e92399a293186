using System.Linq;
using NetGen.Generator.Emit.Kernels.Losses;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Any loss and its gradient, in as few passes over each row as its definition allows.</summary>
internal sealed class LossKernel : NodeKernel<LossNode>
{
    protected override void Emit(PhaseEmitter phase, LossNode node)
    {
        var (y, target, losses, narrow) = (node.Inputs[0], node.Target, node.Outputs[0], node.Inputs[0].Narrow);
        LossWriter writer = narrow ? new NarrowLossWriter(node, phase.Type) : new RowLossWriter(node, phase.Type, Weights(phase, node));
        var name = phase.Kernels.Require(
            (narrow ? "narrow " : "") + writer.Key,
            $"{writer.Name}{Text(y.Shape.Width)}{(node.Gradient is null ? "_loss" : "")}",
            writer.Write);
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(y)}, {(narrow ? phase.PanelStride(y) + ", " : "")}"
            + $"ref {phase.Reference(target)}, {(narrow && !node.Definition.TakesLabels ? phase.PanelStride(target) + ", " : "")}ref {phase.Reference(losses)}, "
            + (node.Gradient is { } dy ? $"ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, {Scale(phase, node)}, " : "")
            + $"{phase.Scope.Samples});");
    }

    private static string Scale(PhaseEmitter phase, LossNode node) => node.Definition.Average == LossAverage.Labels
        ? "LossScale"
        : $"({phase.Type})1 / {(node.Divisor == 1 ? phase.Scope.Batch : $"({Times(phase.Scope.Batch, Text(node.Divisor))})")}";

    // The weights of the columns, padded like a row.
    private static string? Weights(PhaseEmitter phase, LossNode node)
    {
        var weights = node.Definition.Weights;
        if (weights.Count == 0)
        {
            return null;
        }

        var literals = weights.Concat(Enumerable.Repeat(0.0, (Storage.PanelCount(weights.Count) * Storage.Panel) - weights.Count))
            .Select(weight => phase.Type == "float" ? Literals.Float(weight) : Literals.Double(weight));
        var text = string.Join(", ", literals);
        return phase.Kernels.Require($"weights {text}", $"Weights{Text(weights.Count)}", (unique, code) =>
        {
            code.Line();
            code.Line($"// {node.Definition.WeightsArgument}, one for each output and zeros up to whole vectors.");
            code.Line($"private static global::System.ReadOnlySpan<{phase.Type}> {unique} => new {phase.Type}[] {{ {text} }};");
        });
    }
}
