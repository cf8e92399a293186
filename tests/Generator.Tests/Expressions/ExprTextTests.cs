using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

/// <summary>Expressions as text for specs.</summary>
public class ExprTextTests
{
    private static readonly Expr X = Expr.Variable("x");

    [Fact]
    public void Parts_stand_before_what_they_are_part_of() =>
        Assert.Equal("x exp(0) 1 add(1,2) divide(0,3)", ExprText.Write(X / (Exp(X) + 1)));

    [Fact]
    public void Is_read_again()
    {
        Expr shared = Exp(X * 0.1);
        Expr[] all =
        [
            X, 2, -0.0, 1e-300, 1.0 / 3, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
            Select(X > 0, shared, Select(X <= shared, -shared, DivideOrZero(X, Flush(shared)))),
            Select(X < 0, NormalCdf(X), Select(X >= 1, Pow(X, 2), Log1P(Max(Abs(X), Sqrt(X))))),
            Primitives.Floor.Of(X) + Primitives.Ceiling.Of(X) + Primitives.Round.Of(X) + Primitives.Truncate.Of(X),
        ];
        Assert.All(all, expression => Assert.Equal(expression, ExprText.TryRead(ExprText.Write(expression))));
    }

    [Fact]
    public void Every_primitive_is_found_by_its_name()
    {
        var primitives = typeof(Primitives).GetProperties().Select(property => property.GetValue(null)).OfType<Primitive>().ToList();
        Assert.True(primitives.Count > 20);
        Assert.All(primitives, primitive => Assert.Same(primitive, Primitives.Find(primitive.Name)));
        Assert.Null(Primitives.Find("holography"));
    }

    [Fact]
    public void What_is_shared_is_written_once()
    {
        Expr deep = X;
        for (int i = 0; i < 60; i++)
        {
            deep = deep * deep;
        }

        Assert.Equal(61, ExprText.Write(deep).Split(' ').Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("x ")]
    [InlineData("exp(0)")]
    [InlineData("x exp(1)")]
    [InlineData("x exp(-1)")]
    [InlineData("x exp(0,0)")]
    [InlineData("x exp(")]
    [InlineData("x exp(a)")]
    [InlineData("x holography(0)")]
    [InlineData("x select>(0,0,0)")]
    [InlineData("x select!(0,0,0,0)")]
    [InlineData("?")]
    public void A_damaged_text_gives_nothing(string text) => Assert.Null(ExprText.TryRead(text));

    [Fact]
    public void A_text_without_end_gives_nothing() => Assert.Null(ExprText.TryRead("x" + string.Concat(Enumerable.Repeat(" negate(0)", 5000))));
}
