namespace NetGen;

/// <summary>
/// Parametric ReLU, f(x) = x for x &gt; 0 and a·x otherwise, with a slope a that is learned (He et al., "Delving Deep into
/// Rectifiers", 2015; PyTorch's <c>PReLU</c>). The parameter is called <c>weight</c>, of shape [1] or [C]; PyTorch advises against weight
/// decay on it.
/// </summary>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>
    /// Whether each feature or channel has a slope of its own (PyTorch's <c>num_parameters</c>) instead of one for all. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool PerChannel { get; set; }

    /// <summary>The slope of a new network (PyTorch's <c>init</c>). Default: 0.25; any finite value.</summary>
    public double Initial { get; set; } = 0.25;

    /// <summary>Whether training changes the slope. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;
}

/// <summary>
/// Randomised leaky ReLU, f(x) = x for x &gt; 0 and r·x otherwise: in training each element of each step has a slope r of its own, in
/// prediction all have the mean (Xu et al., "Empirical Evaluation of Rectified Activations in Convolutional Network", 2015;
/// PyTorch's <c>RReLU</c>). The slopes depend on the trainer's seed, the step and the element's position only, so they are the same
/// for any number of threads and any vector width.
/// </summary>
public sealed class RReLUAttribute : LayerAttribute
{
    private double? _lower;
    private double? _upper;

    /// <summary>
    /// What <see cref="Lower"/> and <see cref="Upper"/> bound. Default: <see cref="RReLUBounds.Slope"/>, as PyTorch.
    /// </summary>
    public RReLUBounds Bounds { get; set; }

    /// <summary>
    /// The lower bound. Default: 1/8 of the slope, 3 of the divisor. Any finite value, of a divisor above 0.
    /// </summary>
    public double Lower
    {
        get => _lower ?? (Bounds == RReLUBounds.Divisor ? 3 : 1.0 / 8);
        set => _lower = value;
    }

    /// <summary>
    /// The upper bound, at least <see cref="Lower"/>. Default: 1/3 of the slope, 8 of the divisor. Any finite value.
    /// </summary>
    public double Upper
    {
        get => _upper ?? (Bounds == RReLUBounds.Divisor ? 8 : 1.0 / 3);
        set => _upper = value;
    }
}

/// <summary>What the bounds of <see cref="RReLUAttribute"/> bound.</summary>
public enum RReLUBounds
{
    /// <summary>The slope, r ~ U(lower, upper); its mean (lower + upper) / 2 in prediction: PyTorch's form.</summary>
    Slope,

    /// <summary>
    /// The divisor, f(x) = x / a for x ≤ 0 with a ~ U(lower, upper), as its first users wrote it, with U(3, 8); its mean, x / 5.5 there,
    /// in prediction (Xu et al., 2015).
    /// </summary>
    Divisor,
}

/// <summary>
/// Scaled exponential linear unit, f(x) = s·x for x &gt; 0 and s·α·(exp(x) − 1) otherwise, s = 1.0507…, α = 1.6733…, which keep mean and
/// variance from layer to layer (Klambauer et al., "Self-Normalizing Neural Networks", 2017; PyTorch's <c>SELU</c>).
/// </summary>
public sealed class SELUAttribute : LayerAttribute;

/// <summary>
/// Continuously differentiable exponential linear unit, f(x) = x for x &gt; 0 and α·(exp(x/α) − 1) otherwise (Barron, 2017; PyTorch's
/// <c>CELU</c>).
/// </summary>
public sealed class CELUAttribute : LayerAttribute
{
    /// <summary>The negative of the limit on the negative side, α. Default: 1; above 0.</summary>
    public double Alpha { get; set; } = 1;
}

/// <summary>ReLU up to 6, f(x) = min(max(x, 0), 6); its derivative at 0 and 6 is 0 (Krizhevsky, 2010; PyTorch's <c>ReLU6</c>).</summary>
public sealed class ReLU6Attribute : LayerAttribute;

/// <summary>
/// Hard swish, f(x) = x·min(max(x + 3, 0), 6) / 6; its derivative at −3 and 3 is x/3 + ½ (Howard et al., "Searching for MobileNetV3",
/// 2019; PyTorch's <c>Hardswish</c>).
/// </summary>
public sealed class HardSwishAttribute : LayerAttribute;

/// <summary>Mish, f(x) = x·tanh(log(1 + exp(x))) (Misra, 2019; PyTorch's <c>Mish</c>).</summary>
public sealed class MishAttribute : LayerAttribute;
