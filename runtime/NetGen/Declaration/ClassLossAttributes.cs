namespace NetGen;

/// <summary>
/// Cross entropy of logits z against a class index t: −log softmax(z)[t] = log Σⱼ exp(zⱼ) − z[t], averaged over the
/// batch (PyTorch's <c>CrossEntropyLoss</c>). Targets are class indices, <see cref="int"/> in [0, classes), one for each
/// row or pixel; with <see cref="SoftLabels"/> they are the probabilities of the classes.
/// The network ends in at least two outputs, with or without <see cref="SoftmaxAttribute"/>.
/// </summary>
/// <remarks>
/// With <see cref="ClassWeights"/> w and class indices the average is Σ w[t]·loss / Σ w[t] over the batch, and samples that
/// are ignored are in neither sum. A batch in which nothing counts has the loss 0 and no gradient, where PyTorch gives NaN.
/// </remarks>
public sealed class CrossEntropyLossAttribute : LossAttribute
{
    /// <summary>
    /// Whether targets are the probabilities of all classes, in the shape of the output, in place of class indices: the loss
    /// is −Σⱼ tⱼ·log softmax(z)ⱼ, averaged over the rows. <see langword="false"/> by default.
    /// </summary>
    public bool SoftLabels { get; set; }

    /// <summary>
    /// s: the target of each class is taken as (1 − s)·t + s/classes, in [0, 1); 0 by default. (Szegedy, Vanhoucke, Ioffe,
    /// Shlens and Wojna, "Rethinking the Inception Architecture for Computer Vision", 2016.)
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>The weight of each class, at least 0, as many as there are classes; all 1 by default (PyTorch's <c>weight</c>).</summary>
    public double[] ClassWeights { get; set; } = [];

    /// <summary>
    /// A label that does not count: rows with it have no loss and no gradient, and are not part of the average. Any number,
    /// also a class's; none by default. (PyTorch ignores −100 by default.)
    /// </summary>
    public int IgnoreIndex { get; set; } = -100;
}

/// <summary>
/// Negative log-likelihood −y[t] of logarithms of probabilities y, averaged over the batch (PyTorch's <c>NLLLoss</c>).
/// Targets are class indices, <see cref="int"/> in [0, classes), one for each row or pixel. The network ends in
/// <c>[LogSoftmax]</c>; from a network without it, use <see cref="CrossEntropyLossAttribute"/>.
/// </summary>
/// <remarks>
/// With <see cref="ClassWeights"/> w the average is Σ w[t]·loss / Σ w[t] over the batch, and samples that are ignored are in
/// neither sum. A batch in which nothing counts has the loss 0 and no gradient, where PyTorch gives NaN.
/// </remarks>
public sealed class NegativeLogLikelihoodLossAttribute : LossAttribute
{
    /// <summary>The weight of each class, at least 0, as many as there are classes; all 1 by default (PyTorch's <c>weight</c>).</summary>
    public double[] ClassWeights { get; set; } = [];

    /// <summary>
    /// A label that does not count: rows with it have no loss and no gradient, and are not part of the average. Any number,
    /// also a class's; none by default. (PyTorch ignores −100 by default.)
    /// </summary>
    public int IgnoreIndex { get; set; } = -100;
}

/// <summary>
/// The hinge of a support vector machine over several classes: Σⱼ max(0, yⱼ − y[t] + Δ) over the classes j ≠ t, averaged
/// over the batch. Targets are class indices, <see cref="int"/> in [0, classes), one for each row or pixel. Scores are taken
/// as they are: there is no softmax before it.
/// </summary>
/// <remarks>
/// PyTorch's <c>MultiMarginLoss</c> divides the sum by the number of classes besides; <c>p = 2</c> is
/// <see cref="Squared"/>. (Weston and Watkins, "Support Vector Machines for Multi-Class Pattern Recognition", 1999, in the
/// form of Stanford's CS231n.)
/// </remarks>
public sealed class MulticlassHingeLossAttribute : LossAttribute
{
    /// <summary>Δ, by how much the score of the right class is to exceed each other one; above 0, 1 by default.</summary>
    public double Margin { get; set; } = 1;

    /// <summary>Whether each excess is squared. <see langword="false"/> by default.</summary>
    public bool Squared { get; set; }
}

/// <summary>
/// Kullback–Leibler divergence Σⱼ tⱼ·(log tⱼ − yⱼ) of the targets t, probabilities, from the output y, logarithms of
/// probabilities (PyTorch's <c>KLDivLoss</c>). Targets have the shape of the output; one of 0 adds nothing. The network ends
/// in <c>[LogSoftmax]</c>. (Kullback and Leibler, "On Information and Sufficiency", 1951.)
/// </summary>
public sealed class KullbackLeiblerLossAttribute : LossAttribute
{
    /// <summary>
    /// What the sum over the batch is divided by: the samples by default, which is the divergence's mathematical meaning, or
    /// the elements, which is PyTorch's default.
    /// </summary>
    public LossReduction Reduction { get; set; }
}

/// <summary>
/// Binary cross entropy of logits z against targets t in [0, 1]: max(z, 0) − z·t + log(1 + exp(−|z|)), averaged over
/// all elements of the batch (PyTorch's <c>BCEWithLogitsLoss</c>). The network ends with or without
/// <see cref="SigmoidAttribute"/>; the loss is computed from the logits either way.
/// </summary>
public sealed class BinaryCrossEntropyLossAttribute : LossAttribute
{
    /// <summary>
    /// p, the weight of "yes": the loss is −(p·t·log y + (1 − t)·log(1 − y)) with y = sigmoid(z). One number for all outputs
    /// or one for each (for each channel of an image), at least 0; 1 by default (PyTorch's <c>pos_weight</c>). The number of
    /// samples that are "no" over those that are "yes" balances them.
    /// </summary>
    public double[] PositiveWeight { get; set; } = [];

    /// <summary>
    /// Whether the output is taken as probabilities as it is, also behind a sigmoid (PyTorch's <c>BCELoss</c>, Keras's
    /// <c>from_logits=False</c>): for networks whose last layer makes probabilities in another way. Logarithms below −100 are
    /// taken as −100. <see langword="false"/> by default, which is more exact.
    /// </summary>
    public bool FromProbabilities { get; set; }
}
