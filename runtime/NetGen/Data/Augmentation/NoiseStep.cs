using System.Numerics;

namespace NetGen;

/// <summary>Adds to each element a number of its own from a normal distribution.</summary>
internal sealed class NoiseStep<T>(double std) : AugmentationStep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public override void Apply(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, RandomStream random)
    {
        for (var i = 0; i < source.Length; i++)
        {
            destination[i] = source[i] + T.CreateTruncating(std * random.NextNormal());
        }
    }
}
