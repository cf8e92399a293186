namespace NetGen;

/// <summary>
/// Convolution of a signal (C, L), y[o, i] = b[o] + Σ w[o, c, u]·x[c, i·stride + u·dilation − left] over the channels c
/// of the group and the kernel's elements u (PyTorch's <c>Conv1d</c>; Waibel et al., "Phoneme Recognition Using
/// Time-Delay Neural Networks", 1989). The output is (filters, L') with
/// L' = ⌊(L + left + right − dilation·(kernel − 1) − 1) / stride⌋ + 1. A causal convolution has
/// <c>PadLeft</c> = dilation·(kernel − 1). Parameters: <c>weight</c> [filters, C / groups, kernel] and <c>bias</c>
/// [filters].
/// </summary>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernel">The length of the kernel, at least 1.</param>
public sealed class Conv1DAttribute(int filters, int kernel) : WindowAttribute(stride: 1), IWeightLayer
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>The length of the kernel.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>
    /// The distance of neighbouring elements of the kernel, at least 1 (van den Oord et al., "WaveNet", 2016).
    /// Default: 1.
    /// </summary>
    public int Dilation { get; set; } = 1;

    /// <summary>
    /// The number of groups of channels, at least 1, that are convolved separately; it divides the channels of input and
    /// output. Default: 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>The padding where no number is given for a side. Default: <see cref="Padding.Valid"/>.</summary>
    public Padding Padding { get; set; } = Padding.Valid;

    /// <summary>What the padding consists of. Default: <see cref="PaddingMode.Zeros"/>.</summary>
    public PaddingMode PaddingMode { get; set; } = PaddingMode.Zeros;

    /// <summary>Whether a bias is added to each channel. Default: <see langword="true"/>.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether training changes the layer's parameters. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>
    /// How the weight is initialised. Fan-in and fan-out are its second and first size times the kernel, as in PyTorch.
    /// Default: <see cref="Initializer.Auto"/>. Biases start at zero, except under <see cref="Initializer.PyTorch"/>.
    /// </summary>
    public Initializer Initializer { get; set; } = Initializer.Auto;

    /// <inheritdoc/>
    public double Gain { get; set; }

    /// <inheritdoc/>
    public double InitialValue { get; set; }

    /// <inheritdoc/>
    public double InitialScale { get; set; } = 0.05;

    /// <inheritdoc/>
    public double L1 { get; set; }

    /// <inheritdoc/>
    public double L2 { get; set; }

    /// <inheritdoc/>
    public double HalfL2 { get; set; }

    /// <inheritdoc/>
    public bool PenalizeBias { get; set; }

    /// <inheritdoc/>
    public double MaxNorm { get; set; }
}
