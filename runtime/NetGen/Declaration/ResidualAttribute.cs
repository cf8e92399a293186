namespace NetGen;

/// <summary>The base of residual layers (He et al., "Deep Residual Learning for Image Recognition", 2016).</summary>
public abstract class ResidualAttribute : CompositionAttribute
{
    private protected ResidualAttribute(double[] arguments)
        : base(arguments)
    {
    }

    /// <summary>
    /// Stochastic depth (Huang et al., "Deep Networks with Stochastic Depth", 2016): the probability that the body is
    /// skipped for a sample in training; where it is not, its output is divided by 1 − rate, and prediction uses it as it
    /// is (torchvision's <c>StochasticDepth</c> of mode <c>"row"</c>). Default: 0, in [0, 1).
    /// </summary>
    public double DropRate { get; set; }

    /// <summary>
    /// What the names of the shortcut's layers begin with, behind the layer's own prefix (torchvision's ResNets have
    /// <c>downsample</c>). Default: <c>shortcut</c>.
    /// </summary>
    public string ShortcutName { get; set; } = "shortcut";
}

/// <summary>y = body(x) + x. The body does not change the shape.</summary>
/// <typeparam name="TBody">The block of the body.</typeparam>
/// <param name="arguments">The arguments of the body.</param>
public sealed class ResidualAttribute<TBody>(params double[] arguments) : ResidualAttribute(arguments);

/// <summary>y = body(x) + shortcut(x), where both give the same shape.</summary>
/// <typeparam name="TBody">The block of the body.</typeparam>
/// <typeparam name="TShortcut">The block of the shortcut, often a 1×1 convolution that changes the shape.</typeparam>
/// <param name="arguments">The arguments of both blocks.</param>
public sealed class ResidualAttribute<TBody, TShortcut>(params double[] arguments) : ResidualAttribute(arguments);
