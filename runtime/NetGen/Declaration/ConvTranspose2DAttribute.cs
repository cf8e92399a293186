namespace NetGen;

/// <summary>
/// Transposed convolution of an image (C, H, W): each element x[c, i, j] adds w[c, o, u, v]·x[c, i, j] to
/// y[o, i·stride + u·dilation − top, j·stride + v·dilation − left], so that it is the gradient of a convolution with
/// respect to its input (PyTorch's <c>ConvTranspose2d</c>; Zeiler et al., "Deconvolutional Networks", 2010). The output
/// is (filters, H', W') with H' = (H − 1)·stride − top − bottom + dilation·(kernel − 1) + output padding + 1, and W' the
/// same. Parameters: <c>weight</c> [C, filters / groups, kernel height, kernel width] and <c>bias</c> [filters].
/// </summary>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernel">The height and width of the kernel, at least 1.</param>
public sealed class ConvTranspose2DAttribute(int filters, int kernel) : Convolution2DAttribute(kernel)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>
    /// The number of groups of channels, at least 1, that are convolved separately; it divides the channels of input and
    /// output. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>
    /// Rows and columns added to the output at the bottom and right, at least 0 and below the stride or the dilation:
    /// which of the sizes that a strided convolution maps to the same one is meant. Default: 0.
    /// </summary>
    public int OutputPadding { get; set; }

    /// <summary>Rows added to the output at the bottom, at least 0. Default: <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingHeight { get; set; }

    /// <summary>Columns added to the output at the right, at least 0. Default: <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingWidth { get; set; }
}
