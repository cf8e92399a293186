using NetGen.CompilerServices;
using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>The transform of weights; the workers share the panels.</summary>
internal sealed class WinogradWeightsKernel : NodeKernel<WinogradWeightsNode>
{
    protected override void Emit(PhaseEmitter phase, WinogradWeightsNode node)
    {
        var panels = Text(Storage.PanelCount(node.Shape.Outputs));
        phase.Code.Line(
            $"{Names.Support}.Winograd.TransformWeights{(node.ForGradient ? "ForGradient" : "")}({WinogradText.Shape(node.Shape)}, ref {phase.Reference(node.Inputs[0])}, "
            + $"ref {phase.Reference(node.Output)}, {(node.ForGradient ? "ref scratch, " : "")}{panels} * worker / workers, {panels} * (worker + 1) / workers);");
    }
}

/// <summary>A convolution by Winograd's algorithm.</summary>
internal sealed class WinogradKernel : NodeKernel<WinogradNode>
{
    protected override void Emit(PhaseEmitter phase, WinogradNode node) =>
        WinogradText.EmitConvolution(phase, node, node.Shape, node.Bias, node.Geometry.Vertical.Before, node.Geometry.Horizontal.Before, "y", "x∗w");
}

/// <summary>The gradient of its input.</summary>
internal sealed class WinogradInputGradientKernel : NodeKernel<WinogradInputGradientNode>
{
    protected override void Emit(PhaseEmitter phase, WinogradInputGradientNode node) =>
        WinogradText.EmitConvolution(phase, node, node.Shape, null, 2 - node.Geometry.Vertical.Before, 2 - node.Geometry.Horizontal.Before, "dx", "dy∗wᵀ");
}

/// <summary>The gradient of its weight, in parts.</summary>
internal sealed class WinogradWeightGradientKernel : NodeKernel<WinogradWeightGradientNode>
{
    protected override void Emit(PhaseEmitter phase, WinogradWeightGradientNode node)
    {
        var (x, dy, parts) = (node.Inputs[0], node.Inputs[1], node.Output);
        var length = parts.Shape.Size / WinogradPlan.Parts;
        var images = $"{WinogradText.Image(phase, x, node.Geometry.Vertical.Before, node.Geometry.Horizontal.Before)}, {WinogradText.Image(phase, dy)}";
        var result = phase.Reference(parts);
        phase.Code.Open($"for (int part = {Text(WinogradPlan.Parts)} * worker / workers; part < {Text(WinogradPlan.Parts)} * (worker + 1) / workers; part++)");
        phase.Code.Line(
            $"{Names.Support}.Winograd.WeightGradient({WinogradText.Shape(node.Shape)}, {images}, ref {Names.Unsafe}.Add(ref {result}, part * {Text(length)}), ref scratch, part, {Text(WinogradPlan.Parts)}, (int){phase.Scope.Samples});");
        phase.Code.Close();
    }
}

/// <summary>The sum of parts; the workers share the elements.</summary>
internal sealed class SumOfPartsKernel : NodeKernel<SumOfPartsNode>
{
    protected override void Emit(PhaseEmitter phase, SumOfPartsNode node)
    {
        var length = node.Inputs[0].Shape.Size / node.Count;
        var panels = Text(length / Storage.Panel);
        phase.Code.Line(
            $"{Names.Support}.Parts.Sum(ref {phase.Reference(node.Inputs[0])}, {Text(node.Count)}, {Text(length)}, ref {phase.Reference(node.Output)}, "
            + $"{panels} * worker / workers * 16, {panels} * (worker + 1) / workers * 16);");
    }
}

/// <summary>The texts of calls to the runtime's Winograd convolutions.</summary>
internal static class WinogradText
{
    public static string Shape(WinogradShape shape) =>
        $"new({Text(shape.Tile)}, {Text(shape.Inputs)}, {Text(shape.Outputs)}, {Text(shape.Height)}, {Text(shape.Width)})";

    /// <summary>An image from a pixel above and left of its first one.</summary>
    public static string Image(PhaseEmitter phase, Value value, int up = 0, int left = 0)
    {
        var layout = ImageOperands.LayoutOf(value);
        var back = (up * layout.LineStride) + (left * layout.PixelStride);
        var reference = phase.Reference(value);
        var first = back == 0 ? $"ref {reference}" : $"ref {Names.Unsafe}.Add(ref {reference}, {Text(-back)})";
        return $"new({first}, {Text(layout.SampleStride)}, {Text(layout.LineStride)}, {Text(layout.PixelStride)})";
    }

    public static void EmitConvolution(PhaseEmitter phase, FusibleNode node, WinogradShape shape, Value? bias, int up, int left, string result, string formula)
    {
        var epilogue = EpilogueType.Require(phase, node, bias is not null, $"{result} = {Epilogues.Formula(node, (bias is null ? "" : "b + ") + formula)}");
        var y = Image(phase, node.Output);
        var operands = node.EpilogueOperands.Select(operand => ", " + Image(phase, operand)).ToList();
        if (operands.Count == 1)
        {
            operands.Add(operands[0]);
        }

        phase.Code.Line(
            $"{Names.Support}.Winograd.Convolve<__Kernels.{epilogue}>({Shape(shape)}, {Image(phase, node.Inputs[0], up, left)}, ref {phase.Reference(node.Inputs[1])}, "
            + $"ref {phase.Reference(bias ?? node.Inputs[1])}, {y}{string.Concat(operands)}, ref scratch, 0, (int){phase.Scope.Samples.Wrap()}, {(phase.Scope.Workers ? "true" : "false")});");
    }

    private static string Wrap(this string text) => text.Contains(" ") ? $"({text})" : text;
}
