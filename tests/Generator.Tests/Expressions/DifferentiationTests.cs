using NetGen.Generator.Expressions;
using Xunit;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

public class DifferentiationTests
{
    private static readonly Expr X = Expr.Variable("x");
    private static readonly Expr Y = Expr.Variable("y");

    public static TheoryData<string> PrimitiveNames => [.. All.Select(primitive => primitive.Name)];

    private static Primitive[] All { get; } =
    [
        .. typeof(Primitives).GetProperties().Where(property => property.PropertyType == typeof(Primitive))
            .Select(property => (Primitive)property.GetValue(null)!),
    ];

    [Theory, MemberData(nameof(PrimitiveNames))]
    public void Every_primitive_has_the_derivative_of_its_value(string name)
    {
        Primitive primitive = All.Single(p => p.Name == name);
        Expr[] arguments = [.. Enumerable.Range(0, primitive.Arity).Select(i => Expr.Variable("v" + i))];
        Expr call = primitive.Of(arguments);
        foreach (double[] point in (double[][])[[0.4, 1.3, 0.2], [1.7, 0.6, -1], [3.1, 2.5, 4]])
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                double slope = (call.Evaluate(At(point, i, 1e-5)) - call.Evaluate(At(point, i, -1e-5))) / 2e-5;

                Assert.Equal(slope, call.Differentiate("v" + i).Evaluate(At(point, i, 0)), 1e-8);
            }
        }
    }

    [Fact]
    public void Chains_and_sums_are_differentiated()
    {
        foreach (Expr expression in RandomExpressions.Make(300))
        {
            Expr derivative = expression.Differentiate("x");
            double slope = (expression.Evaluate(Point(1e-6)) - expression.Evaluate(Point(-1e-6))) / 2e-6;

            Assert.Equal(slope, derivative.Evaluate(Point(0)), 1e-5 * Math.Max(1, Math.Abs(slope)));
        }

        static Dictionary<string, double> Point(double shift) => new() { ["x"] = 0.3712 + shift, ["y"] = -1.2345 };
    }

    [Fact]
    public void What_does_not_depend_on_the_variable_has_derivative_zero() =>
        Assert.Equal("0", (Log(Y - Y) / Exp(Y)).Differentiate("x").ToString());

    [Fact]
    public void A_deep_chain_of_shared_parts_stays_linear()
    {
        Expr derivative = RandomExpressions.Chain(200).Differentiate("x");

        Assert.InRange(derivative.Cost, 200, 3000);
        Assert.InRange(derivative.Evaluate(new Dictionary<string, double> { ["x"] = 1 }), 0, 1e-30);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, 0)]
    public void At_a_constant_bound_the_derivative_is_zero(double x, double expected)
    {
        Dictionary<string, double> at = new() { ["x"] = x };

        Assert.Equal(expected, Max(X, 0).Differentiate("x").Evaluate(at));
        Assert.Equal(expected, Max(0, X).Differentiate("x").Evaluate(at));
        Assert.Equal(expected, -Min(0, -X).Differentiate("x").Evaluate(at));
    }

    [Fact]
    public void The_branch_that_is_not_taken_may_be_infinite()
    {
        Expr derivative = Select(X > 0, X, Exp(X)).Differentiate("x");

        Assert.Equal(1, derivative.Evaluate(new Dictionary<string, double> { ["x"] = 1000 }));
    }

    private static Dictionary<string, double> At(double[] point, int moved, double by) =>
        Enumerable.Range(0, point.Length).ToDictionary(i => "v" + i, i => point[i] + (i == moved ? by : 0));
}
