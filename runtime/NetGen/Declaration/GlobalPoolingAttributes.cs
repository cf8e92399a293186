namespace NetGen;

/// <summary>
/// The mean of each channel of an image: (C, H, W) becomes C features (PyTorch's <c>AdaptiveAvgPool2d(1)</c> and
/// <c>Flatten</c>; Lin et al., "Network In Network", 2014).
/// </summary>
public sealed class GlobalAvgPool2DAttribute : LayerAttribute;

/// <summary>
/// The largest element of each channel of an image: (C, H, W) becomes C features (PyTorch's <c>AdaptiveMaxPool2d(1)</c>
/// and <c>Flatten</c>); the gradient goes to the first of equal ones.
/// </summary>
public sealed class GlobalMaxPool2DAttribute : LayerAttribute;

/// <summary>
/// The mean of each channel of a signal: (C, L) becomes C features (PyTorch's <c>AdaptiveAvgPool1d(1)</c> and
/// <c>Flatten</c>).
/// </summary>
public sealed class GlobalAvgPool1DAttribute : LayerAttribute;

/// <summary>
/// The largest element of each channel of a signal: (C, L) becomes C features (PyTorch's <c>AdaptiveMaxPool1d(1)</c> and
/// <c>Flatten</c>); the gradient goes to the first of equal ones.
/// </summary>
public sealed class GlobalMaxPool1DAttribute : LayerAttribute;
