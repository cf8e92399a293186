namespace NetGen;

/// <summary>Reshapes one sample to a vector, in row-major order.</summary>
public sealed class FlattenAttribute : LayerAttribute;

/// <summary>
/// Inverted dropout: in training each element is zero with probability <paramref name="rate"/> and otherwise divided
/// by 1 − rate; in prediction the identity (Srivastava et al., 2014). The mask depends on the trainer's seed, the step
/// and the element's position only, so it is the same for any number of threads and any vector width.
/// </summary>
/// <param name="rate">The probability that an element is dropped, in [0, 1).</param>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The probability that an element is dropped.</summary>
    public double Rate { get; } = rate;
}

/// <summary>
/// Dropout of whole channels: in training each channel of each sample is zero with probability <paramref name="rate"/>
/// and otherwise divided by 1 − rate; in prediction the identity (PyTorch's <c>Dropout1d</c> and <c>Dropout2d</c>; Tompson
/// et al., "Efficient Object Localization Using Convolutional Networks", 2015).
/// </summary>
/// <param name="rate">The probability that a channel is dropped, in [0, 1).</param>
public sealed class SpatialDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The probability that a channel is dropped.</summary>
    public double Rate { get; } = rate;
}

/// <summary>
/// Adds zeros around an image (C, H, W), or at both ends of a signal (C, L), which has only left and right (PyTorch's
/// <c>ZeroPad2d</c> and <c>ZeroPad1d</c>).
/// </summary>
/// <param name="pad">How many rows and columns are added on each side, at least 0.</param>
public sealed class ZeroPadAttribute(int pad) : LayerAttribute
{
    /// <summary>How many rows and columns are added on each side.</summary>
    public int Pad { get; } = pad;

    /// <summary>The rows added at the top, at least 0. Default: <see cref="Pad"/>.</summary>
    public int PadTop { get; set; } = pad;

    /// <summary>The rows added at the bottom, at least 0. Default: <see cref="Pad"/>.</summary>
    public int PadBottom { get; set; } = pad;

    /// <summary>The columns added on the left, at least 0. Default: <see cref="Pad"/>.</summary>
    public int PadLeft { get; set; } = pad;

    /// <summary>The columns added on the right, at least 0. Default: <see cref="Pad"/>.</summary>
    public int PadRight { get; set; } = pad;
}

/// <summary>
/// Enlarges an image by repeating each element, y[c, i, j] = x[c, ⌊i / height⌋, ⌊j / width⌋] with the two scales; of a
/// signal (C, L) the length grows by the scale of the width (PyTorch's <c>Upsample</c> with <c>mode="nearest"</c>).
/// </summary>
/// <param name="scale">How often each row and each column is repeated, at least 1.</param>
public sealed class UpsampleAttribute(int scale) : LayerAttribute
{
    /// <summary>How often each row and each column is repeated.</summary>
    public int Scale { get; } = scale;

    /// <summary>How often each row is repeated, at least 1. Default: <see cref="Scale"/>.</summary>
    public int ScaleHeight { get; set; } = scale;

    /// <summary>How often each column is repeated, at least 1. Default: <see cref="Scale"/>.</summary>
    public int ScaleWidth { get; set; } = scale;
}
