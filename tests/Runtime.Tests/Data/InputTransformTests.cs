using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class InputTransformTests
{
    private static Dataset<T> Random<T>(int samples, int features, double mean, double std)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var random = new RandomStream(1, "test");
        var values = new T[samples * features];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = T.CreateTruncating(mean + (std * ((2 * random.NextDouble()) - 1)));
        }

        return Dataset.FromArrays(values, features);
    }

    // More features than a vector has lanes, and not a multiple of it.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1e9, 1)]
    [InlineData(-1e-8, 1e-12)]
    public void Standardised_data_have_mean_0_and_std_1(double mean, double std)
    {
        const int features = 37;
        var data = Random<double>(501, features, mean, std);
        var result = data.Transform(Standardizer.Fit(data));
        for (var f = 0; f < features; f++)
        {
            double[] column = [.. Enumerable.Range(0, result.Count).Select(i => result.Features(i)[f])];
            // Around 1e9, values of size 1 have seven digits.
            Assert.Equal(0, column.Average(), 1e-6);
            Assert.Equal(1, Math.Sqrt(column.Average(x => x * x)), 1e-6);
        }
    }

    [Fact]
    public void Mean_and_population_standard_deviation_are_those_of_the_definition()
    {
        var fitted = Standardizer.Fit(Dataset.FromArrays([2f, 10, 4, 10, 4, 10, 4, 10, 5, 10, 5, 10, 7, 10, 9, 10], 2));
        Assert.Equal([5f, 10f], fitted.Mean);
        Assert.Equal([2f, 1f], fitted.Std);
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(16777217f)]
    [InlineData(-3e38f)]
    public void A_constant_feature_becomes_exactly_zero(float value)
    {
        var data = Dataset.FromArrays([.. Enumerable.Repeat(value, 1001)], 1);
        var fitted = Standardizer.Fit(data);
        Assert.Equal([value], fitted.Mean);
        Assert.Equal([1f], fitted.Std);
        Assert.All(data.Transform(fitted).AllFeatures.ToArray(), x => Assert.Equal(0f, x));
    }

    [Fact]
    public void Every_lane_gets_its_own_feature_s_values()
    {
        const int features = 37;
        float[] mean = [.. Enumerable.Range(0, features).Select(i => i * 0.5f)];
        float[] std = [.. Enumerable.Range(1, features).Select(i => (float)i)];
        float[] x = [.. Enumerable.Range(0, 3 * features).Select(i => i * 1.25f)];
        float[] standardised = [.. x];
        new Standardizer<float>(mean, std).Apply(standardised);
        Assert.Equal(x.Select((v, i) => (v - mean[i % features]) / std[i % features]), standardised);
        float[] rescaled = [.. x];
        new Rescale<float>(std, mean).Apply(rescaled);
        Assert.Equal(x.Select((v, i) => (v * std[i % features]) + mean[i % features]), rescaled);
    }

    [Fact]
    public void Pixels_are_normalised_as_is_customary()
    {
        double[] pixels = [0, 51, 255];
        Rescale.Pixels<double>(3, mean: 0.1307, std: 0.3081).Apply(pixels);
        Assert.Equal([(0 - 0.1307) / 0.3081, (0.2 - 0.1307) / 0.3081, (1 - 0.1307) / 0.3081], pixels, (x, y) => Math.Abs(x - y) < 1e-15);
        float[] raw = [0, 8, 16];
        new Rescale<float>(3, 1.0 / 16).Apply(raw);
        Assert.Equal([0f, 0.5f, 1f], raw);
    }

    [Fact]
    public void A_transform_is_rebuilt_from_its_state_to_the_bit()
    {
        var data = Random<float>(50, 9, 3, 7);
        InputTransform<float>[] transforms = [Standardizer.Fit(data), Rescale.Pixels<float>(9, 0.1, 0.3)];
        foreach (var transform in transforms)
        {
            var again = InputTransforms.Create(transform.Kind, transform.GetState());
            Assert.IsType(transform.GetType(), again);
            Assert.All(transform.GetState().Values, tensor => Assert.Equal(9, tensor.Length));
            Assert.Equal(data.Transform(transform).AllFeatures, data.Transform(again).AllFeatures);
        }
    }

    [Fact]
    public void A_state_is_a_copy()
    {
        var transform = new Standardizer<float>([1f], [2f]);
        transform.GetState()["mean"][0] = 9;
        Assert.Equal(1f, transform.Mean[0]);
    }

    [Theory]
    [InlineData("whitening", "mean", 2, "std", 2, "\"whitening\" is unknown")]
    [InlineData("standardizer", "mean", 2, "scale", 2, "\"std\"; found mean, scale")]
    [InlineData("standardizer", "mean", 2, "std", 3, "std has 3 elements; mean has 2")]
    [InlineData("standardizer", "mean", 0, "std", 0, "mean is empty")]
    [InlineData("rescale", "scale", 1, "offset", 2, "offset has 2 elements; scale has 1")]
    public void A_damaged_state_is_refused(string kind, string first, int firstLength, string second, int secondLength, string problem)
    {
        var state = new Dictionary<string, float[]> { [first] = Ones(firstLength), [second] = Ones(secondLength) };
        Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => InputTransforms.Create(kind, state)).Message);

        static float[] Ones(int length) => [.. Enumerable.Repeat(1f, length)];
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Refused("std[1] is 0", () => _ = new Standardizer<float>([1f, 2f], [1f, 0f]));
        Refused("mean[0] is NaN", () => _ = new Standardizer<float>([float.NaN], [1f]));
        Refused("scale[0] is", () => _ = new Rescale<float>(2, double.PositiveInfinity));
        Refused("5 elements are not a whole number", () => new Rescale<float>(2, 1).Apply(new float[5]));
        Refused("5 elements are not a whole number", () => new Standardizer<float>([1f, 2f], [1f, 1f]).Apply(new float[5]));
        Refused("std", () => Rescale.Pixels<float>(2, std: 0));
        Refused("Sample 1, feature 0 is NaN", () => Standardizer.Fit(Dataset.FromArrays([1f, float.NaN], 1)));
        Refused("no samples", () => Standardizer.Fit(Dataset.FromArrays<float>([], 1)));
        Refused("too large", () => Standardizer.Fit(Dataset.FromArrays([-1e300, 1e300], 1)));

        static void Refused(string message, Action action) =>
            Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message);
    }

    [Fact]
    public void Targets_are_standardised_and_mapped_back()
    {
        var data = Dataset.FromArrays(new double[3], 1, [10.0, 5, 20, 5, 30, 5], 2);
        var scaler = TargetScaler.Fit(data);
        Assert.Equal([20.0, 5], scaler.Mean);
        Assert.Equal([Math.Sqrt(200.0 / 3), 1], scaler.Std);
        var targets = scaler.Apply(data).Targets.ToArray();
        Assert.Equal([-Math.Sqrt(1.5), 0, 0, 0, Math.Sqrt(1.5), 0], targets, (x, y) => Math.Abs(x - y) < 1e-15);
        scaler.Invert(targets);
        Assert.Equal([10.0, 5, 20, 5, 30, 5], targets, (x, y) => Math.Abs(x - y) < 1e-13);
        Assert.Throws<ArgumentException>(() => scaler.Invert(new double[3]));
        Assert.Throws<ArgumentException>(() => scaler.Apply(data.WithTargets(new double[3])));
        Assert.Throws<InvalidOperationException>(() => scaler.Apply(data.WithLabels([0, 1, 0])));
    }
}
