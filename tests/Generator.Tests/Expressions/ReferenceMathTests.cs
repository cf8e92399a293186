using NetGen.Generator.Expressions;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>Values to seventeen digits, computed with mpmath in 40-digit arithmetic.</summary>
public class ReferenceMathTests
{
    [Theory]
    [InlineData(1e-06, 1.1283791670951364e-6)]
    [InlineData(0.5, 0.52049987781304654)]
    [InlineData(1.9, 0.99279042923525747)]
    [InlineData(2.0, 0.99532226501895273)]
    [InlineData(2.5, 0.99959304798255504)]
    [InlineData(5, 0.99999999999846254)]
    [InlineData(-0.3, -0.32862675945912742)]
    [InlineData(-3.25, -0.99999569722053632)]
    public void Erf_is_exact(double x, double expected) => AssertClose(expected, ReferenceMath.Erf(x));

    [Theory]
    [InlineData(-30, 4.9067139271481871e-198)]
    [InlineData(-8, 6.2209605742717841e-16)]
    [InlineData(-2.9, 0.0018658133003840385)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-0.125, 0.45026177516988711)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(2.75, 0.99702023676494544)]
    [InlineData(6, 0.99999999901341235)]
    public void NormalCdf_is_exact(double x, double expected) => AssertClose(expected, ReferenceMath.NormalCdf(x));

    [Theory]
    [InlineData(-40, -1.0)]
    [InlineData(-1, -0.63212055882855768)]
    [InlineData(-0.001, -0.00099950016662500835)]
    [InlineData(-1e-09, -9.9999999950000006e-10)]
    [InlineData(1e-12, 1.0000000000005e-12)]
    [InlineData(0.5, 0.64872127070012815)]
    [InlineData(20, 485165194.40979028)]
    public void Expm1_is_exact(double x, double expected) => AssertClose(expected, ReferenceMath.Expm1(x));

    [Theory]
    [InlineData(-700, 9.8596765437597709e-305)]
    [InlineData(-40, 4.248354255291589e-18)]
    [InlineData(-1, 0.31326168751822283)]
    [InlineData(0, 0.69314718055994531)]
    [InlineData(0.001, 0.6936473055599401)]
    [InlineData(3, 3.0485873515737421)]
    [InlineData(36.5, 36.5)]
    public void Softplus_is_exact(double x, double expected) => AssertClose(expected, ReferenceMath.Softplus(x));

    [Theory]
    [InlineData(-700, 9.8596765437597709e-305)]
    [InlineData(-20, 2.0611536181902036e-9)]
    [InlineData(-1, 0.26894142136999512)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.73105857863000488)]
    [InlineData(40, 1.0)]
    public void Sigmoid_is_exact(double x, double expected) => AssertClose(expected, ReferenceMath.Sigmoid(x));

    [Theory]
    [InlineData(-0.9999999, -16.118095651)]
    [InlineData(-0.5, -0.69314718055994531)]
    [InlineData(-1e-09, -1.0000000005000000e-9)]
    [InlineData(1e-12, 9.9999999999950000e-13)]
    [InlineData(0.5, 0.40546510810816438)]
    [InlineData(1e300, 690.77552789821371)]
    public void Log1P_is_exact(double x, double expected) => Assert.Equal(expected, ReferenceMath.Log1P(x), Math.Abs(expected) * (x < -0.9 ? 1e-9 : 4e-15));

    [Fact]
    public void Limits_and_nan_are_kept()
    {
        Assert.Equal([1, -1], [ReferenceMath.Erf(double.PositiveInfinity), ReferenceMath.Erf(double.NegativeInfinity)]);
        Assert.Equal([0, 1], [ReferenceMath.NormalCdf(double.NegativeInfinity), ReferenceMath.NormalCdf(double.PositiveInfinity)]);
        Assert.Equal([-1, double.PositiveInfinity], [ReferenceMath.Expm1(-1e300), ReferenceMath.Expm1(1e300)]);
        Assert.Equal([0, 1e300], [ReferenceMath.Softplus(-1e300), ReferenceMath.Softplus(1e300)]);
        Assert.Equal([double.NegativeInfinity, double.PositiveInfinity], [ReferenceMath.Log1P(-1), ReferenceMath.Log1P(double.PositiveInfinity)]);
        Assert.Equal([double.NaN, double.NaN, double.NaN], [ReferenceMath.Log1P(-2), ReferenceMath.Log1P(double.NegativeInfinity), ReferenceMath.Log1P(double.NaN)]);
        Assert.Equal([0, 1], [ReferenceMath.Sigmoid(-1e300), ReferenceMath.Sigmoid(1e300)]);
        foreach (Func<double, double> function in (Func<double, double>[])
            [ReferenceMath.Erf, ReferenceMath.NormalCdf, ReferenceMath.Expm1, ReferenceMath.Softplus, ReferenceMath.Sigmoid])
        {
            Assert.Equal(double.NaN, function(double.NaN));
        }
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 4e-15 * Math.Abs(expected), $"{actual:R} instead of {expected:R}");
}
