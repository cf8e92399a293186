namespace NetGen;

/// <summary>
/// Replaces each index by a row of a table, y[t] = weight[x[t]]: T indices become T rows of features (PyTorch's
/// <c>Embedding</c>; Bengio et al., "A Neural Probabilistic Language Model", 2003). The input's elements are whole numbers
/// in [0, count), given in the network's number type. Parameter: <c>weight</c> [count, dimensions].
/// </summary>
/// <param name="count">The number of rows, at least 1.</param>
/// <param name="dimensions">The number of features of a row, at least 1.</param>
public sealed class EmbeddingAttribute(int count, int dimensions) : LayerAttribute, IWeightLayer
{
    /// <summary>The number of rows.</summary>
    public int Count { get; } = count;

    /// <summary>The number of features of a row.</summary>
    public int Dimensions { get; } = dimensions;

    /// <summary>
    /// The index whose row starts at zero and is not changed by training (PyTorch's <c>padding_idx</c>), below
    /// <see cref="Count"/>. Default: −1, none.
    /// </summary>
    public int PaddingIndex { get; set; } = -1;

    /// <summary>Whether training changes the table. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>
    /// How the table is initialised. Default: <see cref="Initializer.Auto"/>, here and as
    /// <see cref="Initializer.PyTorch"/> N(0, 1), as PyTorch does. The others take <see cref="Count"/> as fan-in and
    /// <see cref="Dimensions"/> as fan-out.
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
