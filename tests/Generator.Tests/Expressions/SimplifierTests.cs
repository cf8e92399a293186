using NetGen.Generator.Expressions;
using Xunit;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

public class SimplifierTests
{
    private static readonly Expr X = Expr.Variable("x");
    private static readonly Expr Y = Expr.Variable("y");

    public static TheoryData<string, string> Identities
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((Expr written, string simple) in (IEnumerable<(Expr, string)>)
                [
                    (X * 0, "0"), (0 * X, "0"), (X * 1, "x"), (X + 0, "x"), (0 + X, "x"), (X - 0, "x"), (X / 1, "x"),
                    (X - X, "0"), (-(-X), "x"), (X * -1, "−x"), (X / -1, "−x"), (0 - X, "−x"), (0 / (Expr)3, "0"),
                    (X + X, "2·x"), (X + -Y, "x − y"), (-X + Y, "y − x"), (X - -Y, "x + y"), (-X - Y, "−(x + y)"),
                    (-(X - Y), "y − x"), (-X * Y, "−(x·y)"), (X * -Y, "−(x·y)"), (-X / -Y, "x / y"), (-X * -Y, "x·y"),
                    (2 * (X * 3), "6·x"), (-(2 * X), "−2·x"), (-0.5 * -X, "0.5·x"), (X * 3, "3·x"), (1 + X, "x + 1"),
                    (X - -0.5, "x + 0.5"), (X / 4, "0.25·x"), (X / 3, "x / 3"), (1 / X * Y, "y / x"), (X * (1 / Y), "x / y"),
                    (Exp(0), "1"), (Sqrt((Expr)4) + 2, "4"), (Log(0), "log(0)"), (Max(X, X), "x"), (Max(2, X), "max(x, 2)"),
                    (Max(2, 3), "3"), (Select(X > 0, Y, Y), "y"), (Select((Expr)1 > 0, X, Y), "x"),
                    (Select((Expr)1 < 0, X, Y), "y"), (Select(X > 0, 1, 0) * Y, "x > 0 ? y : 0"),
                    (Y * Select(X > 0, -1, 1), "x > 0 ? −y : y"), (2 * Select(X > 0, 3, 5) + 1, "x > 0 ? 7 : 11"),
                    (Select(X > 0, 2, 3) * Y, "(x > 0 ? 2 : 3)·y"), (1e20 * (1e20 * X), "1E+20·(1E+20·x)"),
                ])
            {
                data.Add(written.ToString(), simple);
                Written[written.ToString()] = written;
            }

            return data;
        }
    }

    private static Dictionary<string, Expr> Written { get; } = [];

    [Theory, MemberData(nameof(Identities))]
    public void Identities_give_the_shorter_form(string written, string simple) =>
        Assert.Equal(simple, Written[written].Simplify().ToString());

    [Fact]
    public void Simplifying_twice_changes_nothing()
    {
        foreach (Expr expression in RandomExpressions.Make(500))
        {
            Expr once = expression.Simplify();
            Assert.Equal(once, once.Simplify());
        }
    }

    [Fact]
    public void Values_change_by_rounding_only_and_costs_do_not_grow()
    {
        int finite = 0;
        foreach (Expr expression in RandomExpressions.Make(2000))
        {
            Expr simple = expression.Simplify();
            Assert.True(simple.Cost <= expression.Cost, $"{expression} became {simple}");
            foreach ((double x, double y) in (IEnumerable<(double, double)>)[(0.3, -1.7), (-2.2, 0.9), (1, 1), (0, 0), (-0.5, 4)])
            {
                var at = new Dictionary<string, double> { ["x"] = x, ["y"] = y };
                double expected = expression.Evaluate(at);
                if (double.IsFinite(expected))
                {
                    finite++;
                    Assert.Equal(expected, simple.Evaluate(at), 1e-9 * Math.Max(1, Math.Abs(expected)));
                }
            }
        }

        Assert.InRange(finite, 5000, 10000);
    }

    [Fact]
    public void Two_copies_of_a_deep_expression_meet_without_being_written_out()
    {
        Assert.Equal("0", (RandomExpressions.Chain(100) - RandomExpressions.Chain(100)).Simplify().ToString());
        Assert.Equal(301, (RandomExpressions.Chain(100) + RandomExpressions.Chain(100)).Cost);
    }

    [Fact]
    public void Equal_parts_of_expressions_simplified_together_become_one_object()
    {
        var simplifier = new Simplifier();

        Assert.Same(simplifier.Simplify(Exp(X + 0)), simplifier.Simplify(Exp(1 * X) + Y).Parts[0]);
    }
}
