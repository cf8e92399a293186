using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Sums over neighbouring channels of images; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ChannelSums
{
    /// <summary>y[c] = Σ x[d] over the channels d from c − before to c + after that there are; the padding of y becomes 0.</summary>
    /// <param name="x">The first pixel of the first image.</param>
    /// <param name="from">How the images lie.</param>
    /// <param name="y">The first pixel of the first result.</param>
    /// <param name="to">How the results lie.</param>
    /// <param name="lines">The number of lines.</param>
    /// <param name="pixels">The number of pixels of a line.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="before">How many channels before are summed.</param>
    /// <param name="after">How many channels behind are summed.</param>
    /// <param name="samples">The number of images.</param>
    public static void Sum(
        ref float x, ImageStrides from, ref float y, ImageStrides to, nint lines, nint pixels, int channels, int before, int after, nint samples) =>
        SumOf(ref x, from, ref y, to, lines, pixels, channels, before, after, samples);

    /// <inheritdoc cref="Sum(ref float, ImageStrides, ref float, ImageStrides, nint, nint, int, int, int, nint)"/>
    public static void Sum(
        ref double x, ImageStrides from, ref double y, ImageStrides to, nint lines, nint pixels, int channels, int before, int after, nint samples) =>
        SumOf(ref x, from, ref y, to, lines, pixels, channels, before, after, samples);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumOf<T>(
        ref T x, ImageStrides from, ref T y, ImageStrides to, nint lines, nint pixels, int channels, int before, int after, nint samples)
        where T : unmanaged, INumber<T>
    {
        for (nint n = 0; n < samples; n++)
        {
            for (nint h = 0; h < lines; h++)
            {
                for (nint w = 0; w < pixels; w++)
                {
                    SumPixel(
                        ref Unsafe.Add(ref x, (n * from.Sample) + (h * from.Line) + (w * from.Pixel)),
                        ref Unsafe.Add(ref y, (n * to.Sample) + (h * to.Line) + (w * to.Pixel)),
                        channels, before, after, (int)to.Pixel);
                }
            }
        }
    }

    // Whole vectors where all neighbours exist; elements at both ends. Either way a sum is taken from the first channel on,
    // so that its bits do not depend on the width of vectors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumPixel<T>(ref T x, ref T y, int channels, int before, int after, int padded)
        where T : unmanaged, INumber<T>
    {
        var c = 0;
        while (c < channels)
        {
            if (c >= before && c + after + Vector<T>.Count <= channels)
            {
                var sum = Vector<T>.Zero;
                for (var d = c - before; d <= c + after; d++)
                {
                    sum += Vector.LoadUnsafe(ref x, (nuint)d);
                }

                Vector.StoreUnsafe(sum, ref y, (nuint)c);
                c += Vector<T>.Count;
                continue;
            }

            var total = T.Zero;
            for (var d = Math.Max(c - before, 0); d <= Math.Min(c + after, channels - 1); d++)
            {
                total += Unsafe.Add(ref x, d);
            }

            Unsafe.Add(ref y, c++) = total;
        }

        for (; c < padded; c++)
        {
            Unsafe.Add(ref y, c) = T.Zero;
        }
    }
}
