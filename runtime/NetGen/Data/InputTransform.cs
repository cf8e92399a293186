using System.Numerics;

namespace NetGen;

/// <summary>
/// A transformation of input samples that belongs to a network: fitted on training data, saved in the model file, and
/// applied by <c>Predict</c>, <c>Fit</c> and <c>Evaluate</c>, which all take raw data.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public abstract class InputTransform<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The number of elements of one sample.</summary>
    public abstract int FeatureCount { get; }

    /// <summary>The kind of transform, as written in the model file: lower case, without dots.</summary>
    public abstract string Kind { get; }

    /// <summary>Transforms whole samples in place.</summary>
    /// <param name="samples">Samples, one after the other: a multiple of <see cref="FeatureCount"/> elements.</param>
    public abstract void Apply(Span<T> samples);

    /// <summary>The tensors that a model file keeps, each of <see cref="FeatureCount"/> elements, by name.</summary>
    public abstract IReadOnlyDictionary<string, T[]> GetState();

    /// <summary>This transform, and then another.</summary>
    /// <param name="next">The other, fitted on data that this one has transformed.</param>
    /// <exception cref="ArgumentException">It is for samples of another size.</exception>
    public TransformChain<T> Then(InputTransform<T> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new TransformChain<T>([this, next]);
    }
}
