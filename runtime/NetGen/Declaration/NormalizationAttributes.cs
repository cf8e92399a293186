namespace NetGen;

/// <summary>
/// Layer normalisation of each sample over its last dimensions, y = weight·(x − mean) / √(variance + ε) + bias with the
/// biased variance (PyTorch's <c>LayerNorm</c>; Ba et al., "Layer Normalization", 2016).
/// Parameters: <c>weight</c> and <c>bias</c>, both of the shape of the normalised dimensions.
/// </summary>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>
    /// How many of the last dimensions of a sample's shape are normalised together: 1 of features, (F) and (T, F), or all
    /// of any shape. Default: 0, which is the last one of features and all of signals and images, (C, L) and (C, H, W).
    /// </summary>
    public int Dimensions { get; set; }

    /// <summary>The term ε added to the variance. Default: 1e-5, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether there are a weight and a bias. Default: <see langword="true"/>.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether training changes weight and bias. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;
}

/// <summary>
/// Group normalisation: the channels of each sample are divided into groups, and mean and biased variance are those of a
/// group's channels and positions; y = weight[c]·(x − mean) / √(variance + ε) + bias[c] (PyTorch's <c>GroupNorm</c>; Wu
/// and He, "Group Normalization", 2018). Parameters: <c>weight</c> [C] and <c>bias</c> [C].
/// </summary>
/// <param name="groups">The number of groups, at least 1; it divides the channels.</param>
public sealed class GroupNormAttribute(int groups) : LayerAttribute
{
    /// <summary>The number of groups.</summary>
    public int Groups { get; } = groups;

    /// <summary>The term ε added to the variance. Default: 1e-5, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether there are a weight and a bias. Default: <see langword="true"/>.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether training changes weight and bias. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;
}

/// <summary>
/// Instance normalisation of each channel of each sample over its positions, y = (x − mean) / √(variance + ε) with the
/// biased variance, in training and prediction alike (PyTorch's <c>InstanceNorm1d</c> and <c>InstanceNorm2d</c>; Ulyanov
/// et al., "Instance Normalization", 2016). Parameters if <see cref="Affine"/>: <c>weight</c> [C] and <c>bias</c> [C].
/// </summary>
public sealed class InstanceNormAttribute : LayerAttribute
{
    /// <summary>The term ε added to the variance. Default: 1e-5, at least 0.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>
    /// Whether the result is multiplied by a weight and a bias is added. Default: <see langword="false"/>, as in PyTorch.
    /// </summary>
    public bool Affine { get; set; }

    /// <summary>Whether training changes weight and bias. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;
}

/// <summary>
/// Normalisation by the root mean square over the last dimension, y = weight·x / √(mean(x²) + ε) (PyTorch's
/// <c>RMSNorm</c>; Zhang and Sennrich, "Root Mean Square Layer Normalization", 2019). Parameter: <c>weight</c> [F].
/// </summary>
public sealed class RmsNormAttribute : LayerAttribute
{
    /// <summary>
    /// The term ε added to the mean square. Default: 1e-5, at least 0. (PyTorch's is the precision's machine epsilon.)
    /// </summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether there is a weight. Default: <see langword="true"/>.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether training changes the weight. Default: <see langword="true"/>.</summary>
    public bool Trainable { get; set; } = true;
}

/// <summary>
/// Local response normalisation across channels, y[c] = x[c] / (k + α/size·Σ x[d]²)^β with d from c − ⌊size/2⌋ to
/// c + ⌊(size − 1)/2⌋, as far as there are channels (PyTorch's <c>LocalResponseNorm</c>; Krizhevsky et al., "ImageNet
/// Classification with Deep Convolutional Neural Networks", 2012).
/// </summary>
/// <param name="size">The number of neighbouring channels, at least 1.</param>
public sealed class LocalResponseNormAttribute(int size) : LayerAttribute
{
    /// <summary>The number of neighbouring channels.</summary>
    public int Size { get; } = size;

    /// <summary>The factor α of the squares. Default: 1e-4, at least 0.</summary>
    public double Alpha { get; set; } = 1e-4;

    /// <summary>The exponent β. Default: 0.75, at least 0.</summary>
    public double Beta { get; set; } = 0.75;

    /// <summary>The term k. Default: 1, above 0.</summary>
    public double K { get; set; } = 1;

    /// <summary>
    /// Whether α is divided by the size, as in PyTorch; otherwise it multiplies the sum itself, as in Krizhevsky's paper.
    /// Default: <see langword="true"/>.
    /// </summary>
    public bool AlphaPerSize { get; set; } = true;
}
