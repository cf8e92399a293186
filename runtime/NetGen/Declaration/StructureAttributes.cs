namespace NetGen;

/// <summary>Reshapes one sample to a vector, in row-major order.</summary>
public sealed class FlattenAttribute : LayerAttribute;

/// <summary>
/// Inverted dropout: in training each element is zero with probability <paramref name="rate"/> and otherwise divided
/// by 1 − rate; in prediction the identity (Srivastava et al., 2014). The mask depends on the trainer's seed, the step
/// and the element's position only, so it is the same for any number of threads and any vector width.
/// </summary>
/// <param name="rate">The probability that an element is dropped, in [0, 1).</param>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The probability that an element is dropped.</summary>
    public double Rate { get; } = rate;
}
