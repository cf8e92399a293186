namespace NetGen;

/// <summary>
/// Fully connected layer, y = x·Wᵀ + b, applied to the last dimension of its input (PyTorch's <c>Linear</c>).
/// Parameters: <c>weight</c> [units, inputs] and <c>bias</c> [units].
/// </summary>
/// <param name="units">The number of outputs, at least 1.</param>
public sealed class DenseAttribute(int units) : LayerAttribute
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
}
