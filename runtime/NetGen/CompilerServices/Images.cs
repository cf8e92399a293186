using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Copies images between orders of their elements; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Images
{
    private const int PanelWidth = 16;

    /// <summary>Sets elements to zero.</summary>
    /// <param name="first">The first element.</param>
    /// <param name="count">The number of elements.</param>
    public static void Clear(ref float first, nint count) => MemoryMarshal.CreateSpan(ref first, (int)count).Clear();

    /// <inheritdoc cref="Clear(ref float, nint)"/>
    public static void Clear(ref double first, nint count) => MemoryMarshal.CreateSpan(ref first, (int)count).Clear();

    /// <summary>Sets the last lanes of panels of 16 to zero.</summary>
    /// <param name="first">The first element of the first panel.</param>
    /// <param name="panels">The number of panels.</param>
    /// <param name="lane">The first lane to clear.</param>
    public static void ClearLanes(ref float first, nint panels, int lane) => ClearLanesOf(ref first, panels, lane);

    /// <inheritdoc cref="ClearLanes(ref float, nint, int)"/>
    public static void ClearLanes(ref double first, nint panels, int lane) => ClearLanesOf(ref first, panels, lane);

    /// <summary>Sets the lanes of each pixel behind its channels to zero.</summary>
    /// <param name="first">The first element of the first sample.</param>
    /// <param name="strides">How the images lie.</param>
    /// <param name="lines">The number of lines.</param>
    /// <param name="pixels">The number of pixels of a line.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="samples">The number of samples.</param>
    public static void ClearPadding(ref float first, ImageStrides strides, nint lines, nint pixels, nint channels, nint samples) =>
        ClearPaddingOf(ref first, strides, lines, pixels, channels, samples);

    /// <inheritdoc cref="ClearPadding(ref float, ImageStrides, nint, nint, nint, nint)"/>
    public static void ClearPadding(ref double first, ImageStrides strides, nint lines, nint pixels, nint channels, nint samples) =>
        ClearPaddingOf(ref first, strides, lines, pixels, channels, samples);

    /// <summary>
    /// Copies samples of lines, pixels and channels; whatever lies between the elements copied, such as a halo, is left alone.
    /// </summary>
    /// <param name="src">The first element of the first sample.</param>
    /// <param name="from">How the source lies.</param>
    /// <param name="dst">The first element of the first sample.</param>
    /// <param name="to">How the destination lies.</param>
    /// <param name="lines">The number of lines.</param>
    /// <param name="pixels">The number of pixels of a line.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="samples">The number of samples.</param>
    public static void Copy(ref float src, ImageStrides from, ref float dst, ImageStrides to, nint lines, nint pixels, nint channels, nint samples) =>
        CopyOf(ref src, from, ref dst, to, lines, pixels, channels, samples);

    /// <inheritdoc cref="Copy(ref float, ImageStrides, ref float, ImageStrides, nint, nint, nint, nint)"/>
    public static void Copy(ref double src, ImageStrides from, ref double dst, ImageStrides to, nint lines, nint pixels, nint channels, nint samples) =>
        CopyOf(ref src, from, ref dst, to, lines, pixels, channels, samples);

    private static void ClearPaddingOf<T>(ref T first, ImageStrides strides, nint lines, nint pixels, nint channels, nint samples)
        where T : unmanaged
    {
        for (nint n = 0; n < samples; n++)
        {
            for (nint h = 0; h < lines; h++)
            {
                for (nint w = 0; w < pixels; w++)
                {
                    MemoryMarshal.CreateSpan(
                        ref Unsafe.Add(ref first, (n * strides.Sample) + (h * strides.Line) + (w * strides.Pixel) + channels), (int)(strides.Pixel - channels)).Clear();
                }
            }
        }
    }

    private static void ClearLanesOf<T>(ref T first, nint panels, int lane)
        where T : unmanaged
    {
        for (nint panel = 0; panel < panels; panel++)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref first, (panel * PanelWidth) + lane), PanelWidth - lane).Clear();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyOf<T>(ref T src, ImageStrides from, ref T dst, ImageStrides to, nint lines, nint pixels, nint channels, nint samples)
        where T : unmanaged
    {
        var channelsTogether = from.Channel == 1 && to.Channel == 1;
        var pixelsTogether = from.Pixel == 1 && to.Pixel == 1;
        for (nint n = 0; n < samples; n++)
        {
            for (nint h = 0; h < lines; h++)
            {
                ref var x = ref Unsafe.Add(ref src, (n * from.Sample) + (h * from.Line));
                ref var y = ref Unsafe.Add(ref dst, (n * to.Sample) + (h * to.Line));
                if (channelsTogether)
                {
                    for (nint w = 0; w < pixels; w++)
                    {
                        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref x, w * from.Pixel), (int)channels).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref y, w * to.Pixel), (int)channels));
                    }
                }
                else if (pixelsTogether)
                {
                    for (nint c = 0; c < channels; c++)
                    {
                        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref x, c * from.Channel), (int)pixels).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref y, c * to.Channel), (int)pixels));
                    }
                }
                else
                {
                    Transpose(ref x, from, ref y, to, pixels, channels);
                }
            }
        }
    }

    // Four pixels at a time, so that each cache line of channels is used while it is near.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose<T>(ref T x, ImageStrides from, ref T y, ImageStrides to, nint pixels, nint channels)
        where T : unmanaged
    {
        nint w = 0;
        for (; w <= pixels - 4; w += 4)
        {
            ref var a = ref Unsafe.Add(ref x, w * from.Pixel);
            ref var b = ref Unsafe.Add(ref y, w * to.Pixel);
            for (nint c = 0; c < channels; c++)
            {
                b = a;
                Unsafe.Add(ref b, to.Pixel) = Unsafe.Add(ref a, from.Pixel);
                Unsafe.Add(ref b, 2 * to.Pixel) = Unsafe.Add(ref a, 2 * from.Pixel);
                Unsafe.Add(ref b, 3 * to.Pixel) = Unsafe.Add(ref a, 3 * from.Pixel);
                a = ref Unsafe.Add(ref a, from.Channel);
                b = ref Unsafe.Add(ref b, to.Channel);
            }
        }

        for (; w < pixels; w++)
        {
            for (nint c = 0; c < channels; c++)
            {
                Unsafe.Add(ref y, (w * to.Pixel) + (c * to.Channel)) = Unsafe.Add(ref x, (w * from.Pixel) + (c * from.Channel));
            }
        }
    }
}

/// <summary>The distances between neighbouring elements of images, in elements.</summary>
/// <param name="Sample">From one sample to the next.</param>
/// <param name="Line">From one line to the next.</param>
/// <param name="Pixel">From one pixel to the next.</param>
/// <param name="Channel">From one channel to the next.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ImageStrides(nint Sample, nint Line, nint Pixel, nint Channel);
