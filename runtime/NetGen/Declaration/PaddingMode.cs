namespace NetGen;

/// <summary>What a convolution's padding consists of (PyTorch's <c>padding_mode</c>).</summary>
public enum PaddingMode
{
    /// <summary>Zeros.</summary>
    Zeros,

    /// <summary>The nearest element of the input, repeated.</summary>
    Replicate,
}
