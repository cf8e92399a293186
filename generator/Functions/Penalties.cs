using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>What weights add to the loss, each by itself.</summary>
internal static class Penalties
{
    /// <summary>The weight's name in expressions.</summary>
    public const string Weight = "w";

    /// <summary>The names of the factors in expressions.</summary>
    public static IReadOnlyList<string> Factors { get; } = ["l1", "l2"];

    /// <summary>l₁·|w| + l₂·w²: lasso, ridge, or both as an elastic net.</summary>
    public static Expr Value { get; } =
        (Expr.Variable("l1") * Abs(Expr.Variable(Weight))) + (Expr.Variable("l2") * Square(Expr.Variable(Weight)));
}
