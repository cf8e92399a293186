using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Images;

/// <summary>Copies of images: from and to the user's order, and to rows of features.</summary>
internal static class ImageCopies
{
    /// <summary>Whether a copy has an image at either end.</summary>
    public static bool Concerns(Value source, Value target) => source.Shape.ChannelsFirst || target.Shape.ChannelsFirst;

    public static void Emit(PhaseEmitter phase, Value source, Value target)
    {
        var image = source.Shape.ChannelsFirst ? source.Shape : target.Shape;
        phase.Code.Line(Call(
            phase.Reference(source), Strides(phase, source, image), phase.Reference(target), Strides(phase, target, image), image, phase.Scope.Samples));
        ClearPadding(phase, target);
    }

    /// <summary>
    /// Clears the padding lanes of an image that was copied to, in training: those of a gradient are zero, and derivatives
    /// that are multiplied by one are numbers.
    /// </summary>
    public static void ClearPadding(PhaseEmitter phase, Value target)
    {
        if (phase.Scope.Workers && target.Storage.Image is { } layout && layout.PixelStride > target.Shape.Width)
        {
            phase.Code.Line(
                $"{Names.Support}.Images.ClearPadding(ref {phase.Reference(target)}, {Internal(layout)}, {Text(layout.Lines)}, {Text(layout.Pixels)}, "
                + $"{Text(target.Shape.Width)}, {phase.Scope.Samples});");
        }
    }

    public static string Call(string source, string from, string target, string to, Shape image, string samples) =>
        $"{Names.Support}.Images.Copy(ref {source}, {from}, ref {target}, {to}, {Text(image.Lines)}, {Text(image.Pixels)}, {Text(image.Width)}, {samples});";

    /// <summary>Where an image's elements lie in the user's memory.</summary>
    public static string External(Shape image, bool channelsLast) => channelsLast
        ? New(image.Size, image.Pixels * image.Width, image.Width, 1)
        : New(image.Size, image.Pixels, 1, image.Lines * image.Pixels);

    public static string Internal(ImageLayout layout) => New(layout.SampleStride, layout.LineStride, layout.PixelStride, 1);

    private static string Strides(PhaseEmitter phase, Value value, Shape image) => value switch
    {
        { Storage.Image: { } layout } => Internal(layout),
        { Role: ValueRole.Input } => External(image, phase.ChannelsLast),
        { Shape.ChannelsFirst: true } => External(image, false),
        // The pixels as rows of channels, or all of it as one row in the user's order.
        _ when value.Shape.Rows == image.Rows && value.Shape.Width == image.Width && image.Rows > 1 => New(
            SampleStride(value), image.Pixels * value.Storage.RowStride, value.Storage.RowStride, 1),
        _ => New(SampleStride(value), image.Pixels, 1, image.Lines * image.Pixels),
    };

    private static int SampleStride(Value value) => value.Storage.Buffer == BufferKind.Arena ? value.Shape.Rows * value.Storage.RowStride : value.Storage.Elements;

    private static string New(int sample, int line, int pixel, int channel) => $"new({Text(sample)}, {Text(line)}, {Text(pixel)}, {Text(channel)})";
}
