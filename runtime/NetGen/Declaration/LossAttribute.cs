namespace NetGen;

/// <summary>The base of every attribute that is a network's loss. A network has at most one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class LossAttribute : Attribute
{
    private protected LossAttribute()
    {
    }
}

/// <summary>
/// Cross entropy of logits z against a class index t: −log softmax(z)[t] = log Σⱼ exp(zⱼ) − z[t], averaged over the
/// batch (PyTorch's <c>CrossEntropyLoss</c>). Targets are class indices, <see cref="int"/> in [0, classes).
/// The network ends in at least two outputs, with or without <see cref="SoftmaxAttribute"/>.
/// </summary>
public sealed class CrossEntropyLossAttribute : LossAttribute;

/// <summary>
/// Mean squared error (y − t)², averaged over all elements of the batch (PyTorch's <c>MSELoss</c>). Targets have the
/// shape of the output.
/// </summary>
public sealed class MeanSquaredErrorLossAttribute : LossAttribute;

/// <summary>
/// Binary cross entropy of logits z against targets t in [0, 1]: max(z, 0) − z·t + log(1 + exp(−|z|)), averaged over
/// all elements of the batch (PyTorch's <c>BCEWithLogitsLoss</c>). The network ends with or without
/// <see cref="SigmoidAttribute"/>; the loss is computed from the logits either way.
/// </summary>
public sealed class BinaryCrossEntropyLossAttribute : LossAttribute;
