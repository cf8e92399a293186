namespace NetGen;

/// <summary>Bent identity, f(x) = (√(x² + 1) − 1) / 2 + x.</summary>
public sealed class BentIdentityAttribute : LayerAttribute;

/// <summary>
/// Soft exponential: from logarithm over identity to exponential by a coefficient α that is learned,
/// f(x) = −log(1 − α·(x + α)) / α for α &lt; 0, x for α = 0, (exp(α·x) − 1) / α + α for α &gt; 0 (Godfrey and Gashler, "A continuum among
/// logarithmic, linear, and exponential functions", 2015). The parameter is called <c>alpha</c>, of shape [1] or [C].
/// </summary>
/// <remarks>
/// For α &lt; 0 the logarithm exists for α·(x + α) &lt; 1 only. Below, the function goes on as a constant, with derivatives of 0 by x and
/// by α: where 1 − α·(x + α) would be less than 2⁻²³.
/// </remarks>
public sealed class SoftExponentialAttribute : LayerAttribute
{
    /// <summary>Whether each feature or channel has an α of its own instead of one for all. Default: <see langword="false"/>.</summary>
    public bool PerChannel { get; set; }

    /// <summary>α in a new network. Default: 0, the identity; any finite value.</summary>
    public double Initial { get; set; }

    /// <summary>Whether training changes α. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;
}

/// <summary>Sinusoid, f(x) = sin(x).</summary>
public sealed class SinusoidAttribute : LayerAttribute;

/// <summary>Sinc, unnormalised: f(x) = sin(x) / x, and 1 at 0.</summary>
public sealed class SincAttribute : LayerAttribute;

/// <summary>Gaussian, f(x) = exp(−x²).</summary>
public sealed class GaussianAttribute : LayerAttribute;

/// <summary>
/// Gaussian noise: in training y = x + σ·r with r ~ N(0, 1), drawn anew for each element of each step; in prediction the identity
/// (Keras' <c>GaussianNoise</c>; Sietsma and Dow, "Creating artificial neural networks that generalize", 1991). On the input it acts
/// as augmentation, further behind as regularisation. The noise depends on the trainer's seed, the step and the
/// element's position only, so it is the same for any number of threads and any vector width.
/// </summary>
/// <param name="standardDeviation">The noise's standard deviation σ, at least 0.</param>
public sealed class GaussianNoiseAttribute(double standardDeviation) : LayerAttribute
{
    /// <summary>The noise's standard deviation σ.</summary>
    public double StandardDeviation { get; } = standardDeviation;
}
