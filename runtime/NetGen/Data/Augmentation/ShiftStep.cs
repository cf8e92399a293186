using System.Numerics;

namespace NetGen;

/// <summary>Moves an image by whole pixels.</summary>
internal sealed class ShiftStep<T>(int horizontal, int vertical, ImageBorder border, double fill) : AugmentationStep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T _fill = T.CreateTruncating(fill);

    public override void Apply(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, RandomStream random)
    {
        var top = random.NextInt32((2 * vertical) + 1) - vertical;
        var left = random.NextInt32((2 * horizontal) + 1) - horizontal;
        ImageWindow.Copy(source, shape, destination, shape, top, left, border, _fill);
    }
}
