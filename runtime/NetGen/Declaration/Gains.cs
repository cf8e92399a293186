namespace NetGen;

/// <summary>
/// Factors for the scale of an initialisation, by the activation that follows, as PyTorch's <c>calculate_gain</c> gives them:
/// <c>[Dense(300, Initializer = Initializer.XavierUniform, Gain = Gains.Tanh), Tanh]</c>.
/// </summary>
public static class Gains
{
    /// <summary>No activation: 1.</summary>
    public const double Identity = 1;

    /// <summary>Sigmoid: 1.</summary>
    public const double Sigmoid = 1;

    /// <summary>Hyperbolic tangent: 5/3.</summary>
    public const double Tanh = 5.0 / 3;

    /// <summary>ReLU: √2 (He et al., 2015).</summary>
    public const double ReLU = 1.4142135623730951;

    /// <summary>SELU: 3/4.</summary>
    public const double SELU = 0.75;

    /// <summary>Leaky ReLU: √(2 / (1 + slope²)).</summary>
    /// <param name="slope">The slope below 0, finite. Default: 0.01.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slope"/> is not finite.</exception>
    public static double LeakyReLU(double slope = 0.01) => double.IsFinite(slope)
        ? Math.Sqrt(2 / (1 + (slope * slope)))
        : throw new ArgumentOutOfRangeException(nameof(slope), slope, "The slope must be finite.");
}
