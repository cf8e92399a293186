namespace NetGen;

/// <summary>
/// The base of layers whose window slides over a signal or an image. A property that defaults to another one is read
/// from the declaration by the compiler: at run time it does not follow the other.
/// </summary>
public abstract class WindowAttribute : LayerAttribute
{
    private protected WindowAttribute(int stride) => Stride = stride;

    /// <summary>The step of the window, at least 1. Default: 1, and for pooling the size of the window.</summary>
    public int Stride { get; set; }

    /// <summary>
    /// How much is added to the input on every side, at least 0; of a transposed convolution, how much is taken from
    /// its output. Default: 0.
    /// </summary>
    public int Pad { get; set; }

    /// <summary>The padding on the left, at least 0. Default: <see cref="Pad"/>.</summary>
    public int PadLeft { get; set; }

    /// <summary>The padding on the right, at least 0. Default: <see cref="Pad"/>.</summary>
    public int PadRight { get; set; }
}

/// <summary>The base of layers whose window slides over an image (C, H, W).</summary>
public abstract class Window2DAttribute : WindowAttribute
{
    private protected Window2DAttribute(int stride)
        : base(stride)
    {
        StrideHeight = stride;
        StrideWidth = stride;
    }

    /// <summary>The step from row to row, at least 1. Default: <see cref="WindowAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The step from column to column, at least 1. Default: <see cref="WindowAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>The padding at the top, at least 0. Default: <see cref="WindowAttribute.Pad"/>.</summary>
    public int PadTop { get; set; }

    /// <summary>The padding at the bottom, at least 0. Default: <see cref="WindowAttribute.Pad"/>.</summary>
    public int PadBottom { get; set; }
}
