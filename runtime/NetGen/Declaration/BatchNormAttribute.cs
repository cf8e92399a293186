namespace NetGen;

/// <summary>
/// Batch normalisation of each feature or channel, y = weight·(x − mean) / √(variance + ε) + bias (PyTorch's
/// <c>BatchNorm1d</c> and <c>BatchNorm2d</c>; Ioffe and Szegedy, "Batch Normalization", 2015). In training mean and
/// (biased) variance are those of the batch, over samples and positions; the running averages follow them by
/// r ← (1 − m)·r + m·batch, with the unbiased variance. In prediction they are what <see cref="Statistics"/> says, and
/// constant. A bias of the layer before it has no effect and is dropped.
/// Parameters: <c>weight</c> [C] and <c>bias</c> [C]; state: <c>running_mean</c> [C], <c>running_var</c> [C] and
/// <c>num_batches_tracked</c>.
/// </summary>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>The part m of the newest batch in the running averages. Default: 0.1, in [0, 1].</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>The term ε added to the variance. Default: 1e-5, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether there are a weight and a bias. Default: <see langword="true"/>.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether training changes weight and bias. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>Which statistics prediction uses. Default: <see cref="BatchStatistics.Running"/>.</summary>
    public BatchStatistics Statistics { get; set; } = BatchStatistics.Running;
}
