namespace NetGen;

/// <summary>
/// Convolution of each channel of an image (C, H, W) for itself: output channel c·multiplier + m is the convolution of
/// channel c alone (PyTorch's <c>Conv2d</c> with <c>groups</c> = C; Chollet, "Xception", 2017; Howard et al.,
/// "MobileNets", 2017). The output is (C·multiplier, H', W') with the sizes of <see cref="Conv2DAttribute"/>.
/// Parameters: <c>weight</c> [C·multiplier, 1, kernel height, kernel width] and <c>bias</c> [C·multiplier].
/// </summary>
/// <param name="kernel">The height and width of the kernel, at least 1.</param>
public sealed class DepthwiseConv2DAttribute(int kernel) : Convolution2DAttribute(kernel)
{
    /// <summary>The number of output channels for each input channel, at least 1. Default: 1.</summary>
    public int Multiplier { get; set; } = 1;

    /// <summary>The padding where no number is given for a side. Default: <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>What the padding consists of. Default: <see cref="PaddingMode.Zeros"/>.</summary>
    public PaddingMode PaddingMode { get; set; } = PaddingMode.Zeros;
}
