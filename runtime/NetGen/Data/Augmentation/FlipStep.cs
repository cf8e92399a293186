using System.Numerics;

namespace NetGen;

/// <summary>Mirrors an image with a given probability.</summary>
internal sealed class FlipStep<T>(bool horizontal, double probability) : AugmentationStep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public override void Apply(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, RandomStream random)
    {
        // Drawn in any case: what the steps behind this one draw does not depend on the probability.
        if (random.NextDouble() >= probability)
        {
            source.CopyTo(destination);
            return;
        }

        var (pixel, row) = (shape.PixelStride, shape.RowStride);
        for (var c = 0; c < shape.Channels; c++)
        {
            for (var y = 0; y < shape.Height; y++)
            {
                var channel = c * shape.ChannelStride;
                var to = channel + (y * row);
                var from = horizontal ? to + ((shape.Width - 1) * pixel) : channel + ((shape.Height - 1 - y) * row);
                var step = horizontal ? -pixel : pixel;
                for (var x = 0; x < shape.Width; x++)
                {
                    destination[to + (x * pixel)] = source[from + (x * step)];
                }
            }
        }
    }
}
