using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

// Masks in which elements share a decision: it is a hash of the key and of the sample, or the sample and the channel, so
// that the same holds as for single elements.
public static partial class RandomMask
{
    /// <summary>
    /// Fills the rows of samples so that each sample has one decision, whose index is the sample's; padding becomes 0.
    /// </summary>
    /// <param name="mask">The first element of the first sample to fill.</param>
    /// <param name="rowStride">Elements from one row to the next, at least the width rounded up to 16.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="rowsPerSample">The rows of a sample.</param>
    /// <param name="fromSample">The first sample to fill.</param>
    /// <param name="toSample">The sample after the last to fill.</param>
    /// <param name="key">The key, see <see cref="Key"/>.</param>
    /// <param name="rate">The probability of 0, from 0 to 1.</param>
    public static void FillSamples(ref float mask, nint rowStride, int width, int rowsPerSample, int fromSample, int toSample, uint key, double rate)
    {
        var rule = new Rule(key, rate);
        for (var sample = fromSample; sample < toSample; sample++)
        {
            ref var first = ref Unsafe.Add(ref mask, (sample - fromSample) * rowsPerSample * rowStride);
            FillRow(ref first, width, rule.Keeps((uint)sample) ? (float)rule.Scale : 0);
            Repeat(ref first, rowStride, width, rowsPerSample);
        }
    }

    /// <inheritdoc cref="FillSamples(ref float, nint, int, int, int, int, uint, double)"/>
    public static void FillSamples(ref double mask, nint rowStride, int width, int rowsPerSample, int fromSample, int toSample, uint key, double rate)
    {
        var rule = new Rule(key, rate);
        for (var sample = fromSample; sample < toSample; sample++)
        {
            ref var first = ref Unsafe.Add(ref mask, (sample - fromSample) * rowsPerSample * rowStride);
            FillRow(ref first, width, rule.Keeps((uint)sample) ? rule.Scale : 0);
            Repeat(ref first, rowStride, width, rowsPerSample);
        }
    }

    /// <summary>
    /// Fills the rows of samples so that each column of a sample has one decision, whose index is the sample times the
    /// width plus the column; padding becomes 0. Rows are the pixels of an image and columns its channels.
    /// </summary>
    /// <inheritdoc cref="FillSamples(ref float, nint, int, int, int, int, uint, double)"/>
    public static void FillChannels(ref float mask, nint rowStride, int width, int rowsPerSample, int fromSample, int toSample, uint key, double rate)
    {
        for (var sample = fromSample; sample < toSample; sample++)
        {
            ref var first = ref Unsafe.Add(ref mask, (sample - fromSample) * rowsPerSample * rowStride);
            Fill(ref first, rowStride, width, sample, sample + 1, key, rate);
            Repeat(ref first, rowStride, width, rowsPerSample);
        }
    }

    /// <inheritdoc cref="FillChannels(ref float, nint, int, int, int, int, uint, double)"/>
    public static void FillChannels(ref double mask, nint rowStride, int width, int rowsPerSample, int fromSample, int toSample, uint key, double rate)
    {
        for (var sample = fromSample; sample < toSample; sample++)
        {
            ref var first = ref Unsafe.Add(ref mask, (sample - fromSample) * rowsPerSample * rowStride);
            Fill(ref first, rowStride, width, sample, sample + 1, key, rate);
            Repeat(ref first, rowStride, width, rowsPerSample);
        }
    }

    private static void FillRow<T>(ref T row, int width, T value)
    {
        var padded = MemoryMarshal.CreateSpan(ref row, (width + PanelWidth - 1) & -PanelWidth);
        padded[..width].Fill(value);
        padded[width..].Clear();
    }

    private static void Repeat<T>(ref T first, nint rowStride, int width, int rows)
    {
        var padded = (width + PanelWidth - 1) & -PanelWidth;
        var source = MemoryMarshal.CreateReadOnlySpan(ref first, padded);
        for (var row = 1; row < rows; row++)
        {
            source.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref first, row * rowStride), padded));
        }
    }
}
