namespace NetGen;

/// <summary>The base of the convolutions of images.</summary>
public abstract class Convolution2DAttribute : Window2DAttribute, IWeightLayer
{
    private protected Convolution2DAttribute(int kernel)
        : base(stride: 1)
    {
        Kernel = kernel;
        KernelHeight = kernel;
        KernelWidth = kernel;
    }

    /// <summary>The height and width of the kernel.</summary>
    public int Kernel { get; }

    /// <summary>The height of the kernel, at least 1. Default: <see cref="Kernel"/>.</summary>
    public int KernelHeight { get; set; }

    /// <summary>The width of the kernel, at least 1. Default: <see cref="Kernel"/>.</summary>
    public int KernelWidth { get; set; }

    /// <summary>
    /// The distance of neighbouring elements of the kernel, at least 1 (Yu and Koltun, "Multi-Scale Context Aggregation
    /// by Dilated Convolutions", 2016). Default: 1.
    /// </summary>
    public int Dilation { get; set; } = 1;

    /// <summary>The distance of the kernel's rows, at least 1. Default: <see cref="Dilation"/>.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>The distance of the kernel's columns, at least 1. Default: <see cref="Dilation"/>.</summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>Whether a bias is added to each channel. Default: <see langword="true"/>.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether training changes the layer's parameters. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>
    /// How the weight is initialised. Fan-in and fan-out are its second and first size times the elements of the kernel,
    /// as in PyTorch. Default: <see cref="Initializer.Auto"/>. Biases start at zero, except under
    /// <see cref="Initializer.PyTorch"/>.
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
