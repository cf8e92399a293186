namespace NetGen;

/// <summary>How a weight is initialised; fan-in and fan-out are its numbers of inputs and outputs.</summary>
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
}
