namespace NetGen;

/// <summary>
/// AdaGrad: r ← r + g²; θ ← θ − η·g / (√r + ε), or with the root of the mean of all g² so far (Duchi, Hazan and Singer,
/// "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", 2011).
/// </summary>
public sealed class AdaGradAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-2, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-2;

    /// <summary>What the root is taken of. Default: <see cref="AdaGradForm.Sum"/>.</summary>
    public AdaGradForm Form { get; set; } = AdaGradForm.Sum;

    /// <summary>The decay δ of the rate, η / (1 + (t − 1)·δ) at step t. Default: 0, at least 0.</summary>
    public double LearningRateDecay { get; set; }

    /// <summary>
    /// Whether the rate is η/√t at step t, from 1. With <see cref="AdaGradForm.RootMean"/> this is the sum form again.
    /// Default: <see langword="false"/>.
    /// </summary>
    public bool InverseRootDecay { get; set; }

    /// <summary>What the sum starts from: PyTorch's initial_accumulator_value; Keras has 0.1. Default: 0, at least 0.</summary>
    public double InitialAccumulator { get; set; }

    /// <summary>The term ε added to the root. Default: 1e-10, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-10;

    /// <summary>The weight decay λ (an L2 penalty). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }
}

/// <summary>What AdaGrad divides by.</summary>
public enum AdaGradForm
{
    /// <summary>The root of the sum of all squared gradients: the paper's, PyTorch's and Keras's form.</summary>
    Sum,

    /// <summary>
    /// The root of their mean, σ = √(Σ g²/t), so that the rate does not fall by itself: the form of Lee's lectures on machine
    /// learning (National Taiwan University), where the rate then falls as η/√t.
    /// </summary>
    RootMean,
}

/// <summary>
/// RMSProp: s ← α·s + (1 − α)·g²; θ ← θ − η·g / (√s + ε), with s − ḡ² in place of s when <see cref="Centered"/>, and a
/// momentum when <see cref="Momentum"/> is above 0 (Tieleman and Hinton, Coursera lecture 6.5, 2012).
/// </summary>
public sealed class RmsPropAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-2, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-2;

    /// <summary>The decay α of the squared gradient's average. Default: 0.99, in [0, 1).</summary>
    public double Alpha { get; set; } = 0.99;

    /// <summary>The term ε of the root. Default: 1e-8, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>
    /// Whether ε stands inside the root, g / √(s + ε), as in TensorFlow and in "Deep Learning" (Goodfellow, Bengio and
    /// Courville, algorithm 8.5, with 1e-6); outside, as in PyTorch. Default: <see langword="false"/>.
    /// </summary>
    public bool EpsilonInside { get; set; }

    /// <summary>The weight decay λ (an L2 penalty). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }

    /// <summary>The momentum μ: b ← μ·b + g / (√s + ε); θ ← θ − η·b. Default: 0, in [0, 1).</summary>
    public double Momentum { get; set; }

    /// <summary>
    /// Whether the gradient is taken ahead, at θ + μ·v, with v ← μ·v − η·g / (√s + ε); θ ← θ + v: RMSProp with Nesterov momentum
    /// ("Deep Learning", algorithm 8.6, where ε is 0). Needs a momentum above 0. The loss that a step returns is the one at
    /// that point, while predictions and files have θ. Default: <see langword="false"/>.
    /// </summary>
    public bool Nesterov { get; set; }

    /// <summary>Whether the gradient's variance replaces its second moment (Graves, 2013). Default: <see langword="false"/>.</summary>
    public bool Centered { get; set; }
}

/// <summary>
/// AdaDelta: r ← ρ·r + (1 − ρ)·g²; d = √(u + ε)/√(r + ε)·g; θ ← θ − η·d; u ← ρ·u + (1 − ρ)·d² (Zeiler, "ADADELTA: An
/// Adaptive Learning Rate Method", 2012).
/// </summary>
public sealed class AdaDeltaAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η, which the paper does not have. Default: 1, at least 0.</summary>
    public double LearningRate { get; set; } = 1;

    /// <summary>The decay ρ of both averages. Default: 0.9, in [0, 1).</summary>
    public double Rho { get; set; } = 0.9;

    /// <summary>The term ε inside both roots, from which the first steps come. Default: 1e-6, above 0.</summary>
    public double Epsilon { get; set; } = 1e-6;

    /// <summary>The weight decay λ (an L2 penalty). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }
}
