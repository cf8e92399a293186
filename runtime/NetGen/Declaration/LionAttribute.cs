namespace NetGen;

/// <summary>
/// Lion: θ ← θ − η·(sign(β₁·m + (1 − β₁)·g) + λ·θ); m ← β₂·m + (1 − β₂)·g, with sign(0) = 0 (Chen et al., "Symbolic Discovery
/// of Optimization Algorithms", 2023). Its steps are of the same size for all parameters: learning rates are three to ten
/// times smaller than Adam's.
/// </summary>
public sealed class LionAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-4, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-4;

    /// <summary>The share β₁ of the average in the direction. Default: 0.9, in [0, 1).</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay β₂ of the average. Default: 0.99, in [0, 1).</summary>
    public double Beta2 { get; set; } = 0.99;

    /// <summary>The decoupled weight decay λ. Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }
}
