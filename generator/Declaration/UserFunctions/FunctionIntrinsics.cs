using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>The methods of the base library that have a compiled form: a new one is a row here.</summary>
internal static class FunctionIntrinsics
{
    // By name and number of arguments: MathF, Math, float and double have them under the same names.
    private static readonly Dictionary<(string Name, int Arguments), Func<Expr[], FunctionValue>> Base = new()
    {
        [("Abs", 1)] = Of(x => Abs(x)),
        [("Ceiling", 1)] = Of(x => Primitives.Ceiling.Of(x)),
        [("Clamp", 3)] = v => new Number(Min(Max(v[0], v[1]), v[2])),
        [("Cosh", 1)] = Of(Cosh),
        [("Exp", 1)] = Of(Exp),
        [("ExpM1", 1)] = Of(Expm1),
        [("Floor", 1)] = Of(x => Primitives.Floor.Of(x)),
        [("FusedMultiplyAdd", 3)] = v => new Number((v[0] * v[1]) + v[2]),
        [("IsFinite", 1)] = v => Truth.Compare(Relation.Less, Abs(v[0]), double.PositiveInfinity),
        [("IsInfinity", 1)] = v => Truth.Compare(Relation.GreaterOrEqual, Abs(v[0]), double.PositiveInfinity),
        [("IsNaN", 1)] = v => Truth.IsNaN(v[0]),
        [("Lerp", 3)] = v => new Number((v[0] * (1 - v[2])) + (v[1] * v[2])),
        [("Log", 1)] = Of(Log),
        [("Log", 2)] = v => new Number(Log(v[0]) / Log(v[1])),
        [("Log10", 1)] = Of(x => Log(x) * (1 / Math.Log(10))),
        [("Log2", 1)] = Of(x => Log(x) * (1 / Math.Log(2))),
        [("LogP1", 1)] = Of(Log1P),
        [("Max", 2)] = v => new Number(Max(v[0], v[1])),
        [("Min", 2)] = v => new Number(Min(v[0], v[1])),
        [("Pow", 2)] = v => new Number(Pow(v[0], v[1])),
        [("Round", 1)] = Of(x => Primitives.Round.Of(x)),
        [("Sign", 1)] = Of(x => Select(x > 0, 1, Select(x < 0, -1, 0))),
        [("Sinh", 1)] = Of(Sinh),
        [("Sqrt", 1)] = Of(Sqrt),
        [("Tanh", 1)] = Of(Tanh),
        [("Truncate", 1)] = Of(x => Primitives.Truncate.Of(x)),
    };

    private static readonly Dictionary<(string Name, int Arguments), Func<Expr[], FunctionValue>> Own = new()
    {
        [("DivideOrZero", 2)] = v => new Number(DivideOrZero(v[0], v[1])),
        [("Erf", 1)] = Of(Erf),
        [("NormalCdf", 1)] = Of(NormalCdf),
        [("Sigmoid", 1)] = Of(Sigmoid),
        [("Softplus", 1)] = Of(Softplus),
    };

    /// <summary>The names, for messages.</summary>
    public static string BaseNames { get; } = Names(Base);

    /// <inheritdoc cref="BaseNames"/>
    public static string OwnNames { get; } = Names(Own);

    /// <summary>Whether a type's methods are known by name, and not read.</summary>
    public static bool Covers(ITypeSymbol type) => TableOf(type) is not null;

    /// <summary>The compiled form of a method, or null.</summary>
    public static Func<Expr[], FunctionValue>? Find(IMethodSymbol method) =>
        TableOf(method.ContainingType) is { } table && table.TryGetValue((method.Name, method.Parameters.Length), out var found) ? found : null;

    private static Dictionary<(string, int), Func<Expr[], FunctionValue>>? TableOf(ITypeSymbol type) => type.ContainingNamespace switch
    {
        { Name: "System", ContainingNamespace.IsGlobalNamespace: true } when type.Name is "Math" or "MathF" or "Single" or "Double" => Base,
        { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } when type.Name == "ScalarMath" => Own,
        _ => null,
    };

    private static Func<Expr[], FunctionValue> Of(Func<Expr, Expr> function) => v => new Number(function(v[0]));

    // By the exponential of the half: that of the whole overflows where the result does not.
    private static Expr Cosh(Expr x)
    {
        var half = Exp(0.5 * x);
        return (0.5 * half * half) + (0.5 / half / half);
    }

    // Near 0 the two exponentials would cancel.
    private static Expr Sinh(Expr x)
    {
        var (half, small) = (Exp(0.5 * x), Expm1(x));
        return Select(Abs(x) < 1, 0.5 * (small + (small / (small + 1))), (0.5 * half * half) - (0.5 / half / half));
    }

    private static string Names(Dictionary<(string Name, int Arguments), Func<Expr[], FunctionValue>> table) =>
        string.Join(", ", table.Keys.Select(key => key.Name).Distinct());
}
