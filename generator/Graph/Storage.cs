namespace NetGen.Generator.Graph;

/// <summary>
/// Where a value's elements lie: row r, column c of the value is at
/// <c>r·RowStride + c/16·PanelStride + c%16</c> of its buffer, from its offset on.
/// </summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="RowStride">The distance of one row from the next.</param>
/// <param name="PanelStride">The distance of one panel of 16 columns from the next.</param>
/// <param name="PanelPerCapacity">Whether the panel stride is to be multiplied by the batch capacity.</param>
/// <param name="Elements">The elements occupied per sample of the capacity.</param>
/// <param name="Extra">The elements occupied besides.</param>
/// <param name="Offset">The place in the buffer, in elements per sample of the capacity.</param>
/// <param name="Start">The place in the buffer besides, in elements.</param>
internal sealed record Storage(
    BufferKind Buffer,
    int RowStride,
    int PanelStride,
    bool PanelPerCapacity,
    int Elements,
    int Extra,
    int Offset = 0,
    int Start = 0)
{
    /// <summary>The lines, pixels and halo of an image; null for rows, panels and columns.</summary>
    public ImageLayout? Image { get; init; }

    /// <summary>The columns of a panel: a multiple of every vector width in use.</summary>
    public const int Panel = 16;

    public static Storage None { get; } = new(BufferKind.None, 0, 0, false, 0, 0);

    /// <summary>Rows one after the other, padded to whole panels.</summary>
    public static Storage Rows(Shape shape)
    {
        var stride = LeadingDimension(shape.Width);
        return new(BufferKind.Arena, stride, Panel, false, shape.Rows * stride, 0);
    }

    /// <summary>All rows' first 16 columns, then all rows' next 16: how weight gradients read output gradients.</summary>
    public static Storage Panels(Shape shape) =>
        new(BufferKind.Arena, Panel, shape.Rows * Panel, true, shape.Rows * PanelCount(shape.Width) * Panel, 0);

    /// <summary>
    /// All samples' first element, then all samples' next: a value of few columns, with one sample in each lane. A column
    /// has room for one more panel, so that a vector may run over the last sample.
    /// </summary>
    public static Storage Columns(Shape shape) => new(BufferKind.Arena, 1, 1, true, shape.Width, shape.Width * Panel);

    /// <summary>An image with its halo; one that is only read element by element has no padding between its pixels.</summary>
    public static Storage Of(Shape shape, Halo halo, bool compact)
    {
        var image = new ImageLayout(shape.Lines, shape.Pixels, compact ? shape.Width : PanelCount(shape.Width) * Panel, halo);
        return new(BufferKind.Arena, image.PixelStride, Panel, false, image.SampleStride, compact ? Panel : 0) { Image = image };
    }

    /// <summary>A parameter, or its gradient.</summary>
    public static Storage Parameter(BufferKind buffer, ParameterSpec parameter) =>
        new(buffer, parameter.Layout.Strides[parameter.Layout.Strides.Count - 1], parameter.Layout.PanelStride, false, 0, parameter.Layout.Length, Start: parameter.Offset);

    /// <summary>A matrix [rows, columns] that is the same for every sample, in panels of 16 rows.</summary>
    public static Storage Fixed(Shape shape)
    {
        var (rows, columns) = (shape.Dimensions[0], shape.Width);
        return new(BufferKind.Arena, Panel, columns * Panel, false, 0, PanelCount(rows) * columns * Panel);
    }

    /// <summary>The user's memory: rows one after the other, without padding.</summary>
    public static Storage External(BufferKind buffer, Shape shape) =>
        new(buffer, shape.Width, Panel, false, shape.Size, 0);

    /// <summary>The distance of one row of a matrix from the next; of one sample where an image is taken as a row.</summary>
    public int FlatStride => Image?.SampleStride ?? RowStride;

    /// <summary>Whether it is stored by <see cref="Columns"/>.</summary>
    public bool IsColumns => Buffer == BufferKind.Arena && RowStride == 1;

    public static int PanelCount(int width) => (width + Panel - 1) / Panel;

    /// <summary>
    /// The distance between rows of an activation: whole panels, and one more where the width is a large power of two,
    /// whose rows would fall on the same cache sets.
    /// </summary>
    public static int LeadingDimension(int width)
    {
        var padded = PanelCount(width) * Panel;
        return padded >= 512 && (padded & (padded - 1)) == 0 ? padded + Panel : padded;
    }
}

internal enum BufferKind
{
    None,
    Inputs,
    Targets,
    Outputs,
    Parameters,
    Gradients,
    Arena,
    Derived,
    Losses,
}
