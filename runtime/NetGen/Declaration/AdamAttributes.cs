namespace NetGen;

/// <summary>
/// Adam in PyTorch's form: m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²;
/// θ ← θ − η·m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) (Kingma and Ba, 2015).
/// </summary>
public sealed class AdamAttribute : DecayingOptimizerAttribute
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

    /// <summary>
    /// Whether the largest second moment so far replaces the last one, x ← max(x, v): AMSGrad (Reddi, Kale and Kumar, "On the
    /// Convergence of Adam and Beyond", 2018) as in PyTorch, where x is corrected as v is. Default: <see langword="false"/>.
    /// </summary>
    public bool AmsGrad { get; set; }
}

/// <summary>
/// Adam with decoupled weight decay: θ ← θ·(1 − η·λ) before Adam's step (Loshchilov and Hutter, 2019).
/// </summary>
public sealed class AdamWAttribute : DecayingOptimizerAttribute
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

    /// <summary>
    /// Whether the largest second moment so far replaces the last one, x ← max(x, v): AMSGrad (Reddi, Kale and Kumar, "On the
    /// Convergence of Adam and Beyond", 2018) as in PyTorch, where x is corrected as v is. Default: <see langword="false"/>.
    /// </summary>
    public bool AmsGrad { get; set; }
}

/// <summary>
/// NAdam, Adam with Nesterov's momentum: θ ← θ − η·((1 − μₜ)/(1 − Πₜ)·g + μₜ₊₁/(1 − Πₜ₊₁)·m) / (√v̂ + ε) with
/// μₜ = β₁·(1 − 0.5·0.96^(t·ψ)) and Πₜ = μ₁·…·μₜ (Dozat, "Incorporating Nesterov Momentum into Adam", 2016; PyTorch's from 2.0
/// on).
/// </summary>
public sealed class NAdamAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η. Default: 2e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 2e-3;

    /// <summary>The decay β₁ of the first moment. Default: 0.9, in [0, 1).</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay β₂ of the second moment. Default: 0.999, in [0, 1).</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>The term ε added to the root. Default: 1e-8, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>The weight decay λ, added to the gradient (an L2 penalty). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }

    /// <summary>The growth ψ of the momentum. Default: 4e-3, at least 0.</summary>
    public double MomentumDecay { get; set; } = 4e-3;

    /// <summary>Whether the decay is decoupled from the gradient, as AdamW's is. Default: <see langword="false"/>.</summary>
    public bool DecoupledWeightDecay { get; set; }
}

/// <summary>
/// RAdam, Adam with a rectified rate: θ ← θ − η·m̂ while the second moment rests on too few steps (q ≤ 5), then
/// θ ← θ − η·ρ·m̂·√(1 − β₂ᵗ) / (√v + ε), with E = 2/(1 − β₂) − 1, q = E − 2t·β₂ᵗ/(1 − β₂ᵗ) and
/// ρ² = (q − 4)(q − 2)E / ((E − 4)(E − 2)q) (Liu et al., "On the Variance of the Adaptive Learning Rate and Beyond", 2020).
/// </summary>
public sealed class RAdamAttribute : DecayingOptimizerAttribute
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

    /// <summary>Whether the decay is decoupled from the gradient, as AdamW's is. Default: <see langword="false"/>.</summary>
    public bool DecoupledWeightDecay { get; set; }
}

/// <summary>
/// AdaMax, Adam with the infinity norm: u ← max(β₂·u, |g| + ε); θ ← θ − η/(1 − β₁ᵗ)·m/u (Kingma and Ba, 2015, section 7.1, with
/// PyTorch's ε).
/// </summary>
public sealed class AdaMaxAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η. Default: 2e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 2e-3;

    /// <summary>The decay β₁ of the first moment. Default: 0.9, in [0, 1).</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>The decay β₂ of the second moment. Default: 0.999, in [0, 1).</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>The term ε added to |g|. Default: 1e-8, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>The weight decay λ, added to the gradient (an L2 penalty). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }
}
