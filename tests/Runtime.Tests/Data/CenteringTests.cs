using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class CenteringTests
{
    // Two images of two channels, one line of two pixels: channels first, (c0: 1 3, c1: 10 20) and (c0: 5 7, c1: 30 40).
    private static readonly ImageShape Shape = new(2, 1, 2);

    private static Dataset<T> Images<T>()
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
        Dataset.FromArrays(Array.ConvertAll([1, 3, 10, 20, 5, 7, 30, 40], T.CreateChecked<int>), 4);

    [Fact]
    public void The_mean_is_taken_away_by_the_whole_by_channel_and_by_pixel()
    {
        Check<float>();
        Check<double>();

        static void Check<T>()
            where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
        {
            var data = Images<T>();
            Assert.Equal(Values<T>(14.5, 14.5, 14.5, 14.5), ZeroCenter.FitWhole(data).Mean.ToArray());
            Assert.Equal(Values<T>(4, 4, 25, 25), ZeroCenter.FitChannels(data, Shape).Mean.ToArray());
            Assert.Equal(Values<T>(3, 5, 20, 30), ZeroCenter.Fit(data).Mean.ToArray());
            Assert.Equal(Values<T>(-2, -2, -10, -10, 2, 2, 10, 10), data.Transform(ZeroCenter.Fit(data)).AllFeatures.ToArray());
        }
    }

    [Fact]
    public void Channels_may_be_last()
    {
        var data = Dataset.FromArrays([1f, 10, 3, 20, 5, 30, 7, 40], 4);
        var shape = new ImageShape(2, 1, 2, InputLayout.ChannelsLast);

        Assert.Equal([4f, 25, 4, 25], ZeroCenter.FitChannels(data, shape).Mean.ToArray());
        Assert.Equal([4f, 25, 4, 25], ZeroCenter.Channels(shape, [4f, 25]).Mean.ToArray());
    }

    [Fact]
    public void Standard_deviations_are_of_the_same_groups()
    {
        var data = Images<double>();
        var channel = Standardizer.FitChannels(data, Shape);
        // Of 1 3 5 7: ((9 + 1 + 1 + 9) / 4)^½; of 10 20 30 40: ((225 + 25 + 25 + 225) / 4)^½.
        Assert.Equal([Math.Sqrt(5), Math.Sqrt(5), Math.Sqrt(125), Math.Sqrt(125)], channel.Std.ToArray());
        Assert.Equal([4.0, 4, 25, 25], channel.Mean.ToArray());
        // Deviations from 14.5: 13.5 11.5 4.5 5.5 9.5 7.5 15.5 25.5: squares of 1402 in all.
        Assert.Equal(Math.Sqrt(1402 / 8.0), Standardizer.FitWhole(data).Std[3], 1e-12);
        Assert.Equal([2.0, 2, 10, 10], Standardizer.Fit(data, center: false).Std.ToArray());
        Assert.Equal([0.0, 0, 0, 0], Standardizer.Fit(data, center: false).Mean.ToArray());
    }

    [Fact]
    public void Known_values_of_channels_are_those_of_every_pixel()
    {
        var transform = Standardizer.Channels(Shape, [100f, 50], [2f, 4]);
        float[] image = [102, 98, 58, 42];
        transform.Apply(image);
        Assert.Equal([1f, -1, 2, -2], image);
    }

    [Fact]
    public void A_range_is_mapped_to_a_range()
    {
        var data = Images<double>();
        Assert.Equal([0.0, 0, 0, 0, 1, 1, 1, 1], data.Transform(MinMaxScaler.Fit(data)).AllFeatures.ToArray());
        Assert.Equal(
            [-1, -1 / 3.0, -1, -1 / 3.0, 1 / 3.0, 1, 1 / 3.0, 1],
            data.Transform(MinMaxScaler.FitChannels(data, Shape, -1, 1)).AllFeatures.ToArray(),
            (x, y) => Math.Abs(x - y) < 1e-15);
        // (x − 1) / 39 · 39 + 1.
        Assert.Equal(data.AllFeatures.ToArray(), data.Transform(MinMaxScaler.FitWhole(data, 1, 40)).AllFeatures.ToArray());
    }

    [Fact]
    public void A_constant_becomes_the_lower_end() =>
        Assert.Equal([-2f, -2], Dataset.FromArrays([7f, 7], 1).Transform(MinMaxScaler.Fit(Dataset.FromArrays([7f, 7], 1), -2, 2)).AllFeatures.ToArray());

    [Fact]
    public void Arguments_are_checked()
    {
        var data = Images<float>();
        Refused("The samples have 4 features; an image of 3 x 1 x 2, channels first has 6", () => ZeroCenter.FitChannels(data, new(3, 1, 2)));
        Refused("The range is from 1 to 1", () => MinMaxScaler.Fit(data, 1, 1));
        Refused("from NaN to 1", () => MinMaxScaler.Fit(data, double.NaN));
        Refused("mean has 1 elements; shape has 2", () => ZeroCenter.Channels(Shape, [1f]));
        Refused("std has 1 elements; mean has 2", () => Standardizer.Channels(Shape, [1f, 2], [1f]));
        Refused("no samples", () => MinMaxScaler.Fit(Dataset.FromArrays<float>([], 1)));
        Refused("Sample 1, feature 0 is NaN", () => MinMaxScaler.Fit(Dataset.FromArrays([1f, float.NaN], 1)));
        Refused("can not be scaled to 0 to 1", () => MinMaxScaler.Fit(Dataset.FromArrays([-3e38f, 3e38f], 1), 0, 1e-30));
        Refused("channels", () => _ = new ImageShape(0, 1, 1));
        Refused("more elements than an array holds", () => _ = new ImageShape(3, 65536, 65536));
        Refused("layout", () => _ = new ImageShape(1, 1, 1, (InputLayout)2));

        static void Refused(string message, Action action) =>
            Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    private static T[] Values<T>(params double[] values)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => Array.ConvertAll(values, T.CreateTruncating<double>);
}
