namespace NetGen;

/// <summary>
/// Penalties and bounds for the weights of all layers of a network. A layer that has one of them itself goes by its own; its
/// <see cref="L2"/> and <see cref="HalfL2"/> count as one. The loss that a step returns contains the penalties; that of
/// <c>Evaluate</c> is of the data alone.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RegularizationAttribute : Attribute
{
    /// <inheritdoc cref="IWeightLayer.L1"/>
    public double L1 { get; set; }

    /// <inheritdoc cref="IWeightLayer.L2"/>
    public double L2 { get; set; }

    /// <inheritdoc cref="IWeightLayer.HalfL2"/>
    public double HalfL2 { get; set; }

    /// <summary>Whether the penalties apply to biases too; parameters of normalisations never have any. Default: <see langword="false"/>.</summary>
    public bool PenalizeBias { get; set; }

    /// <inheritdoc cref="IWeightLayer.MaxNorm"/>
    public double MaxNorm { get; set; }
}
