using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// The gradient of a convolution's input where the stride is so large that code for each of its phases would be long;
/// called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvolutionGradient
{
    /// <summary>Adds, for every output and tap, dy·w to what the output was computed from; dx is set, its halo left alone.</summary>
    /// <param name="dy">The gradient of the output, from its first pixel.</param>
    /// <param name="from">How it lies.</param>
    /// <param name="wt">The weight as <see cref="ConvolutionWeights"/> transposes it, of one group.</param>
    /// <param name="dx">The gradient of the input, from its first pixel.</param>
    /// <param name="to">How it lies; pixels are padded to 16 channels.</param>
    /// <param name="window">The window.</param>
    /// <param name="channels">The channels of the input.</param>
    /// <param name="filters">The channels of the output.</param>
    /// <param name="samples">The number of samples.</param>
    public static void Input(ref float dy, ImageStrides from, ref float wt, ref float dx, ImageStrides to, ConvolutionWindow window, nint channels, nint filters, nint samples) =>
        InputOf(ref dy, from, ref wt, ref dx, to, window, channels, filters, samples);

    /// <inheritdoc cref="Input(ref float, ImageStrides, ref float, ref float, ImageStrides, ConvolutionWindow, nint, nint, nint)"/>
    public static void Input(ref double dy, ImageStrides from, ref double wt, ref double dx, ImageStrides to, ConvolutionWindow window, nint channels, nint filters, nint samples) =>
        InputOf(ref dy, from, ref wt, ref dx, to, window, channels, filters, samples);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputOf<T>(ref T dy, ImageStrides from, ref T wt, ref T dx, ImageStrides to, ConvolutionWindow window, nint channels, nint filters, nint samples)
        where T : unmanaged, INumberBase<T>
    {
        for (nint n = 0; n < samples; n++)
        {
            ref var image = ref Unsafe.Add(ref dx, n * to.Sample);
            for (nint line = 0; line < window.Lines; line++)
            {
                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref image, line * to.Line), (int)(window.Pixels * to.Pixel)).Clear();
            }

            for (nint oh = 0; oh < window.OutputLines; oh++)
            {
                for (nint ow = 0; ow < window.OutputPixels; ow++)
                {
                    AddOutput(ref Unsafe.Add(ref dy, (n * from.Sample) + (oh * from.Line) + (ow * from.Pixel)), ref wt, ref image, to, window, oh, ow, channels, filters);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOutput<T>(ref T dy, ref T wt, ref T image, ImageStrides to, ConvolutionWindow window, nint oh, nint ow, nint channels, nint filters)
        where T : unmanaged, INumberBase<T>
    {
        var taps = window.KernelHeight * window.KernelWidth;
        for (nint tap = 0; tap < taps; tap++)
        {
            var line = (oh * window.StrideHeight) + (tap / window.KernelWidth * window.DilationHeight) - window.Top;
            var pixel = (ow * window.StrideWidth) + (tap % window.KernelWidth * window.DilationWidth) - window.Left;
            if (line < 0 || line >= window.Lines || pixel < 0 || pixel >= window.Pixels)
            {
                continue;
            }

            ref var target = ref Unsafe.Add(ref image, (line * to.Line) + (pixel * to.Pixel));
            for (nint c = 0; c < channels; c += Vector<T>.Count)
            {
                // The taps are stored in reverse.
                ref var w = ref Unsafe.Add(ref wt, (((c / 16 * taps) + taps - 1 - tap) * filters * 16) + (c % 16));
                var sum = Vector.LoadUnsafe(ref target, (nuint)c);
                for (nint o = 0; o < filters; o++)
                {
                    sum += new Vector<T>(Unsafe.Add(ref dy, o)) * Vector.LoadUnsafe(ref w, (nuint)(o * 16));
                }

                Vector.StoreUnsafe(sum, ref target, (nuint)c);
            }
        }
    }
}

/// <summary>The window of a convolution, and the sizes of the images at both ends.</summary>
/// <param name="Lines">The height of the input.</param>
/// <param name="Pixels">The width of the input.</param>
/// <param name="OutputLines">The height of the output.</param>
/// <param name="OutputPixels">The width of the output.</param>
/// <param name="KernelHeight">The positions of the kernel, vertically.</param>
/// <param name="KernelWidth">The positions of the kernel, horizontally.</param>
/// <param name="StrideHeight">The vertical stride.</param>
/// <param name="StrideWidth">The horizontal stride.</param>
/// <param name="DilationHeight">The vertical distance of neighbouring positions.</param>
/// <param name="DilationWidth">The horizontal distance of neighbouring positions.</param>
/// <param name="Top">The padding above.</param>
/// <param name="Left">The padding at the left.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ConvolutionWindow(
    nint Lines,
    nint Pixels,
    nint OutputLines,
    nint OutputPixels,
    nint KernelHeight,
    nint KernelWidth,
    nint StrideHeight,
    nint StrideWidth,
    nint DilationHeight,
    nint DilationWidth,
    nint Top,
    nint Left);
