namespace NetGen;

/// <summary>
/// Binary step, f(x) = 1 for x ≥ 0 and 0 otherwise (the perceptron's; Rosenblatt, 1958). Its derivative is 0 everywhere, so nothing
/// before it learns.
/// </summary>
public sealed class BinaryStepAttribute : LayerAttribute;

/// <summary>Arc tangent, f(x) = arctan(x), from −π/2 to π/2.</summary>
public sealed class ArctanAttribute : LayerAttribute;

/// <summary>
/// Hard sigmoid, f(x) = min(max(x + 3, 0), 6) / 6; its derivative at −3 and 3 is 0 (PyTorch's <c>Hardsigmoid</c>).
/// </summary>
public sealed class HardSigmoidAttribute : LayerAttribute;

/// <summary>
/// Hard tanh, f(x) = min(max(x, lower), upper); its derivative at both bounds is 0 (Collobert, 2004; PyTorch's <c>Hardtanh</c>).
/// </summary>
public sealed class HardTanhAttribute : LayerAttribute
{
    /// <summary>The lower bound (PyTorch's <c>min_val</c>). Default: −1; any finite value.</summary>
    public double Lower { get; set; } = -1;

    /// <summary>The upper bound, above <see cref="Lower"/> (PyTorch's <c>max_val</c>). Default: 1; any finite value.</summary>
    public double Upper { get; set; } = 1;
}

/// <summary>Softsign, f(x) = x / (1 + |x|) (Turian et al., 2009; PyTorch's <c>Softsign</c>).</summary>
public sealed class SoftsignAttribute : LayerAttribute;

/// <summary>Log-sigmoid, f(x) = −log(1 + exp(−x)), exact over the whole range (PyTorch's <c>LogSigmoid</c>).</summary>
public sealed class LogSigmoidAttribute : LayerAttribute;

/// <summary>Tanhshrink, f(x) = x − tanh(x) (PyTorch's <c>Tanhshrink</c>).</summary>
public sealed class TanhshrinkAttribute : LayerAttribute;
