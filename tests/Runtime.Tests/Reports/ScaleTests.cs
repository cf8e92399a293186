using NetGen.Reports;
using Xunit;

namespace NetGen.Runtime.Tests.Reports;

public class ScaleTests
{
    [Theory]
    [InlineData(0.013, 1.83, new[] { 0, 0.5, 1, 1.5, 2 }, 1)]
    [InlineData(91.2, 98.7, new[] { 90.0, 92, 94, 96, 98, 100 }, 0)]
    [InlineData(-3, 4, new[] { -4.0, -2, 0, 2, 4 }, 0)]
    [InlineData(5, 5, new[] { 2.0, 3, 4, 5, 6, 7, 8 }, 0)]
    public void Ticks_are_round_numbers_around_the_values(double min, double max, double[] ticks, int decimals)
    {
        var scale = Scale.Around(min, max, 5, 0, 100);

        Assert.Equal(ticks.Length, scale.Ticks.Length);
        Assert.All(ticks.Zip(scale.Ticks), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.Equal(decimals, scale.Decimals);
        Assert.Equal(0, scale.Map(scale.Ticks[0]), 1e-9);
        Assert.Equal(100, scale.Map(scale.Ticks[^1]), 1e-9);
    }

    [Theory]
    [InlineData(1, new[] { 1.0 })]
    [InlineData(4, new[] { 1.0, 2, 3, 4 })]
    [InlineData(25, new[] { 1.0, 5, 10, 15, 20, 25 })]
    [InlineData(100, new[] { 1.0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100 })]
    public void Epochs_are_counted_in_whole_numbers(int count, double[] ticks)
    {
        var scale = Scale.Counting(count, 10, 10, 100);

        Assert.Equal(ticks, scale.Ticks);
        Assert.InRange(scale.Map(1), 10, 110);
        Assert.InRange(scale.Map(count), 10, 110);
    }
}
