using Xunit;

namespace NetGen.Runtime.Tests.Data;

/// <summary>The data files in the repository, with the counts and the split that data/README.md states.</summary>
public class ShippedDataTests
{
    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    [Theory]
    [InlineData("digits", 1797, 64, new[] { 178, 182, 177, 183, 181, 182, 181, 179, 174, 180 }, 1442, 355)]
    [InlineData("iris", 150, 4, new[] { 50, 50, 50 }, 120, 30)]
    [InlineData("wine", 178, 13, new[] { 59, 71, 48 }, 144, 34)]
    [InlineData("breast_cancer", 569, 30, new[] { 212, 357 }, 456, 113)]
    public void Classification_sets_have_their_samples(string name, int count, int features, int[] perClass, int train, int test)
    {
        var data = Dataset.FromCsv(PathOf(name + ".csv"));
        Assert.Equal((count, features), (data.Count, data.FeatureCount));
        Assert.Equal(perClass, data.CountPerClass());
        Assert.Equal(features, data.FeatureNames!.Count);
        var parts = data.SplitEvery(5, 4, stratified: true);
        Assert.Equal((train, test), (parts.Train.Count, parts.Test.Count));
    }

    [Fact]
    public void Diabetes_has_its_samples()
    {
        var data = Dataset.FromCsv<double>(PathOf("diabetes.csv"), new CsvOptions { Regression = true });
        Assert.Equal((442, 10, 1), (data.Count, data.FeatureCount, data.TargetsPerSample));
        Assert.Equal((25.0, 346.0), (data.Targets.ToArray().Min(), data.Targets.ToArray().Max()));
        Assert.Equal(["age", "sex", "bmi", "bp"], data.FeatureNames!.Take(4));
        Assert.Equal([59, 2, 32.1, 101, 157, 93.2, 38, 4, 4.8598, 87], data.Features(0));
        var (train, test) = data.SplitEvery(5, 4);
        Assert.Equal((354, 88), (train.Count, test.Count));
    }

    [Fact]
    public void Mnist_has_its_samples()
    {
        var train = Dataset.FromIdx(PathOf("mnist/train-images-idx3-ubyte.gz"), PathOf("mnist/train-labels-idx1-ubyte.gz"));
        var test = Dataset.FromIdx(PathOf("mnist/t10k-images-idx3-ubyte.gz"), PathOf("mnist/t10k-labels-idx1-ubyte.gz"));
        Assert.Equal((10000, 784, 10), (train.Count, train.FeatureCount, train.ClassCount));
        Assert.Equal((2000, 784, 10), (test.Count, test.FeatureCount, test.ClassCount));
        Assert.Equal([987, 1124, 993, 1022, 974, 904, 986, 1044, 975, 991], train.CountPerClass());
        Assert.Equal([196, 227, 206, 202, 196, 178, 192, 206, 195, 202], test.CountPerClass());

        // The subset's mean and deviation are near those of all 60,000 images, after which it is normalised.
        var pixels = train.Transform(Rescale.Pixels<float>(784)).AllFeatures.ToArray();
        var mean = pixels.Average(x => (double)x);
        Assert.Equal(0.1307, mean, 0.002);
        Assert.Equal(0.3081, Math.Sqrt(pixels.Average(x => (x - mean) * (x - mean))), 0.002);
    }
}
