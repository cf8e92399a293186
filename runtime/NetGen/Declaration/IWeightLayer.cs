namespace NetGen;

/// <summary>What the attributes of all layers with a weight have in common: how it starts, and how training restrains it.</summary>
public interface IWeightLayer
{
    /// <summary>How the weight is initialised.</summary>
    Initializer Initializer { get; set; }

    /// <summary>
    /// The factor of the initializer's scale, finite and at least 0, in place of its own: √2 for He, 1 for the others. See
    /// <see cref="Gains"/>. It has no effect on <see cref="Initializer.Zeros"/>, <see cref="Initializer.Ones"/>,
    /// <see cref="Initializer.Constant"/> and the distributions of a given scale. Default: 0, the initializer's own.
    /// </summary>
    double Gain { get; set; }

    /// <summary>
    /// The value of <see cref="Initializer.Constant"/>, and the centre of <see cref="Initializer.Normal"/>,
    /// <see cref="Initializer.TruncatedNormal"/> and <see cref="Initializer.Uniform"/>. Default: 0, finite.
    /// </summary>
    double InitialValue { get; set; }

    /// <summary>
    /// The standard deviation of <see cref="Initializer.Normal"/> and <see cref="Initializer.TruncatedNormal"/>, and half the
    /// width of <see cref="Initializer.Uniform"/>. Default: 0.05, as in Keras; finite and at least 0.
    /// </summary>
    double InitialScale { get; set; }

    /// <summary>
    /// The penalty l₁·Σ|w| in the loss, whose gradient is l₁·sign(w), 0 at 0 (the lasso; Tibshirani, 1996). Default: 0, finite
    /// and at least 0; where neither it nor the network's <see cref="RegularizationAttribute"/> is given there is none.
    /// </summary>
    double L1 { get; set; }

    /// <summary>
    /// The penalty l₂·Σw² in the loss, whose gradient is 2·l₂·w: Keras's and CS231n's scale. With <see cref="L1"/> it is an
    /// elastic net (Zou and Hastie, 2005). Default: 0, finite and at least 0.
    /// </summary>
    double L2 { get; set; }

    /// <summary>
    /// The penalty λ/2·Σw² in the loss, whose gradient is λ·w: the scale of Bishop's and Goodfellow's textbooks, and of
    /// PyTorch's weight_decay. Default: 0, finite and at least 0.
    /// </summary>
    double HalfL2 { get; set; }

    /// <summary>Whether the penalties apply to the bias too. Default: <see langword="false"/>.</summary>
    bool PenalizeBias { get; set; }

    /// <summary>
    /// The largest Euclidean norm of the weights of one output, which are scaled down to it after an update (Srivastava et al.,
    /// "Dropout", 2014, with 3 to 4). Of a convolution these are all weights of a filter, of an embedding a row. Default: 0,
    /// no bound; finite and at least 0.
    /// </summary>
    double MaxNorm { get; set; }
}
