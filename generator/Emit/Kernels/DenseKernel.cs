using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Dense layers forward: tiles for batches, a matrix-vector product for one sample.</summary>
internal sealed class DenseKernel : NodeKernel<DenseNode>
{
    protected override void Emit(PhaseEmitter phase, DenseNode node)
    {
        if (node.Weight.Parameter!.ByRows)
        {
            NarrowDenseKernels.EmitForward(phase, node);
            return;
        }

        var (x, y) = (node.Inputs[0], node.Output);
        var (k, n) = (x.Shape.Width, y.Shape.Width);
        var shape = new TileShape(
            x.Storage.RowStride, 1, k, false, n, node.Weight.Storage.PanelStride, 16, y.Storage.RowStride, Storage.Panel, node.Bias is not null, false);
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
            + $"ref {phase.Reference(y)}, {Epilogues.Arguments(phase, node)}";
        if (y.Shape.Rows > 1 || phase.Scope.Single.Length == 0)
        {
            phase.Code.Line($"__Kernels.{name}({arguments}{phase.Rows(y)});");
            return;
        }

        phase.Code.Open($"if ({phase.Scope.Single})");
        phase.Code.Line($"__Kernels.{name}_One({arguments.TrimEnd(' ', ',')});");
        phase.Code.Close();
        phase.Code.Open("else");
        phase.Code.Line($"__Kernels.{name}({arguments}{phase.Rows(y)});");
        phase.Code.Close();
    }
}
