namespace NetGen;

/// <summary>
/// Gradient descent, g ← g + λ·θ; θ ← θ − η·g, with a momentum in one of three forms (<see cref="Form"/>). Whether it is
/// stochastic, on mini-batches or on the full batch is a matter of <see cref="FitOptions.BatchSize"/> and
/// <see cref="FitOptions.FullBatch"/>.
/// </summary>
public sealed class SgdAttribute : DecayingOptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>The momentum μ, or β of an average. Default: 0, in [0, 1).</summary>
    public double Momentum { get; set; }

    /// <summary>How the momentum enters. Default: <see cref="MomentumForm.PyTorch"/>.</summary>
    public MomentumForm Form { get; set; } = MomentumForm.PyTorch;

    /// <summary>The dampening τ of PyTorch's momentum; 0 in the other forms. Default: 0, in [0, 1).</summary>
    public double Dampening { get; set; }

    /// <summary>
    /// Whether the momentum looks ahead; needs a momentum above 0. In PyTorch's form θ ← θ − η·(g + μ·v). In the classical
    /// form the gradient is taken at θ + μ·v, as the textbooks have it (Nesterov, 1983; Sutskever, Martens, Dahl and Hinton,
    /// 2013): the loss that a step returns is the one there, while predictions and files have θ. An average has none.
    /// Default: <see langword="false"/>.
    /// </summary>
    public bool Nesterov { get; set; }

    /// <summary>The weight decay λ (an L2 penalty λ/2·θ² that the loss does not show). Default: 0, at least 0.</summary>
    public double WeightDecay { get; set; }
}

/// <summary>How a momentum enters gradient descent. All three are the same path for a constant learning rate, up to its scale.</summary>
public enum MomentumForm
{
    /// <summary>
    /// v ← μ·v + (1 − τ)·g, with v = g at the first step; θ ← θ − η·v. A new learning rate applies to the whole velocity.
    /// PyTorch's form.
    /// </summary>
    PyTorch,

    /// <summary>
    /// v ← μ·v − η·g; θ ← θ + v (Polyak, 1964). A new learning rate applies to new gradients only. The form of Goodfellow,
    /// Bengio and Courville's "Deep Learning", of CS231n and of Keras.
    /// </summary>
    Classical,

    /// <summary>
    /// v ← β·v + (1 − β)·g; θ ← θ − η·v: an exponentially weighted average, so that η keeps its scale whatever β is. The form
    /// of Ng's Deep Learning Specialization, without bias correction.
    /// </summary>
    Average,
}
