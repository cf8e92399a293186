using Xunit;

namespace NetGen.Runtime.Tests.Metrics;

public class ExponentialAverageTests
{
    [Fact]
    public void The_start_is_not_pulled_to_zero()
    {
        var average = new ExponentialAverage(0.98);
        Assert.Equal(double.NaN, average.Value);
        Assert.Equal(7, average.Add(7), 1e-15);
        Assert.Equal(7, average.Add(7), 1e-15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void The_formula_is_that_of_Adam(double beta)
    {
        var random = new RandomStream(1, "values");
        double[] values = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble())];
        var smooth = ExponentialAverage.Smooth(values, beta);
        var v = 0.0;
        for (var t = 1; t <= values.Length; t++)
        {
            v = (beta * v) + ((1 - beta) * values[t - 1]);
            Assert.Equal(v / (1 - Math.Pow(beta, t)), smooth[t - 1], 1e-12);
        }
    }

    [Fact]
    public void Values_that_are_not_finite_are_left_out()
    {
        // After one value of weight 1/2 another one of weight 1/2: (1/4 + 7/4 / 2) / (3/4).
        Assert.Equal([1, 1, 1, 1.5], ExponentialAverage.Smooth([1, double.NaN, double.PositiveInfinity, 1.75], 0.5));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Beta_is_checked(double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>("beta", () => new ExponentialAverage(beta));
}
