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
}
