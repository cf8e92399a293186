using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class AugmentationTests
{
    // 1 2 3
    // 4 5 6
    private static readonly ImageShape Two = new(1, 2, 3);
    private static readonly float[] Numbers = [1, 2, 3, 4, 5, 6];

    private static float[] Apply(Augmentation<float> augmentation, float[] sample, long seed = 0, int epoch = 1) =>
        augmentation.Apply(Dataset.FromArrays(sample, sample.Length), seed, epoch).AllFeatures.ToArray();

    [Fact]
    public void Flips_mirror_left_and_right_or_top_and_bottom()
    {
        Assert.Equal([3f, 2, 1, 6, 5, 4], Apply(new Augmentation<float>(Two).FlipHorizontal(1), Numbers));
        Assert.Equal([4f, 5, 6, 1, 2, 3], Apply(new Augmentation<float>(Two).FlipVertical(1), Numbers));
        Assert.Equal(Numbers, Apply(new Augmentation<float>(Two).FlipHorizontal(0).FlipVertical(0), Numbers));
    }

    [Fact]
    public void Channels_stay_together_in_both_layouts()
    {
        var last = new ImageShape(2, 1, 3, InputLayout.ChannelsLast);
        Assert.Equal([5f, 6, 3, 4, 1, 2], Apply(new Augmentation<float>(last).FlipHorizontal(1), Numbers));
        var first = new ImageShape(2, 1, 3);
        Assert.Equal([3f, 2, 1, 6, 5, 4], Apply(new Augmentation<float>(first).FlipHorizontal(1), Numbers));
        Assert.Equal(Numbers, Apply(new Augmentation<float>(first).FlipVertical(1), Numbers));
    }

    [Theory]
    [InlineData(ImageBorder.Constant, new float[] { 9, 9, 9, 9, 1, 2, 9, 4, 5 })]
    [InlineData(ImageBorder.Replicate, new float[] { 1, 1, 2, 1, 1, 2, 4, 4, 5 })]
    [InlineData(ImageBorder.Reflect, new float[] { 5, 4, 5, 2, 1, 2, 5, 4, 5 })]
    public void Windows_take_the_border_from_where_it_says(ImageBorder border, float[] expected)
    {
        var result = new float[9];
        ImageWindow.Copy<float>(Numbers, Two, result, new ImageShape(1, 3, 3), -1, -1, border, 9);
        Assert.Equal(expected, result);
    }

    [Theory]
    [InlineData(-5, 4, 1)]
    [InlineData(-6, 4, 0)]
    [InlineData(6, 4, 0)]
    [InlineData(7, 4, 1)]
    [InlineData(-3, 1, 0)]
    [InlineData(1000001, 2, 1)]
    public void Reflection_goes_on_for_ever(int position, int length, int expected) =>
        Assert.Equal(expected, ImageBorders.Map(position, length, ImageBorder.Reflect));

    [Fact]
    public void Shifts_and_crops_are_every_window_equally_often()
    {
        // The middle pixel alone is 1: where it goes tells the shift.
        var data = Dataset.FromArrays([.. Enumerable.Range(0, 9000).SelectMany(_ => new float[] { 0, 0, 0, 0, 1, 0, 0, 0, 0 })], 9);
        var image = new Augmentation<float>(new ImageShape(1, 3, 3));
        foreach (var augmented in new[] { image.Shift(1, 1).Apply(data), image.Crop(padding: 1).Apply(data) })
        {
            var counts = new int[9];
            for (var i = 0; i < data.Count; i++)
            {
                Assert.Equal(1, augmented.Features(i).ToArray().Sum());
                counts[augmented.Features(i).IndexOf(1f)]++;
            }

            // Binomial of 9000 and 1/9: a standard deviation of 30.
            Assert.All(counts, count => Assert.InRange(count, 1000 - 150, 1000 + 150));
        }
    }

    [Fact]
    public void A_crop_may_be_smaller_than_the_image_and_evaluation_takes_the_middle()
    {
        var augmentation = new Augmentation<float>(new ImageShape(1, 3, 4)).Crop(1, 2);
        var data = Dataset.FromArrays([.. Enumerable.Range(0, 12).Select(i => (float)i)], 12, [1]);

        Assert.Equal(new ImageShape(1, 1, 2), augmentation.OutputShape);
        Assert.Equal([5f, 6], augmentation.ForEvaluation(data).AllFeatures.ToArray());
        Assert.Equal([1], augmentation.ForEvaluation(data).Labels.ToArray());
        var seen = Enumerable.Range(0, 500).Select(seed => augmentation.Apply(data, seed).AllFeatures.ToArray()).DistinctBy(x => x[0]).ToArray();
        Assert.Equal([0f, 1, 2, 4, 5, 6, 8, 9, 10], seen.Select(x => x[0]).Order());
        Assert.All(seen, x => Assert.Equal(x[0] + 1, x[1]));
    }

    [Fact]
    public void Turns_by_right_angles_change_no_value()
    {
        float[] square = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        var shape = new ImageShape(1, 3, 3);
        // Counter-clockwise: the right column becomes the first line.
        Assert.Equal([3f, 6, 9, 2, 5, 8, 1, 4, 7], Turn(90));
        Assert.Equal([9f, 8, 7, 6, 5, 4, 3, 2, 1], Turn(180));
        Assert.Equal([7f, 4, 1, 8, 5, 2, 9, 6, 3], Turn(-90));
        Assert.Equal(square, Turn(0));

        float[] Turn(double degrees)
        {
            var result = new float[9];
            new RotateStep<float>(180, ImageBorder.Constant, 0).Turn(square, result, shape, degrees);
            return result;
        }
    }

    [Fact]
    public void A_turn_interpolates_between_pixels()
    {
        // A line of 3: by 30 degrees the outer pixels come from ±(cos 30°, sin 30°), half a line and 0.134 pixels away.
        double[] line = [8, 4, 2];
        var result = new double[3];
        new RotateStep<double>(180, ImageBorder.Constant, 0).Turn(line, result, new ImageShape(1, 1, 3), 30);
        var cos = Math.Sqrt(3) / 2;
        Assert.Equal([0.5 * ((8 * cos) + (4 * (1 - cos))), 4, 0.5 * ((2 * cos) + (4 * (1 - cos)))], result, (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Fact]
    public void Angles_are_spread_over_the_whole_range()
    {
        // The pixel above the middle of a wide image leaves it at 90 degrees: half of all turns up to 180 are larger.
        var shape = new ImageShape(1, 1, 2);
        var data = Dataset.FromArrays([.. Enumerable.Range(0, 4000).SelectMany(_ => new double[] { 1, 0 })], 2);
        var turned = new Augmentation<double>(shape).Rotate(180, ImageBorder.Replicate).Apply(data);
        var left = Enumerable.Range(0, data.Count).Count(i => turned.Features(i)[0] > 0.5);
        Assert.InRange(left, 2000 - 160, 2000 + 160);
    }

    [Fact]
    public void Noise_has_mean_0_and_the_given_deviation()
    {
        var data = Dataset.FromArrays(new double[100_000], 10);
        var noise = new Augmentation<double>(new ImageShape(1, 1, 10)).Noise(3).Apply(data).AllFeatures.ToArray();
        // Standard errors: 3/√100000 and 3/√200000.
        Assert.InRange(noise.Average(), -0.05, 0.05);
        Assert.InRange(Math.Sqrt(noise.Average(x => x * x)), 3 - 0.035, 3 + 0.035);
        Assert.Equal(100_000, noise.Distinct().Count());
    }

    [Fact]
    public void Samples_depend_on_seed_epoch_and_number_only()
    {
        var augmentation = new Augmentation<float>(Two).FlipHorizontal().Shift(1, 1).Rotate(20).Noise(0.5);
        var data = Dataset.FromArrays([.. Numbers, .. Numbers, .. Numbers], 6);

        var once = augmentation.Apply(data, 5, 2);
        Assert.Equal(once.AllFeatures, augmentation.Apply(data, 5, 2).AllFeatures);
        Assert.NotEqual(once.AllFeatures.ToArray(), augmentation.Apply(data, 6, 2).AllFeatures.ToArray());
        Assert.NotEqual(once.AllFeatures.ToArray(), augmentation.Apply(data, 5, 3).AllFeatures.ToArray());
        Assert.NotEqual(once.Features(0).ToArray(), once.Features(1).ToArray());
        Assert.Equal(once.Features(1), augmentation.Apply(data.Take(2), 5, 2).Features(1));
    }

    [Fact]
    public void Steps_follow_each_other_and_augmentations_do_too()
    {
        var flip = new Augmentation<float>(Two).FlipHorizontal(1);
        Assert.Equal([6f, 5, 4, 3, 2, 1], Apply(flip.FlipVertical(1), Numbers));
        Assert.Equal([6f, 5, 4, 3, 2, 1], Apply(flip.Then(new Augmentation<float>(Two).FlipVertical(1)), Numbers));
        Assert.Equal([10f, 11, 12, 13, 14, 15], Apply(new Augmentation<float>(Two).Then(new Add(4)).Then(new Add(5)), Numbers));
        Assert.Equal(Numbers, Apply(new Augmentation<float>(Two), Numbers));
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var image = new Augmentation<float>(Two);
        Refused("probability", () => image.FlipHorizontal(1.5));
        Refused("horizontal", () => image.Shift(-1, 0));
        Refused("padding", () => image.Crop(padding: -1));
        Refused("A part of 5 x 3 can not be cut out of an image of 2 x 3 with 1 pixels", () => image.Crop(5, 3, 1));
        Refused("angle", () => image.Rotate(181));
        Refused("angle", () => image.Rotate(double.NaN));
        Refused("standard deviation", () => image.Noise(-1));
        Refused("must be finite", () => image.Shift(1, 1, fill: double.NaN));
        Refused("no such border", () => image.Crop(1, (ImageBorder)7));
        Refused("The samples have 5 features", () => image.Apply(Dataset.FromArrays(new float[5], 5)));
        Refused("for samples of 1 x 1 x 1", () => image.Then(new Augmentation<float>(new ImageShape(1, 1, 1))));
        Refused("at least one element", () => _ = new Augmentation<float>(default));

        static void Refused(string message, Action action) =>
            Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    private sealed class Add(float summand) : AugmentationStep<float>
    {
        public override void Apply(ReadOnlySpan<float> source, Span<float> destination, ImageShape shape, RandomStream random)
        {
            for (var i = 0; i < source.Length; i++)
            {
                destination[i] = source[i] + summand;
            }
        }
    }
}
