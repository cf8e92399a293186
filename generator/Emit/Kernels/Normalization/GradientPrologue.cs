using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>The gradient that a <see cref="GradientReader"/> reads: operands g0, g1 … and the function of them.</summary>
internal static class GradientPrologue
{
    public static IReadOnlyList<(string Name, Value Value)> Operands(GradientReader node) =>
        [.. node.PrologueOperands.Select((value, i) => ("g" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), value))];

    public static string Formula(GradientReader node) => ExprPrinter.Print(Renamed(node));

    /// <summary>Declares the function's constants, before the loops.</summary>
    public static void WriteConstants(CodeWriter code, GradientReader node, string type)
    {
        foreach (var constant in Emit(node, type, 0).Constants)
        {
            code.Line(constant.Declaration);
        }
    }

    /// <summary>Declares <c>dy0</c> or <c>dy1</c>, the gradient of one of the two current vectors.</summary>
    public static void Write(CodeWriter code, ChannelLoop loop, GradientReader node, string type, int vector)
    {
        var text = vector.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var variable in Renamed(node).Variables)
        {
            code.Line($"var {variable}_{text} = {loop.Pixel(variable, vector)};");
        }

        var emitted = Emit(node, type, vector);
        foreach (var statement in emitted.Statements)
        {
            code.Line(statement);
        }

        code.Line($"var dy{text} = {emitted["y"]};");
    }

    private static EmittedCode Emit(GradientReader node, string type, int vector) =>
        VectorEmitter.Emit([("y", Renamed(node))], variable => $"{variable}_{vector}", type, $"u{vector}_", "kg");

    private static Expr Renamed(GradientReader node) => node.Prologue.Variables.Aggregate(
        node.Prologue, (function, name) => function.Replace(Expr.Variable(name), Expr.Variable("g" + name.Substring(1))));
}
