namespace NetGen;

/// <summary>
/// Fully connected layer, y = x·Wᵀ + b, applied to the last dimension of its input (PyTorch's <c>Linear</c>).
/// Parameters: <c>weight</c> [units, inputs] and <c>bias</c> [units].
/// </summary>
/// <param name="units">The number of outputs, at least 1.</param>
public sealed class DenseAttribute(int units) : LayerAttribute, IWeightLayer
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = units;

    /// <summary>Whether a bias is added. Default: <see langword="true"/>.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>Whether training changes the layer's parameters. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>
    /// How the weight is initialised. Default: <see cref="Initializer.Auto"/>. Biases start at zero, except under
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

    /// <summary>
    /// The probability with which training leaves out each weight, y = x·(m ∘ W)ᵀ + b with m = 0 or 1/(1 − rate): DropConnect
    /// (Wan, Zeiler, Zhang, LeCun and Fergus, "Regularization of Neural Networks using DropConnect", 2013). A mask holds for
    /// all samples of a step, and the mean of W ∘ m is W: prediction uses W, as the paper's expectation p·W of weights that
    /// are not scaled up. The bias is never left out. Default: 0, in [0, 1).
    /// </summary>
    public double DropConnect { get; set; }
}
