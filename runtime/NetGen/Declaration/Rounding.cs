namespace NetGen;

/// <summary>How the output size of a pooling layer is rounded where the stride does not divide it.</summary>
public enum Rounding
{
    /// <summary>Down: the window stays inside the padded input, and the last rows or columns may never be read.</summary>
    Floor,

    /// <summary>
    /// Up: the last window may stand out at the bottom or right, but begins inside the input or the padding before it
    /// (PyTorch's <c>ceil_mode</c>; Caffe's rounding, which GoogLeNet uses).
    /// </summary>
    Ceil,
}
