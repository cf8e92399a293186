using System.Numerics;

namespace NetGen;

/// <summary>
/// One random change of a sample, part of an <see cref="Augmentation{T}"/>. Everything random is drawn from the stream that
/// is given, which depends on the seed, the epoch and the sample only.
/// </summary>
/// <remarks>Steps are called by several threads at a time: they keep nothing from call to call, and allocate nothing.</remarks>
/// <typeparam name="T">The floating-point type.</typeparam>
public abstract class AugmentationStep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The shape of the result; that of the input, unless a step says otherwise.</summary>
    /// <param name="shape">The shape of the input.</param>
    public virtual ImageShape OutputShape(ImageShape shape) => shape;

    /// <summary>Changes a sample.</summary>
    /// <param name="source">The sample.</param>
    /// <param name="destination">Receives the result, all of it; never the memory of <paramref name="source"/>.</param>
    /// <param name="shape">The shape of <paramref name="source"/>.</param>
    /// <param name="random">Where random numbers come from.</param>
    public abstract void Apply(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape, RandomStream random);

    /// <summary>What evaluation does in place of the random change; nothing, unless a step says otherwise.</summary>
    /// <param name="source">The sample.</param>
    /// <param name="destination">Receives the result, all of it.</param>
    /// <param name="shape">The shape of <paramref name="source"/>.</param>
    public virtual void ApplyPlain(ReadOnlySpan<T> source, Span<T> destination, ImageShape shape) => source.CopyTo(destination);
}
