namespace NetGen.Generator.Graph;

/// <summary>Zeros around an image that convolutions read: pixels on each side.</summary>
internal sealed record Halo(int Top, int Bottom, int Left, int Right)
{
    public static Halo None { get; } = new(0, 0, 0, 0);

    /// <summary>What serves both.</summary>
    public Halo Union(Halo other) => new(
        System.Math.Max(Top, other.Top), System.Math.Max(Bottom, other.Bottom), System.Math.Max(Left, other.Left), System.Math.Max(Right, other.Right));
}

/// <summary>
/// How an image lies: lines of pixels of channels (NHWC). Element (n, h, w, c) is at
/// <c>n·SampleStride + (h + Top)·LineStride + (w + Left)·PixelStride + c</c>. Nobody writes the halo: it is zero from
/// the allocation on.
/// </summary>
/// <param name="Lines">The height.</param>
/// <param name="Pixels">The width.</param>
/// <param name="PixelStride">The distance of one pixel from the next: the channels, as a rule padded to whole panels.</param>
/// <param name="Halo">The zeros around it.</param>
internal sealed record ImageLayout(int Lines, int Pixels, int PixelStride, Halo Halo)
{
    public int LineStride => (Pixels + Halo.Left + Halo.Right) * PixelStride;

    public int SampleStride => ((Lines + Halo.Top + Halo.Bottom) * LineStride + Storage.Panel - 1) / Storage.Panel * Storage.Panel;

    /// <summary>The place of the first pixel.</summary>
    public int Interior => (Halo.Top * LineStride) + (Halo.Left * PixelStride);
}
