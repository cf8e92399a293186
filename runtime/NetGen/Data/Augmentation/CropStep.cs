using System.Numerics;

namespace NetGen;

/// <summary>
/// Cuts a rectangle at a random place out of the image with a border around it; evaluation takes the middle of the image.
/// </summary>
internal sealed class CropStep<T>(int height, int width, int padding, ImageBorder border, double fill) : AugmentationStep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T _fill = T.CreateTruncating(fill);

    public override ImageShape OutputShape(ImageShape shape)
    {
        if (height > shape.Height + (2L * padding) || width > shape.Width + (2L * padding))
        {
            throw new ArgumentException(
                $"A part of {height} x {width} can not be cut out of an image of {shape.Height} x {shape.Width} with {padding} pixels around it.");
        }

        return shape.WithSize(height, width);
    }

    public override void Apply(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, RandomStream random)
    {
        var top = random.NextInt32(shape.Height + (2 * padding) - height + 1) - padding;
        var left = random.NextInt32(shape.Width + (2 * padding) - width + 1) - padding;
        Copy(source, destination, shape, top, left);
    }

    public override void ApplyPlain(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape) =>
        Copy(source, destination, shape, Middle(shape.Height - height), Middle(shape.Width - width));

    // Rounded down also below 0, where the part is larger than the image.
    private static int Middle(int surplus) => surplus >> 1;

    private void Copy(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, int top, int left) =>
        ImageWindow.Copy(source, shape, destination, shape.WithSize(height, width), top, left, border, _fill);
}
