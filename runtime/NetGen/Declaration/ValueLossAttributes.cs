namespace NetGen;

/// <summary>
/// Mean squared error (y − t)², averaged over all elements of the batch (PyTorch's <c>MSELoss</c>; there is no factor of
/// 1/2). Targets have the shape of the output.
/// </summary>
public sealed class MeanSquaredErrorLossAttribute : LossAttribute;

/// <summary>
/// Mean absolute error |y − t|, averaged over all elements of the batch (PyTorch's <c>L1Loss</c>). The gradient where
/// y = t is 0. Targets have the shape of the output.
/// </summary>
public sealed class MeanAbsoluteErrorLossAttribute : LossAttribute;

/// <summary>
/// Huber's loss of the error e = y − t: e²/2 for |e| ≤ δ, δ·(|e| − δ/2) beyond, averaged over all elements of the batch
/// (PyTorch's <c>HuberLoss</c>, Keras's <c>Huber</c>). Targets have the shape of the output. (Huber, "Robust Estimation
/// of a Location Parameter", 1964.)
/// </summary>
public sealed class HuberLossAttribute : LossAttribute
{
    /// <summary>δ, the error from which on the loss is a line of slope δ; above 0, 1 by default.</summary>
    public double Delta { get; set; } = 1;
}

/// <summary>
/// The error e = y − t smoothed near 0: e²/(2β) for |e| &lt; β, |e| − β/2 beyond, averaged over all elements of the batch
/// (PyTorch's <c>SmoothL1Loss</c>): Huber's loss divided by its δ. Targets have the shape of the output. (Girshick, "Fast
/// R-CNN", 2015, with β = 1.)
/// </summary>
public sealed class SmoothL1LossAttribute : LossAttribute
{
    /// <summary>β, the error from which on the loss is a line of slope 1; at least 0, 1 by default. With 0 it is |e|.</summary>
    public double Beta { get; set; } = 1;
}

/// <summary>
/// 1 − cos(y, t) = 1 − Σ y·t / (‖y‖·‖t‖) of each row, averaged over the rows of the batch (PyTorch's
/// <c>1 − CosineSimilarity</c>, Keras's <c>CosineSimilarity</c> plus 1). Targets have the shape of the output; their
/// lengths do not matter. The cosine with a vector of zeros is 0, and its gradient too.
/// </summary>
public sealed class CosineLossAttribute : LossAttribute;

/// <summary>
/// Of two vectors a and b: 1 − cos(a, b) where they should be alike, max(0, cos(a, b) − m) where not, averaged over the
/// samples of the batch (PyTorch's <c>CosineEmbeddingLoss</c>). The network's output is (2, F), such as that of
/// <c>[Input(2, 64), Dense(16)]</c>: a sample is a pair, and both go through the same layers. Targets are <see cref="int"/>,
/// one for each sample: 1 for alike, −1 for not. The cosine with a vector of zeros is 0, and its gradient too.
/// </summary>
public sealed class CosineEmbeddingLossAttribute : LossAttribute
{
    /// <summary>m, the cosine down to which vectors that are not alike are pushed apart; from −1 to 1, 0 by default.</summary>
    public double Margin { get; set; }
}
