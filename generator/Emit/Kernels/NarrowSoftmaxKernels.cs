using System.Linq;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.NarrowRows;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Softmax of a narrow output, with one sample in each lane and the columns written out.</summary>
internal static class NarrowSoftmaxKernels
{
    public static void Emit(PhaseEmitter phase, SoftmaxNode node)
    {
        var (x, y, type) = (node.Inputs[0], node.Output, phase.Type);
        var n = x.Shape.Width;
        var name = phase.Kernels.Require($"narrow softmax {node.Log} {n}", $"{(node.Log ? "Log" : "")}Softmax{n}", (unique, code) =>
        {
            code.Line();
            code.Line(node.Log
                ? $"// yᵢ = xᵢ − max x − log Σⱼ exp(xⱼ − max x)   [{n}][rows]"
                : $"// yᵢ = exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x)   [{n}][rows]");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {type} x, nint xColumn, ref {type} y, nint yColumn, nint rows)");
            code.Open($"for (nint r = 0; r < rows; r += {VectorOf(type)}.Count)");
            WriteExponentials(code, "x", n);
            code.Line(node.Log ? $"var log = {Support}.VectorMath.Log(sum);" : $"var factor = {VectorOf(type)}.One / sum;");
            for (var i = 0; i < n; i++)
            {
                code.Line(Store(node.Log ? $"(x{i} - max) - log" : $"e{i} * factor", "y", Column("y", i)));
            }

            code.Close();
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}(ref {phase.Reference(x)}, {phase.PanelStride(x)}, ref {phase.Reference(y)}, {phase.PanelStride(y)}, {phase.Rows(y)});");
    }

    public static void EmitGradient(PhaseEmitter phase, SoftmaxGradientNode node)
    {
        var (y, dy, dx, type) = (node.Inputs[0], node.Inputs[1], node.Output, phase.Type);
        var n = y.Shape.Width;
        var name = phase.Kernels.Require($"narrow softmax_dx {node.Log} {n}", $"{(node.Log ? "Log" : "")}Softmax{n}_dx", (unique, code) =>
        {
            code.Line();
            code.Line(node.Log
                ? $"// dxᵢ = dyᵢ − exp(yᵢ)·Σⱼ dyⱼ   [{n}][rows]"
                : $"// dxᵢ = yᵢ·(dyᵢ − Σⱼ yⱼ·dyⱼ)   [{n}][rows]");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {type} y, nint yColumn, ref {type} dy, nint dyColumn, ref {type} dx, nint dxColumn, nint rows)");
            code.Open($"for (nint r = 0; r < rows; r += {VectorOf(type)}.Count)");
            for (var i = 0; i < n; i++)
            {
                code.Line($"var y{i} = {Load("y", Column("y", i))};");
                code.Line($"var d{i} = {Load("dy", Column("dy", i))};");
            }

            code.Line($"var sum = {string.Join(" + ", Enumerable.Range(0, n).Select(i => node.Log ? $"d{i}" : $"y{i} * d{i}"))};");
            for (var i = 0; i < n; i++)
            {
                code.Line(Store(node.Log ? $"d{i} - {Support}.VectorMath.Exp(y{i}) * sum" : $"y{i} * (d{i} - sum)", "dx", Column("dx", i)));
            }

            code.Close();
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(y)}, {phase.PanelStride(y)}, ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, "
            + $"ref {phase.Reference(dx)}, {phase.PanelStride(dx)}, {phase.Rows(y)});");
    }
}
