namespace NetGen;

/// <summary>
/// Convolution of an image (C, H, W), y[o, i, j] = b[o] + Σ w[o, c, u, v]·x[c, i·stride + u·dilation − top,
/// j·stride + v·dilation − left] over the channels c of the group and the kernel's elements u, v (PyTorch's
/// <c>Conv2d</c>; LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998). The output is
/// (filters, H', W') with H' = ⌊(H + top + bottom − dilation·(kernel − 1) − 1) / stride⌋ + 1, and W' the same.
/// Parameters: <c>weight</c> [filters, C / groups, kernel height, kernel width] and <c>bias</c> [filters].
/// </summary>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernel">The height and width of the kernel, at least 1.</param>
public sealed class Conv2DAttribute(int filters, int kernel) : Convolution2DAttribute(kernel)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>
    /// The number of groups of channels, at least 1, that are convolved separately; it divides the channels of input and
    /// output (Krizhevsky et al., 2012). Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>The padding where no number is given for a side. Default: <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>What the padding consists of. Default: <see cref="PaddingMode.Zeros"/>.</summary>
    public PaddingMode PaddingMode { get; set; } = PaddingMode.Zeros;

    /// <summary>Speed against accuracy in single precision. Default: <see cref="ConvolutionMethod.Fast"/>.</summary>
    public ConvolutionMethod Method { get; set; } = ConvolutionMethod.Fast;
}
