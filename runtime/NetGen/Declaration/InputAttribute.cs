namespace NetGen;

/// <summary>
/// The shape of one sample: <c>[Input(64)]</c> is a vector of 64 features; <c>[Input(5, 8)]</c> is 5 rows of 8, and a
/// <see cref="DenseAttribute"/> after it applies to each row; <c>[Input(2, 100, Form = InputForm.Channels)]</c> is a signal
/// (C, L) of 2 channels; <c>[Input(1, 28, 28)]</c> is an image (C, H, W).
/// </summary>
/// <param name="shape">Sizes of the dimensions without the batch, each at least 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>Sizes of the dimensions of one sample, without the batch.</summary>
    public int[] Shape { get; } = shape;

    /// <summary>
    /// Whether two dimensions are a sequence of features or the channels of a signal. Default:
    /// <see cref="InputForm.Auto"/>, a sequence.
    /// </summary>
    public InputForm Form { get; set; } = InputForm.Auto;

    /// <summary>
    /// Where the channels of an image or signal are, in the shape given here and in the data. Default:
    /// <see cref="InputLayout.ChannelsFirst"/>, (C, H, W); with <see cref="InputLayout.ChannelsLast"/> both are
    /// (H, W, C). Parameters and results have PyTorch's layout either way.
    /// </summary>
    public InputLayout Layout { get; set; } = InputLayout.ChannelsFirst;

    /// <summary>
    /// Whether training also computes the gradient of the loss with respect to the input, for
    /// <see cref="Trainer{T, TTarget}.CopyInputGradientTo"/>. Default: <see langword="false"/>.
    /// </summary>
    public bool Gradient { get; set; }
}
