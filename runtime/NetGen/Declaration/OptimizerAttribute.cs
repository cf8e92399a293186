namespace NetGen;

/// <summary>The base of every attribute that is a network's optimizer. A network has at most one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    private protected OptimizerAttribute()
    {
    }
}

/// <summary>
/// Stochastic gradient descent in PyTorch's form: g ← g + λ·θ; v ← μ·v + (1 − τ)·g (v = g at the first step);
/// θ ← θ − η·v, or θ − η·(g + μ·v) with <see cref="Nesterov"/> (Sutskever et al., 2013).
/// </summary>
public sealed class SgdAttribute : OptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>The momentum μ. Default: 0, in [0, 1).</summary>
    public double Momentum { get; set; }

    /// <summary>The dampening τ of the momentum. Default: 0, in [0, 1).</summary>
    public double Dampening { get; set; }

    /// <summary>Whether the momentum looks ahead; needs a momentum above 0. Default: <see langword="false"/>.</summary>
    public bool Nesterov { get; set; }

    /// <summary>The weight decay λ (an L2 penalty λ/2·θ²). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }
}

/// <summary>
/// RMSProp in PyTorch's form: s ← α·s + (1 − α)·g²; θ ← θ − η·g / (√s + ε), with s − ḡ² in place of s when
/// <see cref="Centered"/>, and the step accumulated when <see cref="Momentum"/> is above 0 (Tieleman and Hinton, 2012).
/// </summary>
public sealed class RmsPropAttribute : OptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-2, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-2;

    /// <summary>The decay α of the squared gradient's average. Default: 0.99, in [0, 1).</summary>
    public double Alpha { get; set; } = 0.99;

    /// <summary>The term ε added to the root. Default: 1e-8, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>The weight decay λ (an L2 penalty). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }

    /// <summary>The momentum μ. Default: 0, in [0, 1).</summary>
    public double Momentum { get; set; }

    /// <summary>Whether the gradient's variance replaces its second moment. Default: <see langword="false"/>.</summary>
    public bool Centered { get; set; }
}

/// <summary>
/// Adam in PyTorch's form: m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²;
/// θ ← θ − η·m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) (Kingma and Ba, 2015).
/// </summary>
public sealed class AdamAttribute : OptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>The decay β₁ of the first moment. Default: 0.9, in [0, 1).</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay β₂ of the second moment. Default: 0.999, in [0, 1).</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>The term ε added to the root. Default: 1e-8, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>The weight decay λ, added to the gradient (an L2 penalty). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }
}

/// <summary>
/// Adam with decoupled weight decay: θ ← θ·(1 − η·λ) before Adam's step (Loshchilov and Hutter, 2019).
/// </summary>
public sealed class AdamWAttribute : OptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>The decay β₁ of the first moment. Default: 0.9, in [0, 1).</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay β₂ of the second moment. Default: 0.999, in [0, 1).</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>The term ε added to the root. Default: 1e-8, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>The decoupled weight decay λ. Default: 1e-2, at least 0.</summary>
    public double WeightDecay { get; set; } = 1e-2;
}
