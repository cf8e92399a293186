using Xunit;

namespace NetGen.Runtime.Tests.Randomness;

public sealed class DeterministicMathTests
{
    [Fact]
    public void TheLogarithmIsWithinTwoUnitsInTheLastPlace()
    {
        var random = new RandomStream(1, "logarithms");
        for (var i = 0; i < 100_000; i++)
        {
            // Every magnitude from 2⁻¹⁰⁰ to 2⁹⁹.
            var x = Math.ScaleB(1 + random.NextDouble(), random.NextInt32(200) - 100);
            var expected = Math.Log(x);
            var unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);

            // One more for the platform's own function.
            Assert.InRange(DeterministicMath.Log(x), expected - (3 * unit), expected + (3 * unit));
        }
    }

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(2.0, 0.6931471805599453)]
    [InlineData(0.5, -0.6931471805599453)]
    [InlineData(10.0, 2.302585092994046)]
    public void TheLogarithmOfRoundNumbersIsExact(double x, double expected) => Assert.Equal(expected, DeterministicMath.Log(x));

    [Fact]
    public void SineAndCosineAreWithinTwoUnitsInTheLastPlace()
    {
        var random = new RandomStream(1, "angles");
        for (var i = 0; i < 100_000; i++)
        {
            var degrees = 720 * (random.NextDouble() - 0.5);
            var (sin, cos) = DeterministicMath.SinCosDegrees(degrees);
            // The platform's functions are given a rounded angle: up to 2π rounded to 2⁻⁵¹.
            Assert.Equal(Math.Sin(degrees * Math.PI / 180), sin, 2e-15);
            Assert.Equal(Math.Cos(degrees * Math.PI / 180), cos, 2e-15);
            Assert.Equal(1, (sin * sin) + (cos * cos), 1e-15);
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(90, 1, 0)]
    [InlineData(180, 0, -1)]
    [InlineData(-90, -1, 0)]
    [InlineData(270, -1, 0)]
    [InlineData(-360, 0, 1)]
    public void SineAndCosineOfRightAnglesAreExact(double degrees, double sin, double cos) =>
        Assert.Equal((sin, cos), DeterministicMath.SinCosDegrees(degrees));

    [Fact]
    public void SineOf30DegreesIsAHalf() => Assert.Equal(0.5, DeterministicMath.SinCosDegrees(30).Sin, 1e-16);
}
