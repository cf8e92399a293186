using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

/// <summary>Formulas as people write them, and what they become.</summary>
public class StableFormsTests
{
    private static readonly Expr X = Expr.Variable("x");
    private static readonly Expr Y = Expr.Variable("y");

    private static readonly (Func<Expr> Written, string Expected)[] Forms =
    [
        (() => 1 / (1 + Exp(-X)), "sigmoid(x)"),
        (() => 1 / (Exp(X) + 1), "sigmoid(−x)"),
        (() => X / (1 + Exp(-2 * X)), "x·sigmoid(2·x)"),
        (() => Exp(X) / (1 + Exp(X)), "sigmoid(x)"),
        (() => Log(1 + Exp(X)), "softplus(x)"),
        (() => Log(Exp(-X) + 1), "softplus(−x)"),
        (() => Log(1 + Square(X)), "log1p(x²)"),
        (() => Log(1 - X), "log1p(−x)"),
        (() => Log(2 + X), "log(x + 2)"),
        (() => Exp(X) - 1, "expm1(x)"),
        (() => Exp(X) + -1.0, "expm1(x)"),
        (() => -1 + Exp(X), "expm1(x)"),
        (() => (Exp(X) - Exp(-X)) / (Exp(X) + Exp(-X)), "tanh(x)"),
        (() => X * Tanh(Log(1 + Exp(X))), "x·tanh(softplus(x))"),
        (() => Pow(X, 0), "1"),
        (() => Pow(X, 1), "x"),
        (() => Pow(X, 2), "x²"),
        (() => Pow(X, 5), "(x²)²·x"),
        (() => Pow(X, -1), "1 / x"),
        (() => Pow(X, 0.5), "√(x)"),
        (() => Pow(X, 1.5), "x·√(x)"),
        (() => Pow(X, -0.5), "1 / √(x)"),
        (() => Pow(X, 0.3), "pow(x, 0.3)"),
        (() => Pow(X, Y), "pow(x, y)"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Forms.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Become_primitives(int number)
    {
        (Func<Expr> written, string expected) = Forms[number];
        Expr stable = StableForms.Apply(written());
        Assert.Equal(expected, stable.ToString());
        foreach (double x in new[] { -3, -0.5, 0.1, 0.7, 2 })
        {
            var variables = new Dictionary<string, double> { ["x"] = x, ["y"] = 2.5 };
            double value = written().Evaluate(variables);
            if (double.IsNaN(value))
            {
                Assert.Equal(value, stable.Evaluate(variables));
            }
            else
            {
                Assert.Equal(value, stable.Evaluate(variables), 1e-12 * Math.Max(1, Math.Abs(value)));
            }
        }
    }

    [Theory]
    [InlineData(800)]
    [InlineData(-800)]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    public void Are_finite_where_the_formula_overflows(double x)
    {
        var variables = new Dictionary<string, double> { ["x"] = x };
        Expr swish = StableForms.Apply(X / (1 + Exp(-X)));
        Expr softplus = StableForms.Apply(Log(1 + Exp(X)));
        Assert.Equal(x > 0 ? x : 0, swish.Evaluate(variables));
        Assert.Equal(x > 0 ? x : 0, softplus.Evaluate(variables));
        Assert.Equal(x > 0 ? 1 : 0, swish.Differentiate("x").Evaluate(variables));
        Assert.Equal(x > 0 ? 1 : 0, softplus.Differentiate("x").Evaluate(variables));
    }
}
