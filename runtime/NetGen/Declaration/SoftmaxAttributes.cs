namespace NetGen;

/// <summary>
/// Softmax, yᵢ = exp(xᵢ) / Σⱼ exp(xⱼ): over the last dimension of features, over the channels of each pixel of an image or each
/// position of a signal (PyTorch's <c>Softmax</c> with <c>dim=-1</c> and <c>dim=1</c>). As the last layer before a
/// <see cref="CrossEntropyLossAttribute"/> it is fused with the loss, which is computed from the logits.
/// </summary>
public sealed class SoftmaxAttribute : LayerAttribute;

/// <summary>
/// The logarithm of <see cref="SoftmaxAttribute"/>, yᵢ = xᵢ − log Σⱼ exp(xⱼ), exact for logits of any size (PyTorch's
/// <c>LogSoftmax</c>).
/// </summary>
public sealed class LogSoftmaxAttribute : LayerAttribute;

/// <summary>
/// Maxout, y[c] = max x[c·k + j] over j from 0 to k − 1: the largest of each group of k neighbouring features or channels (Goodfellow
/// et al., "Maxout Networks", 2013). A <c>Dense(n·k)</c> or <c>Conv2D(n·k, …)</c> before it makes n units of k linear pieces each.
/// Where several are the largest, the first has the gradient.
/// </summary>
/// <param name="pieces">The features or channels of a group k, at least 1; their number is a multiple of it.</param>
public sealed class MaxoutAttribute(int pieces) : LayerAttribute
{
    /// <summary>The features or channels of a group k.</summary>
    public int Pieces { get; } = pieces;
}
