namespace NetGen;

/// <summary>How the elements of a sample are an image.</summary>
/// <remarks>
/// With <see cref="InputLayout.ChannelsFirst"/> a sample is [channels, height, width], as PyTorch and CIFAR have it; with
/// <see cref="InputLayout.ChannelsLast"/> it is [height, width, channels]. A signal is an image of height 1.
/// </remarks>
public readonly record struct ImageShape
{
    /// <summary>Makes a shape.</summary>
    /// <param name="channels">The number of channels, at least 1.</param>
    /// <param name="height">The number of lines, at least 1.</param>
    /// <param name="width">The number of pixels of a line, at least 1.</param>
    /// <param name="layout">Where the channels are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1, there is no such layout, or the image has more than 2³¹ − 1 elements.</exception>
    public ImageShape(int channels, int height, int width, InputLayout layout = InputLayout.ChannelsFirst)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (!Enum.IsDefined(layout))
        {
            throw new ArgumentOutOfRangeException(nameof(layout), layout, "There is no such layout.");
        }

        // Two products of 31 bits fit 62; the third is compared by division.
        if ((long)height * width > int.MaxValue / channels)
        {
            throw new ArgumentOutOfRangeException(
                nameof(channels), channels, $"An image of {channels} x {height} x {width} has more elements than an array holds.");
        }

        (Channels, Height, Width, Layout) = (channels, height, width, layout);
    }

    /// <summary>The number of channels.</summary>
    public int Channels { get; }

    /// <summary>The number of lines.</summary>
    public int Height { get; }

    /// <summary>The number of pixels of a line.</summary>
    public int Width { get; }

    /// <summary>Where the channels are.</summary>
    public InputLayout Layout { get; }

    /// <summary>The number of elements of a sample.</summary>
    public int Size => Channels * Height * Width;

    /// <summary>The distance of an element to the same of the next channel.</summary>
    public int ChannelStride => Layout == InputLayout.ChannelsFirst ? Height * Width : 1;

    /// <summary>The distance of an element to the same of the next line.</summary>
    public int RowStride => Layout == InputLayout.ChannelsFirst ? Width : Width * Channels;

    /// <summary>The distance of an element to the same of the next pixel of its line.</summary>
    public int PixelStride => Layout == InputLayout.ChannelsFirst ? 1 : Channels;

    /// <summary>Such as "3 x 32 x 32, channels first".</summary>
    public override string ToString() => Layout == InputLayout.ChannelsFirst
        ? $"{Channels} x {Height} x {Width}, channels first"
        : $"{Height} x {Width} x {Channels}, channels last";

    internal ImageShape WithSize(int height, int width) => new(Channels, height, width, Layout);

    // The default shape has no elements, and no samples fit it.
    internal void CheckSamples(int featureCount, string name)
    {
        if (featureCount != Size)
        {
            throw new ArgumentException($"The samples have {featureCount} features; an image of {this} has {Size}.", name);
        }
    }
}
