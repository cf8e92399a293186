using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>
/// How a kernel over channels addresses an image, or rows of features, whose rows are its pixels: element (n, h, w) of
/// panel p is at <c>n·Sample + h·Line + w·Pixel + p·Panel</c>.
/// </summary>
/// <param name="Name">The name of the kernel's parameter.</param>
/// <param name="Sample">From one sample to the next; 0 for what is the same for all.</param>
/// <param name="Line">From one line to the next.</param>
/// <param name="Pixel">From one pixel to the next.</param>
/// <param name="Panel">From one panel to the next, or null where that is an argument.</param>
internal sealed record PixelOperand(string Name, int Sample, int Line, int Pixel, int? Panel)
{
    public string PanelText => Panel is { } panel ? Text(panel) : Name + "Panel";

    public string Declare(string type) => $"ref {type} {Name}" + (Panel is null ? $", nint {PanelText}" : "");

    /// <summary>The argument for it.</summary>
    /// <param name="phase">The method being written.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">The value's first element.</param>
    public string Argument(PhaseEmitter phase, Value value, string place) => $"ref {place}" + (Panel is null ? ", " + phase.PanelStride(value) : "");

    public static PixelOperand Of(string name, Value value)
    {
        if (value.PerChannel)
        {
            return new(name, 0, 0, 0, Storage.Panel);
        }

        if (value.Storage.Image is { } image)
        {
            return new(name, image.SampleStride, image.LineStride, image.PixelStride, Storage.Panel);
        }

        var storage = value.Storage;
        var sample = value.Shape.Rows * storage.RowStride;
        return new(name, sample, sample, storage.RowStride, ElementAccess.Of(name, value).PanelStride);
    }

    /// <summary>A parameter with an element for each of a sample's: it lies as an image or as rows do.</summary>
    public static PixelOperand OfElements(string name, Value parameter)
    {
        // The last stride of an image is that of a pixel, and of rows that of a feature.
        var (shape, strides) = (parameter.Shape, parameter.Parameter!.Layout.Strides);
        var pixel = shape.ChannelsFirst ? strides[strides.Count - 1] : strides[0];
        return new(name, 0, (shape.ChannelsFirst ? shape.Pixels : shape.Rows) * pixel, pixel, Storage.Panel);
    }
}

/// <summary>One number for each channel, or for each channel of each sample.</summary>
/// <param name="Name">The name of the kernel's parameter.</param>
/// <param name="Sample">From one sample to the next; 0 for what is the same for all.</param>
internal sealed record ChannelOperand(string Name, int Sample)
{
    public string Reference => Sample == 0 ? Name : Name + "n";

    public static ChannelOperand Of(string name, Value value) => new(name, value.Storage.Elements);
}
