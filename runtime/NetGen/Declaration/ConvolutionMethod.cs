namespace NetGen;

/// <summary>
/// How accurately a convolution is computed. It matters in single precision and where Winograd's algorithm fits (3×3
/// kernels of stride 1 with enough channels: Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", 2016);
/// everywhere else the sums are direct. Errors are relative to the output's scale.
/// </summary>
public enum ConvolutionMethod
{
    /// <summary>Winograd's F(4×4, 3×3): the fastest, with an error of 0.5–2e-5.</summary>
    Fast,

    /// <summary>Winograd's F(2×2, 3×3), with an error of 0.5–2e-6.</summary>
    Accurate,

    /// <summary>Direct sums.</summary>
    Exact,
}
