using NetGen.Generator.Expressions;
using Xunit;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Tests;

public class ExprPrinterTests
{
    private static readonly Expr X = Expr.Variable("x");
    private static readonly Expr Y = Expr.Variable("y");

    [Fact]
    public void Expressions_are_written_as_the_field_writes_them()
    {
        Assert.Equal("max(x, 0)", Max(0, X).ToString());
        Assert.Equal("x > 0 ? x : 0.01·x", Select(X > 0, X, 0.01 * X).ToString());
        Assert.Equal("1 − y²", (1 - Square(Y)).ToString());
        Assert.Equal("x ≥ −1 ? |x| : Φ(x)", Select(X >= -1, Abs(X), NormalCdf(X)).ToString());
        Assert.Equal("√(x² + 1) / y", (Sqrt(Square(X) + 1) / Y).ToString());
        Assert.Equal("−(x − y)²", (-Square(X - Y)).ToString());
    }

    [Fact]
    public void Parentheses_keep_the_order_of_operations()
    {
        Assert.Equal("(x + y)·x", ((X + Y) * X).ToString());
        Assert.Equal("x − (y − x)", (X - (Y - X)).ToString());
        Assert.Equal("x − y − x", (X - Y - X).ToString());
        Assert.Equal("x / (y·x)", (X / (Y * X)).ToString());
        Assert.Equal("1 + (x > y ? x : y)", (1 + Select(X > Y, X, Y)).ToString());
    }
}
