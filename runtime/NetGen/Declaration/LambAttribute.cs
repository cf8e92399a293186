namespace NetGen;

/// <summary>
/// LAMB, Adam with a rate for each parameter tensor: r = m̂ / (√v̂ + ε) + λ·θ; θ ← θ − η·(|θ|/|r|)·r with the norms of the whole
/// tensor, and the ratio 1 where either is 0 (You et al., "Large Batch Optimization for Deep Learning: Training BERT in 76
/// minutes", 2020, without a bound on |θ|).
/// </summary>
public sealed class LambAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>The decay β₁ of the first moment. Default: 0.9, in [0, 1).</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay β₂ of the second moment. Default: 0.999, in [0, 1).</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>The term ε added to the root. Default: 1e-6, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-6;

    /// <summary>The weight decay λ. Default: 1e-2, at least 0.</summary>
    public double WeightDecay { get; set; } = 1e-2;
}
