using System.Numerics;

namespace NetGen;

/// <summary>Copies a rectangle of an image, which may reach beyond it.</summary>
internal static class ImageWindow
{
    /// <summary>
    /// Copies the rectangle of the size of <paramref name="destination"/> whose upper left pixel is (top, left) of the
    /// source.
    /// </summary>
    public static void Copy<T>(
        ReadOnlySpan<T> source, ImageShape from, Span<T> destination, ImageShape to, int top, int left, ImageBorder border, T fill)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var y = 0; y < to.Height; y++)
        {
            var line = ImageBorders.Map(y + top, from.Height, border);
            for (var c = 0; c < to.Channels; c++)
            {
                var target = (c * to.ChannelStride) + (y * to.RowStride);
                var origin = (c * from.ChannelStride) + (line * from.RowStride);
                for (var x = 0; x < to.Width; x++)
                {
                    var column = line < 0 ? -1 : ImageBorders.Map(x + left, from.Width, border);
                    destination[target + (x * to.PixelStride)] = column < 0 ? fill : source[origin + (column * from.PixelStride)];
                }
            }
        }
    }
}
