namespace NetGen;

/// <summary>
/// How a weight is initialised; fan-in and fan-out are its numbers of inputs and outputs. <see cref="IWeightLayer.Gain"/>
/// multiplies the scale of those that follow from them, where He's own gain is √2.
/// </summary>
public enum Initializer
{
    /// <summary>
    /// <see cref="HeUniform"/> where the next activation is of the ReLU family (ReLU, ReLU6, LeakyReLU, PReLU, RReLU, ELU,
    /// CELU, Softplus, LogSigmoid, GELU, SiLU, Mish, HardSwish), <see cref="XavierUniform"/> otherwise.
    /// </summary>
    Auto,

    /// <summary>U(−a, a) with a = √(6 / fan-in): He et al., "Delving Deep into Rectifiers", 2015.</summary>
    HeUniform,

    /// <summary>N(0, σ²) with σ = √(2 / fan-in): He et al., 2015.</summary>
    HeNormal,

    /// <summary>
    /// U(−a, a) with a = √(6 / (fan-in + fan-out)): Glorot and Bengio, "Understanding the difficulty of training deep
    /// feedforward neural networks", 2010.
    /// </summary>
    XavierUniform,

    /// <summary>N(0, σ²) with σ = √(2 / (fan-in + fan-out)): Glorot and Bengio, 2010.</summary>
    XavierNormal,

    /// <summary>U(−a, a) with a = 1 / √fan-in, for the weight and the bias: the default of PyTorch's layers.</summary>
    PyTorch,

    /// <summary>All zero. Hidden units that start equal stay equal: for a last layer only.</summary>
    Zeros,

    /// <summary>All one: the weight of a normalisation. Hidden units that start equal stay equal.</summary>
    Ones,

    /// <summary>All the value of <see cref="IWeightLayer.InitialValue"/>. Hidden units that start equal stay equal.</summary>
    Constant,

    /// <summary>N(c, σ²) with c = <see cref="IWeightLayer.InitialValue"/> and σ = <see cref="IWeightLayer.InitialScale"/>.</summary>
    Normal,

    /// <summary>
    /// The same without what is more than 2σ from c, which is drawn again, as Keras does: the deviation becomes 0.8796·σ.
    /// </summary>
    TruncatedNormal,

    /// <summary>U(c − a, c + a) with c = <see cref="IWeightLayer.InitialValue"/> and a = <see cref="IWeightLayer.InitialScale"/>.</summary>
    Uniform,

    /// <summary>U(−a, a) with a = √(6 / fan-out): He et al., 2015, which keeps the gradients' size instead of the activations'.</summary>
    HeUniformFanOut,

    /// <summary>N(0, σ²) with σ = √(2 / fan-out): He et al., 2015.</summary>
    HeNormalFanOut,

    /// <summary>U(−a, a) with a = √(3 / fan-in): LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998.</summary>
    LeCunUniform,

    /// <summary>N(0, σ²) with σ = 1 / √fan-in, not truncated: LeCun et al., 1998.</summary>
    LeCunNormal,

    /// <summary>
    /// A random matrix with orthogonal rows or columns of length 1, over the weight as [out, rest]: Saxe, McClelland and Ganguli,
    /// "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014. It is the Q of a normal
    /// matrix's decomposition QR with positive diagonal, and takes out·rest·min(out, rest) operations.
    /// </summary>
    Orthogonal,

    /// <summary>N(0, σ²) with σ = 1 / √fan-in: <c>randn(n) / sqrt(n)</c> of CS231n's notes.</summary>
    SqrtIn,

    /// <summary>N(0, σ²) with σ = 1 / √(fan-in / 2): <c>randn(n) * sqrt(2.0 / n)</c> of CS231n's notes.</summary>
    SqrtHalfIn,
}
