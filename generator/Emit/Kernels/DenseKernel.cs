using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Dense layers forward: tiles for batches, a matrix-vector product for one sample.</summary>
internal sealed class DenseKernel : NodeKernel<DenseNode>
{
    private const int LargeWeights = 1 << 15;

    protected override void Emit(PhaseEmitter phase, DenseNode node)
    {
        if (node.Weight.Parameter!.Layout.ByRows)
        {
            NarrowDenseKernels.EmitForward(phase, node);
            return;
        }

        var (x, y) = (node.Inputs[0], node.Output);
        var (k, n) = (x.Shape.FlatWidth, y.Shape.Width);
        var shape = new TileShape(
            x.Storage.FlatStride, 1, k, false, n, node.Weight.Storage.PanelStride, 16, y.Storage.RowStride, Storage.Panel, node.Bias is not null, false, HasLargeWeights(node));
        var operands = Epilogues.Operands(node);
        var formula = Epilogues.Formula(node, (node.Bias is null ? "" : "b + ") + "x·Wᵀ");
        var name = phase.Kernels.Require(
            $"dense {shape} {Epilogues.Key(node)}",
            $"Dense{k}x{n}",
            (unique, code) =>
            {
                code.Line();
                new TileKernel(unique, $"y = {formula}   x (rows, {k}), W [{n}, {k}] in panels of 16, y (rows, {n})", shape, node.Epilogue, operands, phase.Type).Write(code);
                code.Line();
                new VectorKernel(unique + "_One", $"y = {formula} for one row: limited by reading W, so the sum runs in independent chains.", shape, node.Epilogue, operands, phase.Type).Write(code);
            });

        var arguments = $"{phase.Argument(x)}, ref {phase.Reference(node.Weight)}, "
            + (node.Bias is null ? "" : $"ref {phase.Reference(node.Bias)}, ")
            + $"ref {phase.Reference(y)}, ";
        var epilogue = Epilogues.Arguments(phase, node);
        var panels = shape.PanelsGiven ? Text(shape.Panels) + ", " : "";
        if (shape.PanelsGiven && phase.Scope.Workers)
        {
            EmitShared(phase, node, name, shape.Panels);
        }

        if (y.Shape.Rows > 1 || phase.Scope.Single.Length == 0)
        {
            phase.Code.Line($"__Kernels.{name}({arguments}{panels}{epilogue}{phase.Rows(y)});");
            return;
        }

        phase.Code.Open($"if ({phase.Scope.Single})");
        phase.Code.Line($"__Kernels.{name}_One({(arguments + epilogue).TrimEnd(' ', ',')});");
        phase.Code.Close();
        phase.Code.Open("else");
        phase.Code.Line($"__Kernels.{name}({arguments}{panels}{epilogue}{phase.Rows(y)});");
        phase.Code.Close();
    }

    protected override bool EmitStraight(StraightLine line, DenseNode node) => StraightDense.Emit(line, node);

    // Reading weights that another core has just updated costs more than the arithmetic saved. Where the weights are
    // large, a worker therefore computes all samples for its own panels: those that it also updates.
    private static bool HasLargeWeights(DenseNode node) =>
        node.Output.Shape is { Rows: 1, Width: > Storage.Panel }
        && node.Inputs[0].Shape.FlatWidth * node.Output.Shape.Width >= LargeWeights
        && node.EpilogueOperands.Count == 0;

    private static void EmitShared(PhaseEmitter phase, DenseNode node, string name, int panels)
    {
        var (x, y, weight) = (node.Inputs[0], node.Output, node.Weight);
        phase.Code.Open($"if (batch > 1 && workers > 1 && {panels} % workers == 0)");
        phase.Code.Line("// All samples for this worker's share of the outputs, whose weights it also updates.");
        phase.Code.Line($"nint low = {panels} / workers * worker, high = {panels} / workers * (worker + 1);");
        if (x.Role != ValueRole.Input)
        {
            phase.Code.Line("Synchronize();");
        }

        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.WholePlace(x)}, ref {Names.Unsafe}.Add(ref {phase.WholePlace(weight)}, low * {Text(weight.Storage.PanelStride)}), "
            + (node.Bias is { } bias ? $"ref {Names.Unsafe}.Add(ref {phase.WholePlace(bias)}, low * 16), " : "")
            + $"ref {Names.Unsafe}.Add(ref {phase.WholePlace(y)}, low * 16), high - low, batch);");
        phase.Code.Line("Synchronize();");
        phase.Code.Close();
        phase.Code.Line("else");
    }
}
