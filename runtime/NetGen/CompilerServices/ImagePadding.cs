using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Images with pixels around them, and the gradients; called by emitted code. Pixels are whole, padding included, and as
/// long in the one image as in the other.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImagePadding
{
    /// <summary>Copies images and surrounds them by zeros.</summary>
    /// <param name="src">The first pixel of the first image.</param>
    /// <param name="from">How the images lie.</param>
    /// <param name="dst">The first pixel of the first result.</param>
    /// <param name="to">How the results lie.</param>
    /// <param name="frame">The sizes.</param>
    /// <param name="samples">The number of images.</param>
    public static void Pad(ref float src, ImageStrides from, ref float dst, ImageStrides to, ImageFrame frame, nint samples) =>
        PadOf(ref src, from, ref dst, to, frame, samples);

    /// <inheritdoc cref="Pad(ref float, ImageStrides, ref float, ImageStrides, ImageFrame, nint)"/>
    public static void Pad(ref double src, ImageStrides from, ref double dst, ImageStrides to, ImageFrame frame, nint samples) =>
        PadOf(ref src, from, ref dst, to, frame, samples);

    /// <summary>The gradient of <see cref="Pad(ref float, ImageStrides, ref float, ImageStrides, ImageFrame, nint)"/>: what is inside.</summary>
    /// <param name="src">The first pixel of the first gradient.</param>
    /// <param name="from">How the gradients lie.</param>
    /// <param name="dst">The first pixel of the first result.</param>
    /// <param name="to">How the results lie.</param>
    /// <param name="frame">The sizes.</param>
    /// <param name="samples">The number of images.</param>
    public static void Crop(ref float src, ImageStrides from, ref float dst, ImageStrides to, ImageFrame frame, nint samples) =>
        CropOf(ref src, from, ref dst, to, frame, samples);

    /// <inheritdoc cref="Crop(ref float, ImageStrides, ref float, ImageStrides, ImageFrame, nint)"/>
    public static void Crop(ref double src, ImageStrides from, ref double dst, ImageStrides to, ImageFrame frame, nint samples) =>
        CropOf(ref src, from, ref dst, to, frame, samples);

    /// <summary>Copies images and surrounds them by the nearest of their pixels.</summary>
    /// <param name="src">The first pixel of the first image.</param>
    /// <param name="from">How the images lie.</param>
    /// <param name="dst">The first pixel of the first result.</param>
    /// <param name="to">How the results lie.</param>
    /// <param name="frame">The sizes.</param>
    /// <param name="samples">The number of images.</param>
    public static void Replicate(ref float src, ImageStrides from, ref float dst, ImageStrides to, ImageFrame frame, nint samples) =>
        ReplicateOf(ref src, from, ref dst, to, frame, samples);

    /// <inheritdoc cref="Replicate(ref float, ImageStrides, ref float, ImageStrides, ImageFrame, nint)"/>
    public static void Replicate(ref double src, ImageStrides from, ref double dst, ImageStrides to, ImageFrame frame, nint samples) =>
        ReplicateOf(ref src, from, ref dst, to, frame, samples);

    /// <summary>
    /// The gradient of <see cref="Replicate(ref float, ImageStrides, ref float, ImageStrides, ImageFrame, nint)"/>: each pixel
    /// gets the sum over its copies, in the order in which they lie.
    /// </summary>
    /// <param name="src">The first pixel of the first gradient.</param>
    /// <param name="from">How the gradients lie.</param>
    /// <param name="dst">The first pixel of the first result.</param>
    /// <param name="to">How the results lie.</param>
    /// <param name="frame">The sizes.</param>
    /// <param name="samples">The number of images.</param>
    public static void Gather(ref float src, ImageStrides from, ref float dst, ImageStrides to, ImageFrame frame, nint samples) =>
        GatherOf(ref src, from, ref dst, to, frame, samples);

    /// <inheritdoc cref="Gather(ref float, ImageStrides, ref float, ImageStrides, ImageFrame, nint)"/>
    public static void Gather(ref double src, ImageStrides from, ref double dst, ImageStrides to, ImageFrame frame, nint samples) =>
        GatherOf(ref src, from, ref dst, to, frame, samples);

    private static void PadOf<T>(ref T src, ImageStrides from, ref T dst, ImageStrides to, ImageFrame frame, nint samples)
        where T : unmanaged
    {
        for (nint n = 0; n < samples; n++)
        {
            for (nint h = 0; h < frame.OuterLines; h++)
            {
                ref var y = ref Unsafe.Add(ref dst, (n * to.Sample) + (h * to.Line));
                var line = h - frame.Top;
                if (line < 0 || line >= frame.Lines)
                {
                    Row(ref y, frame.OuterPixels * to.Pixel).Clear();
                    continue;
                }

                Row(ref y, frame.Left * to.Pixel).Clear();
                Row(ref Unsafe.Add(ref src, (n * from.Sample) + (line * from.Line)), frame.Pixels * from.Pixel)
                    .CopyTo(Row(ref Unsafe.Add(ref y, frame.Left * to.Pixel), frame.Pixels * to.Pixel));
                Row(ref Unsafe.Add(ref y, (frame.Left + frame.Pixels) * to.Pixel), frame.Right * to.Pixel).Clear();
            }
        }
    }

    private static void CropOf<T>(ref T src, ImageStrides from, ref T dst, ImageStrides to, ImageFrame frame, nint samples)
        where T : unmanaged
    {
        for (nint n = 0; n < samples; n++)
        {
            for (nint h = 0; h < frame.Lines; h++)
            {
                Row(ref Unsafe.Add(ref src, (n * from.Sample) + ((h + frame.Top) * from.Line) + (frame.Left * from.Pixel)), frame.Pixels * from.Pixel)
                    .CopyTo(Row(ref Unsafe.Add(ref dst, (n * to.Sample) + (h * to.Line)), frame.Pixels * to.Pixel));
            }
        }
    }

    private static void ReplicateOf<T>(ref T src, ImageStrides from, ref T dst, ImageStrides to, ImageFrame frame, nint samples)
        where T : unmanaged
    {
        for (nint n = 0; n < samples; n++)
        {
            for (nint h = 0; h < frame.OuterLines; h++)
            {
                for (nint w = 0; w < frame.OuterPixels; w++)
                {
                    Row(ref Unsafe.Add(ref src, (n * from.Sample) + frame.Nearest(h, w, from)), from.Pixel)
                        .CopyTo(Row(ref Unsafe.Add(ref dst, (n * to.Sample) + (h * to.Line) + (w * to.Pixel)), to.Pixel));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void GatherOf<T>(ref T src, ImageStrides from, ref T dst, ImageStrides to, ImageFrame frame, nint samples)
        where T : unmanaged
    {
        for (nint n = 0; n < samples; n++)
        {
            for (nint h = 0; h < frame.Lines; h++)
            {
                Row(ref Unsafe.Add(ref dst, (n * to.Sample) + (h * to.Line)), frame.Pixels * to.Pixel).Clear();
            }

            for (nint h = 0; h < frame.OuterLines; h++)
            {
                for (nint w = 0; w < frame.OuterPixels; w++)
                {
                    ref var x = ref Unsafe.Add(ref src, (n * from.Sample) + (h * from.Line) + (w * from.Pixel));
                    ref var y = ref Unsafe.Add(ref dst, (n * to.Sample) + frame.Nearest(h, w, to));
                    for (nint c = 0; c < to.Pixel; c += Vector<T>.Count)
                    {
                        Vector.StoreUnsafe(Vector.LoadUnsafe(ref x, (nuint)c) + Vector.LoadUnsafe(ref y, (nuint)c), ref y, (nuint)c);
                    }
                }
            }
        }
    }

    private static Span<T> Row<T>(ref T first, nint count)
        where T : unmanaged => MemoryMarshal.CreateSpan(ref first, (int)count);
}

/// <summary>An image inside a larger one.</summary>
/// <param name="Lines">The lines of the inner image.</param>
/// <param name="Pixels">The pixels of one of them.</param>
/// <param name="Top">The lines above it.</param>
/// <param name="Bottom">The lines below it.</param>
/// <param name="Left">The pixels before it.</param>
/// <param name="Right">The pixels behind it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ImageFrame(nint Lines, nint Pixels, nint Top, nint Bottom, nint Left, nint Right)
{
    /// <summary>The lines of the larger image.</summary>
    public nint OuterLines => Top + Lines + Bottom;

    /// <summary>The pixels of a line of the larger image.</summary>
    public nint OuterPixels => Left + Pixels + Right;

    /// <summary>The place in the inner image of the pixel that is nearest to one of the larger.</summary>
    internal nint Nearest(nint line, nint pixel, ImageStrides strides) =>
        (nint.Clamp(line - Top, 0, Lines - 1) * strides.Line) + (nint.Clamp(pixel - Left, 0, Pixels - 1) * strides.Pixel);
}
