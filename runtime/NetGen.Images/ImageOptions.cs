namespace NetGen;

/// <summary>How image files become samples.</summary>
/// <remarks>
/// Values are from 0 to 255 whatever the depth of the file, so that one input transform fits all. They are not rounded: images
/// of 16 bits and scaled ones have values in between.
/// </remarks>
public sealed record ImageOptions
{
    /// <summary>The number of lines of a sample, at least 1; by default (null) that of the first image.</summary>
    public int? Height { get; init; }

    /// <summary>The number of pixels of a line, at least 1; by default (null) that of the first image.</summary>
    public int? Width { get; init; }

    /// <summary>
    /// The number of channels: 1 (grey), 3 (red, green, blue) or 4 (and opacity); by default (null) 1 if the first image is
    /// grey and 3 otherwise. Colours become grey as 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601); opacity is left out, and is
    /// 255 where a file has none.
    /// </summary>
    public int? Channels { get; init; }

    /// <summary>Where the channels are in a sample; first by default, as in PyTorch.</summary>
    public InputLayout Layout { get; init; } = InputLayout.ChannelsFirst;

    /// <summary>
    /// What to do with images of another size; they are refused by default. Scaling is bilinear with half-pixel centres,
    /// averaging over all pixels that fall on one when it makes an image smaller, as Pillow's <c>BILINEAR</c>.
    /// </summary>
    public ImageResize Resize { get; init; } = ImageResize.Refuse;

    /// <summary>
    /// The folders that stand for class 0, 1, …; any other is an error. Give it where two folders (training and test) must
    /// number their classes alike. By default (null) all folders are classes, numbered in the ordinal order of their names.
    /// </summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>The most pixels that an image file may have: at least 1. Default: 2²⁶, 8192 × 8192.</summary>
    public long MaxPixels { get; init; } = 1 << 26;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Height ?? 1, 1, nameof(Height));
        ArgumentOutOfRangeException.ThrowIfLessThan(Width ?? 1, 1, nameof(Width));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPixels, 1);
        if (Channels is not (null or 1 or 3 or 4))
        {
            throw new ArgumentOutOfRangeException(nameof(Channels), Channels, "Channels must be 1 (grey), 3 (colour) or 4 (colour and opacity).");
        }

        if (!Enum.IsDefined(Layout))
        {
            throw new ArgumentOutOfRangeException(nameof(Layout), Layout, "There is no such layout.");
        }

        if (!Enum.IsDefined(Resize))
        {
            throw new ArgumentOutOfRangeException(nameof(Resize), Resize, "There is no such way to resize.");
        }

        if (ClassNames is { } names && names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new ArgumentException("Two of the class names are the same.", nameof(ClassNames));
        }
    }
}
