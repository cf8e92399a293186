using NetGen.Generator.Expressions;

namespace NetGen.Generator.Tests;

/// <summary>Random expressions of x and y that are smooth enough to compare values; the same ones at every run.</summary>
internal static class RandomExpressions
{
    private static readonly double[] Numbers = [0, 1, -1, 2, 0.5, -0.25, 3];

    private static readonly Func<Expr, Expr, Expr>[] Operations =
    [
        (a, b) => a + b, (a, b) => a - b, (a, b) => a * b, (a, b) => a / (1 + (b * b)), (a, _) => -a, ExprMath.Max,
        ExprMath.Min, (a, b) => ExprMath.Select(a > b, a, b), (a, b) => ExprMath.Select(a <= 0, 1, 0) * b,
        (a, _) => ExprMath.Abs(a), (a, _) => ExprMath.Tanh(a), (a, b) => a * (1 / (1 + (b * b))),
    ];

    public static IEnumerable<Expr> Make(int count)
    {
        var random = new Random(1);
        for (int i = 0; i < count; i++)
        {
            yield return Make(random, 5);
        }
    }

    /// <summary>A deep expression in which every part is used twice: written out, it would have 2^depth parts.</summary>
    public static Expr Chain(int depth) => Enumerable.Range(0, depth).Aggregate(
        Expr.Variable("x"), (chain, _) => ExprMath.Tanh(chain) * ExprMath.Sigmoid(chain));

    private static Expr Make(Random random, int depth)
    {
        if (depth == 0 || random.Next(8) == 0)
        {
            int leaf = random.Next(4);
            return leaf == 0 ? Numbers[random.Next(Numbers.Length)] : Expr.Variable(leaf == 1 ? "y" : "x");
        }

        return Operations[random.Next(Operations.Length)](Make(random, depth - 1), Make(random, depth - 1));
    }
}
