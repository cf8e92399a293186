using Xunit;

namespace NetGen.Functions.Tests.Users;

/// <summary>The functions for functions of the user's own.</summary>
public sealed class ScalarMathTests
{
    [Fact]
    public void ValuesAreThoseOfTheFunctions()
    {
        for (var x = -20f; x <= 20; x += 0.37f)
        {
            Assert.Equal(1 / (1 + Math.Exp(-x)), ScalarMath.Sigmoid(x), 1e-6);
            Assert.Equal(Math.Log(1 + Math.Exp(x)), ScalarMath.Softplus(x), 1e-5);
            Assert.Equal(0.5 * (1 + ScalarMath.Erf(x / MathF.Sqrt(2))), ScalarMath.NormalCdf(x), 1e-6);
        }

        Assert.Equal(0.8427008f, ScalarMath.Erf(1), 1e-6f);
        Assert.Equal(1000, ScalarMath.Softplus(1000));
        Assert.Equal(0, ScalarMath.Sigmoid(-1000));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-0f, 0, 0)]
    [InlineData(1, 0, float.PositiveInfinity)]
    [InlineData(6, 2, 3)]
    [InlineData(0, float.NaN, float.NaN)]
    public void ZeroByZeroIsZero(float dividend, float divisor, float expected) => Assert.Equal(expected, ScalarMath.DivideOrZero(dividend, divisor));
}
