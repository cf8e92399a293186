using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Softmax of each row, shifted by the row's maximum so that nothing overflows.</summary>
internal sealed class SoftmaxKernel : NodeKernel<SoftmaxNode>
{
    protected override void Emit(PhaseEmitter phase, SoftmaxNode node)
    {
        if (node.Output.Narrow)
        {
            NarrowLossKernels.EmitSoftmax(phase, node);
            return;
        }

        var (x, y) = (node.Inputs[0], node.Output);
        var name = phase.Kernels.Require($"softmax {x.Storage.RowStride} {y.Storage.RowStride} {x.Shape.Width}", $"Softmax{x.Shape.Width}", (unique, code) =>
        {
            code.Line();
            code.Line($"// yᵢ = exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x)   (rows, {x.Shape.Width})");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {phase.Type} x, ref {phase.Type} y, nint rows)");
            code.Open("for (nint r = 0; r < rows; r++)");
            code.Line($"ref {phase.Type} xr = ref {Unsafe}.Add(ref x, {Times("r", Text(x.Storage.RowStride))});");
            code.Line($"ref {phase.Type} yr = ref {Unsafe}.Add(ref y, {Times("r", Text(y.Storage.RowStride))});");
            RowLoops.WriteExponentials(code, phase.Type, x.Shape.Width, "xr", "yr", "16");
            RowLoops.WriteScale(code, phase.Type, x.Shape.Width, "yr", "16", "1 / sum");
            code.Close();
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}(ref {phase.Reference(x)}, ref {phase.Reference(y)}, {phase.Rows(y)});");
    }
}

/// <summary>dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ) for each row.</summary>
internal sealed class SoftmaxGradientKernel : NodeKernel<SoftmaxGradientNode>
{
    protected override void Emit(PhaseEmitter phase, SoftmaxGradientNode node)
    {
        var (y, dy, dx) = (node.Inputs[0], node.Inputs[1], node.Output);
        var width = y.Shape.Width;
        var vector = VectorOf(phase.Type);
        var name = phase.Kernels.Require($"softmax_dx {y.Storage.RowStride} {width}", $"Softmax{width}_dx", (unique, code) =>
        {
            code.Line();
            code.Line($"// dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ)   (rows, {width}), gradients in panels of 16");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {phase.Type} y, ref {phase.Type} dy, nint dyPanel, ref {phase.Type} dx, nint dxPanel, nint rows)");
            code.Open("for (nint r = 0; r < rows; r++)");
            code.Line($"var dot = {vector}.Zero;");
            RowLoops.Open(code, phase.Type, width);
            code.Line("// Padding of dy is zero, whatever y has there.");
            code.Line($"dot = {Vector}.MultiplyAddEstimate({Load("y", $"r * {y.Storage.RowStride} + p * 16 + q")}, {Load("dy", "r * 16 + p * dyPanel + q")}, dot);");
            RowLoops.Close(code);
            code.Line($"var sum = new {vector}({Vector}.Sum(dot));");
            RowLoops.Open(code, phase.Type, width);
            code.Line(Store(
                $"{RowLoops.Select(phase.Type, width, $"{Load("y", $"r * {y.Storage.RowStride} + p * 16 + q")} * ({Load("dy", "r * 16 + p * dyPanel + q")} - sum)", $"{vector}.Zero")}",
                "dx",
                "r * 16 + p * dxPanel + q"));
            RowLoops.Close(code);
            code.Close();
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(y)}, ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, ref {phase.Reference(dx)}, {phase.PanelStride(dx)}, {phase.Rows(y)});");
    }
}
