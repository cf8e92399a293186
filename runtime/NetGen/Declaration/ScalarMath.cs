using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Functions that neural networks are made of and <see cref="MathF"/> lacks, for functions of the user's own: the values are
/// those of the compiled network, to the bit.
/// </summary>
public static class ScalarMath
{
    /// <summary>The logistic function, 1 / (1 + exp(−x)).</summary>
    /// <param name="x">Any number.</param>
    public static float Sigmoid(float x) => VectorMath.Sigmoid(new Vector<float>(x))[0];

    /// <summary>log(1 + exp(x)), over the whole range.</summary>
    /// <param name="x">Any number.</param>
    public static float Softplus(float x) => VectorMath.Softplus(new Vector<float>(x))[0];

    /// <summary>The error function, 2/√π · ∫₀ˣ exp(−t²) dt.</summary>
    /// <param name="x">Any number.</param>
    public static float Erf(float x) => VectorMath.Erf(new Vector<float>(x))[0];

    /// <summary>The distribution function Φ of the standard normal distribution, exact in the lower tail too.</summary>
    /// <param name="x">Any number.</param>
    public static float NormalCdf(float x) => VectorMath.NormalCdf(new Vector<float>(x))[0];

    /// <summary>The quotient, where 0/0 is 0.</summary>
    /// <param name="dividend">Any number.</param>
    /// <param name="divisor">Any number.</param>
    public static float DivideOrZero(float dividend, float divisor) => dividend == 0 && divisor == 0 ? 0 : dividend / divisor;
}
