namespace NetGen.CompilerServices;

/// <summary>
/// Where a trainer's arena holds the output of a layer when the forward pass is done, and where that layer's activation is
/// flat; emitted as literals. A step does nothing for it. Element (sample n, line h, row w, column c) is at
/// <c>Start + PerSample·capacity + n·SampleStride + h·LineStride + w·RowStride + c</c>.
/// </summary>
/// <param name="Layer">The layer's position in <see cref="NetworkInfo.Layers"/>.</param>
/// <param name="Start">The elements before it that do not depend on the batch.</param>
/// <param name="PerSample">The elements before it for each sample that the arena has room for.</param>
/// <param name="SampleStride">The distance of one sample from the next.</param>
/// <param name="Width">The columns: units, or channels of an image. 0 where the output is not held.</param>
public sealed record LayerProbe(int Layer, int Start, int PerSample, int SampleStride, int Width)
{
    /// <summary>The output of a layer of images: channels of pixels of lines.</summary>
    /// <param name="layer">The layer's position.</param>
    /// <param name="start">The elements before it that do not depend on the batch.</param>
    /// <param name="perSample">The elements before it for each sample that the arena has room for.</param>
    /// <param name="sampleStride">The distance of one sample from the next.</param>
    /// <param name="width">The channels.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="lineStride">The distance of one line from the next.</param>
    /// <param name="pixels">The pixels of a line.</param>
    /// <param name="pixelStride">The distance of one pixel from the next.</param>
    public LayerProbe(int layer, int start, int perSample, int sampleStride, int width, int lines, int lineStride, int pixels, int pixelStride)
        : this(layer, start, perSample, sampleStride, width) =>
        (Lines, LineStride, Rows, RowStride) = (lines, lineStride, pixels, pixelStride);

    /// <summary>The lines of an image. Default: 1.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>The distance of one line from the next.</summary>
    public int LineStride { get; init; }

    /// <summary>The rows of a sample, or the pixels of a line. Default: 1.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>The distance of one row from the next.</summary>
    public int RowStride { get; init; }

    /// <summary>
    /// Whether one sample lies beside the other: the next column is then capacity + 16 elements away.
    /// </summary>
    public bool Columns { get; init; }

    /// <summary>
    /// Values up to this one lie where the activation's slope is next to 0; −∞ (the default) for none, +∞ where it is 0
    /// everywhere.
    /// </summary>
    public double FlatBelow { get; init; } = double.NegativeInfinity;

    /// <summary>Values from this one on lie where the activation's slope is next to 0; +∞ (the default) for none.</summary>
    public double FlatAbove { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// Whether being flat on one side is what the activation is for, as of the ReLU family: single units that are never on the
    /// other side are dead. Otherwise it saturates, which is counted over all elements. Default: whether it is flat on one side.
    /// </summary>
    public bool? Rectifier { get; init; }

    /// <summary>Whether no gradient passes the activation, whatever its input.</summary>
    public bool HasNoSlope => double.IsPositiveInfinity(FlatBelow);

    /// <summary>Whether there is a flat part, but not everywhere.</summary>
    public bool CanBeFlat => Width > 0 && !HasNoSlope && (double.IsFinite(FlatBelow) || double.IsFinite(FlatAbove));

    /// <summary>Whether single units can die.</summary>
    public bool IsRectifier => CanBeFlat && (Rectifier ?? (double.IsFinite(FlatBelow) != double.IsFinite(FlatAbove)));
}
