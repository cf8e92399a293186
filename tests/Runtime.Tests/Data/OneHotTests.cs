using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class OneHotTests
{
    [Fact]
    public void A_category_becomes_as_many_features()
    {
        var data = Dataset.FromArrays([5f, 0, 7, 6, 2, 8], 3, [1, 0], featureNames: ["a", "colour", "b"]).OneHotFeature(1, 3);

        Assert.Equal([5f, 1, 0, 0, 7, 6, 0, 0, 1, 8], data.AllFeatures.ToArray());
        Assert.Equal(["a", "colour=0", "colour=1", "colour=2", "b"], data.FeatureNames!);
        Assert.Equal([1, 0], data.Labels.ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_category_is_named(double value)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Dataset.FromArrays([0, 1, 0, value], 2).OneHotFeature(1, 2));
        Assert.Contains("Sample 1, feature 1 is", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var data = Dataset.FromArrays([0f, 1], 2);
        Assert.Throws<ArgumentOutOfRangeException>("feature", () => data.OneHotFeature(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>("feature", () => data.OneHotFeature(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("categories", () => data.OneHotFeature(0, 1));
    }
}
