using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Numerics.Tests.Functions;

public class RandomMaskTests
{
    private const uint Key = 0x12345678;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1.0)]
    public void Elements_are_zero_with_the_rate_and_scaled_otherwise(double rate)
    {
        const int Count = 1_000_000;
        var mask = Single(Key, 0, Count, rate);
        var zeros = mask.Count(m => m == 0);
        Assert.All(mask, m => Assert.True(m == 0 || m == (float)(1 / (1 - rate))));
        Assert.InRange(zeros - (rate * Count), -4 * Sigma(Count, rate), 4 * Sigma(Count, rate));
    }

    [Theory]
    [InlineData(1, 0u)]
    [InlineData(2, 0u)]
    [InlineData(16, 0u)]
    [InlineData(784, 0u)]
    [InlineData(0, 1u)]
    [InlineData(1, 1u)]
    [InlineData(0, 0x80000000u)]
    [InlineData(0, 0x10000u)]
    public void Neighbours_in_index_and_key_are_independent(int indexStep, uint keyStep)
    {
        const int Count = 1_000_000;
        var a = Single(Key, 0, Count, 0.5);
        var b = Single(Key + keyStep, (uint)indexStep, Count, 0.5);
        var equal = a.Zip(b).Count(p => p.First == p.Second);
        Assert.InRange(equal - (Count / 2.0), -4 * Sigma(Count, 0.5), 4 * Sigma(Count, 0.5));
    }

    [Fact]
    public void The_mask_of_a_key_never_changes()
    {
        var bits = string.Concat(Single(Key, 0, 48, 0.5).Select(m => m == 0 ? '0' : '1'));
        Assert.Equal("000011101001000011010110111100110100110001001110", bits); // by a separate program
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(37)]
    public void Any_split_and_either_precision_give_the_same_elements(int part)
    {
        const int Count = 203;
        var whole = Single(Key, 7, Count, 0.25);
        var parts = new double[Count];
        for (var i = 0; i < Count; i += part)
        {
            RandomMask.Fill(ref parts[i], Key, (uint)(7 + i), Math.Min(part, Count - i), 0.25);
        }

        Assert.Equal(whole, parts.Select(p => (float)p));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Padded_rows_hold_the_same_elements_and_zeros(int width)
    {
        const int Rows = 9;
        var padded = (width + 15) / 16 * 16;
        var stride = padded + 16;
        var dense = Single(Key, 0, Rows * width, 0.3);
        var singles = Enumerable.Repeat(float.NaN, Rows * stride).ToArray();
        var doubles = Enumerable.Repeat(double.NaN, Rows * stride).ToArray();
        RandomMask.Fill(ref singles[0], stride, width, 0, 4, Key, 0.3);
        RandomMask.Fill(ref singles[4 * stride], stride, width, 4, Rows, Key, 0.3);
        RandomMask.Fill(ref doubles[0], stride, width, 0, Rows, Key, 0.3);
        for (var i = 0; i < Rows * stride; i++)
        {
            var (row, column) = (i / stride, i % stride);
            var expected = column < width ? dense[(row * width) + column] : column < padded ? 0 : float.NaN;
            Assert.Equal(expected, singles[i]);
            Assert.Equal(expected, (float)doubles[i]);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 5)]
    [InlineData(16, 4)]
    [InlineData(37, 9)]
    public void Samples_and_channels_share_what_an_element_would_draw(int width, int rows)
    {
        const int Samples = 7;
        var stride = ((width + 15) / 16 * 16) + 16;
        var (samples, channels) = (Single(Key, 0, Samples, 0.4), Single(Key, 0, Samples * width, 0.4));
        Check((sample, _) => samples[sample], (mask, from, to) => RandomMask.FillSamples(ref mask[from * rows * stride], stride, width, rows, from, to, Key, 0.4));
        Check((sample, _) => samples[sample], Doubles((mask, from, to) => RandomMask.FillSamples(ref mask[from * rows * stride], stride, width, rows, from, to, Key, 0.4)));
        Check((sample, c) => channels[(sample * width) + c], (mask, from, to) => RandomMask.FillChannels(ref mask[from * rows * stride], stride, width, rows, from, to, Key, 0.4));
        Check((sample, c) => channels[(sample * width) + c], Doubles((mask, from, to) => RandomMask.FillChannels(ref mask[from * rows * stride], stride, width, rows, from, to, Key, 0.4)));

        // In one piece and in two; what is behind the padding stays.
        void Check(Func<int, int, float> expected, Action<float[], int, int> fill)
        {
            foreach (var split in new[] { 0, 3 })
            {
                var mask = Enumerable.Repeat(float.NaN, Samples * rows * stride).ToArray();
                fill(mask, 0, split);
                fill(mask, split, Samples);
                for (var i = 0; i < mask.Length; i++)
                {
                    var (sample, column) = (i / stride / rows, i % stride);
                    Assert.Equal(column < width ? expected(sample, column) : column < stride - 16 ? 0 : float.NaN, mask[i]);
                }
            }
        }

        static Action<float[], int, int> Doubles(Action<double[], int, int> fill) => (mask, from, to) =>
        {
            var doubles = Array.ConvertAll(mask, element => (double)element);
            fill(doubles, from, to);
            Array.ConvertAll(doubles, element => (float)element).CopyTo(mask, 0);
        };
    }

    private static float[] Single(uint key, uint first, int count, double rate)
    {
        var mask = new float[count + 1];
        mask[count] = -1;
        RandomMask.Fill(ref mask[0], key, first, count, rate);
        Assert.Equal(-1, mask[count]);
        return mask[..count];
    }

    private static double Sigma(int count, double rate) => Math.Sqrt(count * rate * (1 - rate));
}
