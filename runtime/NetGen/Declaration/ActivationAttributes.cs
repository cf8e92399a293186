namespace NetGen;

/// <summary>f(x) = x.</summary>
public sealed class IdentityAttribute : LayerAttribute;

/// <summary>Rectified linear unit, f(x) = max(x, 0); its derivative at 0 is 0, as in PyTorch.</summary>
public sealed class ReLUAttribute : LayerAttribute;

/// <summary>Leaky rectified linear unit, f(x) = x for x &gt; 0 and slope·x otherwise (Maas et al., 2013).</summary>
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>The slope of the negative side. Default: 0.01; any finite value.</summary>
    public double Slope { get; set; } = 0.01;
}

/// <summary>Exponential linear unit, f(x) = x for x &gt; 0 and α·(exp(x) − 1) otherwise (Clevert et al., 2015).</summary>
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>The limit α of the negative side. Default: 1; any finite value.</summary>
    public double Alpha { get; set; } = 1;
}

/// <summary>
/// Logistic function, f(x) = 1 / (1 + exp(−x)). As the last layer before a <see cref="BinaryCrossEntropyLossAttribute"/>
/// it is fused with the loss, which is then computed from the logits.
/// </summary>
public sealed class SigmoidAttribute : LayerAttribute;

/// <summary>Hyperbolic tangent, f(x) = tanh(x).</summary>
public sealed class TanhAttribute : LayerAttribute;

/// <summary>Softplus, f(x) = log(1 + exp(β·x)) / β, exact over the whole range (no linear threshold).</summary>
public sealed class SoftplusAttribute : LayerAttribute
{
    /// <summary>The sharpness β. Default: 1; above 0.</summary>
    public double Beta { get; set; } = 1;
}

/// <summary>Gaussian error linear unit, f(x) = x·Φ(x) (Hendrycks and Gimpel, 2016).</summary>
public sealed class GELUAttribute : LayerAttribute
{
    /// <summary>
    /// Whether the tanh form x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))) replaces the exact one, which uses erf
    /// (PyTorch's <c>approximate="tanh"</c>). Default: <see langword="false"/>.
    /// </summary>
    public bool Approximate { get; set; }
}

/// <summary>Sigmoid linear unit or swish, f(x) = x / (1 + exp(−x)) (Elfwing et al., 2017).</summary>
public sealed class SiLUAttribute : LayerAttribute;
