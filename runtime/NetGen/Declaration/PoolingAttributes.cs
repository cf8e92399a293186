namespace NetGen;

/// <summary>
/// The largest element of each window of an image, for each channel (PyTorch's <c>MaxPool2d</c>); the gradient goes to
/// the first of equal ones. Padding is never the largest. The output is (C, H', W') with
/// H' = ⌊(H + top + bottom − height) / stride⌋ + 1, and W' the same.
/// </summary>
/// <param name="size">The height and width of the window, at least 1; the padding is at most half of them.</param>
public sealed class MaxPool2DAttribute(int size) : Window2DAttribute(stride: size)
{
    /// <summary>The height and width of the window.</summary>
    public int Size { get; } = size;

    /// <summary>The height of the window, at least 1. Default: <see cref="Size"/>.</summary>
    public int Height { get; set; } = size;

    /// <summary>The width of the window, at least 1. Default: <see cref="Size"/>.</summary>
    public int Width { get; set; } = size;

    /// <summary>How the output size is rounded. Default: <see cref="Rounding.Floor"/>.</summary>
    public Rounding Rounding { get; set; } = Rounding.Floor;
}

/// <summary>
/// The mean of each window of an image, for each channel (PyTorch's <c>AvgPool2d</c>; LeCun et al., 1998). The output
/// has the sizes of <see cref="MaxPool2DAttribute"/>.
/// </summary>
/// <param name="size">The height and width of the window, at least 1; the padding is at most half of them.</param>
public sealed class AvgPool2DAttribute(int size) : Window2DAttribute(stride: size)
{
    /// <summary>The height and width of the window.</summary>
    public int Size { get; } = size;

    /// <summary>The height of the window, at least 1. Default: <see cref="Size"/>.</summary>
    public int Height { get; set; } = size;

    /// <summary>The width of the window, at least 1. Default: <see cref="Size"/>.</summary>
    public int Width { get; set; } = size;

    /// <summary>How the output size is rounded. Default: <see cref="Rounding.Floor"/>.</summary>
    public Rounding Rounding { get; set; } = Rounding.Floor;

    /// <summary>
    /// Whether padding counts as elements of value 0 (PyTorch's <c>count_include_pad</c>); otherwise the mean is that of
    /// the window's elements in the input. Default: <see langword="true"/>.
    /// </summary>
    public bool CountPadding { get; set; } = true;
}

/// <summary>
/// The largest element of each window of a signal, for each channel (PyTorch's <c>MaxPool1d</c>); the gradient goes to
/// the first of equal ones. Padding is never the largest. The output is (C, L') with
/// L' = ⌊(L + left + right − size) / stride⌋ + 1.
/// </summary>
/// <param name="size">The length of the window, at least 1; the padding is at most half of it.</param>
public sealed class MaxPool1DAttribute(int size) : WindowAttribute(stride: size)
{
    /// <summary>The length of the window.</summary>
    public int Size { get; } = size;

    /// <summary>How the output size is rounded. Default: <see cref="Rounding.Floor"/>.</summary>
    public Rounding Rounding { get; set; } = Rounding.Floor;
}

/// <summary>
/// The mean of each window of a signal, for each channel (PyTorch's <c>AvgPool1d</c>). The output has the size of
/// <see cref="MaxPool1DAttribute"/>.
/// </summary>
/// <param name="size">The length of the window, at least 1; the padding is at most half of it.</param>
public sealed class AvgPool1DAttribute(int size) : WindowAttribute(stride: size)
{
    /// <summary>The length of the window.</summary>
    public int Size { get; } = size;

    /// <summary>How the output size is rounded. Default: <see cref="Rounding.Floor"/>.</summary>
    public Rounding Rounding { get; set; } = Rounding.Floor;

    /// <summary>
    /// Whether padding counts as elements of value 0 (PyTorch's <c>count_include_pad</c>); otherwise the mean is that of
    /// the window's elements in the input. Default: <see langword="true"/>.
    /// </summary>
    public bool CountPadding { get; set; } = true;
}
