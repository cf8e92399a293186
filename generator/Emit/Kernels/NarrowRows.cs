using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Parts of kernels over a narrow value, with one sample in each lane and the columns written out.</summary>
internal static class NarrowRows
{
    /// <summary>The offset of a vector of samples of column i.</summary>
    public static string Column(string reference, int i) => Sum(i == 0 ? "0" : i == 1 ? $"{reference}Column" : $"{i} * {reference}Column", "r");

    /// <summary>Declares e0, e1 … = exp(x − max), their sum and max, for a vector of samples.</summary>
    public static void WriteExponentials(CodeWriter code, string x, int n)
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
