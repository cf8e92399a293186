using System.Numerics;

namespace NetGen;

/// <summary>
/// Turns an image about its middle by a random angle. Each pixel of the result is interpolated bilinearly between the four
/// pixels around the place that it came from.
/// </summary>
internal sealed class RotateStep<T>(double maxDegrees, ImageBorder border, double fill) : AugmentationStep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T _fill = T.CreateTruncating(fill);

    public override void Apply(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, RandomStream random) =>
        Turn(source, destination, shape, ((2 * random.NextDouble()) - 1) * maxDegrees);

    /// <summary>Turns counter-clockwise as one sees the image, its first line on top.</summary>
    public void Turn(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, double degrees)
    {
        var (sin, cos) = DeterministicMath.SinCosDegrees(degrees);
        var (middleX, middleY) = ((shape.Width - 1) / 2.0, (shape.Height - 1) / 2.0);
        for (var y = 0; y < shape.Height; y++)
        {
            var dy = y - middleY;
            for (var x = 0; x < shape.Width; x++)
            {
                var dx = x - middleX;
                var fromX = (cos * dx) - (sin * dy) + middleX;
                var fromY = (sin * dx) + (cos * dy) + middleY;
                Interpolate(source, destination[((y * shape.RowStride) + (x * shape.PixelStride))..], shape, fromX, fromY);
            }
        }
    }

    private void Interpolate(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, double x, double y)
    {
        var (floorX, floorY) = (Math.Floor(x), Math.Floor(y));
        var (left, top) = ((int)floorX, (int)floorY);
        var (right, bottom) = (T.CreateTruncating(x - floorX), T.CreateTruncating(y - floorY));
        var (x0, x1) = (ImageBorders.Map(left, shape.Width, border), ImageBorders.Map(left + 1, shape.Width, border));
        var (y0, y1) = (ImageBorders.Map(top, shape.Height, border), ImageBorders.Map(top + 1, shape.Height, border));
        for (var c = 0; c < shape.Channels; c++)
        {
            var upper = Mix(At(source, shape, c, y0, x0), At(source, shape, c, y0, x1), right);
            var lower = Mix(At(source, shape, c, y1, x0), At(source, shape, c, y1, x1), right);
            destination[c * shape.ChannelStride] = Mix(upper, lower, bottom);
        }
    }

    private T At(ReadOnlySpan<T> source, ImageShape shape, int channel, int y, int x) =>
        (x | y) < 0 ? _fill : source[(channel * shape.ChannelStride) + (y * shape.RowStride) + (x * shape.PixelStride)];

    // Exact at both ends, so that a turn by a right angle changes no value.
    private static T Mix(T a, T b, T share) => ((T.One - share) * a) + (share * b);
}
