namespace NetGen;

/// <summary>
/// The shape of one sample: <c>[Input(64)]</c> is a vector of 64 features; <c>[Input(5, 8)]</c> is 5 rows of 8, and a
/// <see cref="DenseAttribute"/> after it applies to each row; <c>[Input(1, 28, 28)]</c> is an image (C, H, W).
/// </summary>
/// <param name="shape">Sizes of the dimensions without the batch, each at least 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>Sizes of the dimensions of one sample, without the batch.</summary>
    public int[] Shape { get; } = shape;

    /// <summary>
    /// Whether training also computes the gradient of the loss with respect to the input, for
    /// <see cref="Trainer{T, TTarget}.CopyInputGradientTo"/>. Default: <see langword="false"/>.
    /// </summary>
    public bool Gradient { get; set; }
}
