using NetGen.Generator.Expressions;
using Xunit;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

public class ExprTests
{
    private static readonly Expr X = Expr.Variable("x");
    private static readonly Expr Y = Expr.Variable("y");

    [Fact]
    public void Equality_is_structural()
    {
        Assert.Equal(Select(X > 0, X * 2, Exp(Y)), Select(X > 0, X * 2, Exp(Y)));
        Assert.Equal(Select(X > 0, X, Y).GetHashCode(), Select(X > 0, X, Y).GetHashCode());
        Assert.NotEqual(Select(X > 0, X, Y), Select(X >= 0, X, Y));
        Assert.NotEqual(X - Y, Y - X);
        Assert.NotEqual(Max(X, Y), Min(X, Y));
    }

    [Fact]
    public void Constants_are_equal_by_their_bits()
    {
        Assert.NotEqual<Expr>(0.0, -0.0);
        Assert.Equal<Expr>(double.NaN, double.NaN);
    }

    [Fact]
    public void Every_occurrence_of_a_part_is_replaced() =>
        Assert.Equal("(1 − y)·y + y²", ((1 - Tanh(X)) * Tanh(X) + Square(Tanh(X))).Replace(Tanh(X), Y).ToString());

    [Fact]
    public void Variables_are_listed_once_in_order_of_appearance() =>
        Assert.Equal(["y", "x"], (Exp(Y) + Select(X > Y, X, 1)).Variables);

    [Fact]
    public void A_shared_part_costs_once() => Assert.Equal(3, (Square(Exp(X)) + Exp(X)).Cost);

    [Fact]
    public void Only_arithmetic_is_cheap()
    {
        Assert.True(Select(Abs(X) > 1, Max(X, 0) / Y, Flush(-X)).IsCheap);
        Assert.False((1 + Tanh(X)).IsCheap);
        Assert.False(Select(X > 0, X, Exp(X)).IsCheap);
    }

    [Theory]
    [InlineData(2, 5, 10)]
    [InlineData(-1, 5, 6)]
    public void Values_follow_the_operators(double x, double y, double expected) => Assert.Equal(
        expected,
        Select(X > 0, X * Y, Y - X).Evaluate(new Dictionary<string, double> { ["x"] = x, ["y"] = y }));

    [Fact]
    public void A_variable_without_a_value_is_named()
    {
        var error = Assert.Throws<ArgumentException>(
            () => (X + Y).Evaluate(new Dictionary<string, double> { ["x"] = 1 }));

        Assert.Equal("The variable 'y' has no value; values were given for: x.", error.Message);
    }

    [Fact]
    public void A_wrong_number_of_arguments_is_refused() =>
        Assert.StartsWith("add takes 2 arguments, but 1 were given.", Assert.Throws<ArgumentException>(() => Primitives.Add.Of(X)).Message);
}
