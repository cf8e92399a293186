using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Images (N, H, W, C) with halos: element (n, h, w, c) lies at n·Sample + h·Line + w·Pixel + c.</summary>
public readonly ref struct WinogradImage
{
    private readonly ref float _first;

    /// <summary>Images in a buffer.</summary>
    /// <param name="first">Channel 0 of the pixel (0, 0) of sample 0.</param>
    /// <param name="sample">Elements from one sample to the next.</param>
    /// <param name="line">Elements from one line to the next, the halo included.</param>
    /// <param name="pixel">Elements from one pixel to the next: the channels rounded up to 16.</param>
    public WinogradImage(ref float first, nint sample, nint line, nint pixel)
    {
        _first = ref first;
        Sample = sample;
        Line = line;
        Pixel = pixel;
    }

    /// <summary>Elements from one sample to the next.</summary>
    public nint Sample { get; }

    /// <summary>Elements from one line to the next.</summary>
    public nint Line { get; }

    /// <summary>Elements from one pixel to the next.</summary>
    public nint Pixel { get; }

    /// <summary>Channel 0 of a pixel.</summary>
    /// <param name="sample">n.</param>
    /// <param name="line">h.</param>
    /// <param name="column">w.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float At(nint sample, nint line, nint column) =>
        ref Unsafe.Add(ref _first, (sample * Sample) + (line * Line) + (column * Pixel));
}
