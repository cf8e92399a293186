using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Softmax and losses over a narrow output, with one sample in each lane and the columns written out.</summary>
internal static class NarrowLossKernels
{
    public static void EmitSoftmax(PhaseEmitter phase, SoftmaxNode node)
    {
        var (x, y, type) = (node.Inputs[0], node.Output, phase.Type);
        var n = x.Shape.Width;
        var name = phase.Kernels.Require($"narrow softmax {n}", $"Softmax{n}", (unique, code) =>
        {
            code.Line();
            code.Line($"// yᵢ = exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x)   [{n}][rows]");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {type} x, nint xColumn, ref {type} y, nint yColumn, nint rows)");
            code.Open($"for (nint r = 0; r < rows; r += {VectorOf(type)}.Count)");
            WriteExponentials(code, "x", n);
            code.Line($"var factor = {VectorOf(type)}.One / sum;");
            for (var i = 0; i < n; i++)
            {
                code.Line(Store($"e{i} * factor", "y", Column("y", i)));
            }

            code.Close();
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}(ref {phase.Reference(x)}, {phase.PanelStride(x)}, ref {phase.Reference(y)}, {phase.PanelStride(y)}, {phase.Rows(y)});");
    }

    private static string Column(string reference, int i) => Sum(i == 0 ? "0" : i == 1 ? $"{reference}Column" : $"{i} * {reference}Column", "r");

    // Declares e0, e1 … = exp(x − max), their sum and max, for a vector of samples.
    private static void WriteExponentials(CodeWriter code, string x, int n)
    {
        for (var i = 0; i < n; i++)
        {
            code.Line($"var {x}{i} = {Load(x, Column(x, i))};");
        }

        code.Line($"var max = {Enumerable.Range(1, n - 1).Aggregate($"{x}0", (max, i) => $"{Vector}.Max({max}, {x}{i})")};");
        for (var i = 0; i < n; i++)
        {
            code.Line($"var e{i} = {Support}.VectorMath.Exp({x}{i} - max);");
        }

        code.Line($"var sum = {string.Join(" + ", Enumerable.Range(0, n).Select(i => $"e{i}"))};");
    }
}
