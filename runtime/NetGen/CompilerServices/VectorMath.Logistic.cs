using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    /// <summary>1 / (1 + e^-x) to 3e-7 down to the smallest normal number. 1 - sigmoid(x) is sigmoid(-x).</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    /// <summary>1 / (1 + e^-x) to 6e-16 down to the smallest normal number. 1 - sigmoid(x) is sigmoid(-x).</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Sigmoid(Vector<double> x) => Vector<double>.One / (Vector<double>.One + Exp(-x));

    /// <summary>log(1 + e^x) to 4e-7 over the whole range; its derivative is <see cref="Sigmoid(Vector{float})"/>.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Softplus(Vector<float> x)
    {
        // max(x, 0) + log(1 + e), e = e^-|x| from 0 to 1: log(1 + e) = 2 artanh s with s = e / (2 + e) up to 1/3.
        var e = Exp(-Vector.Abs(x));
        var s = e / (new Vector<float>(2f) + e);
        var z = s * s;
        var p = new Vector<float>(0.280252805f);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.279993188f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.400216651f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.666664142f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(2f));
        return Vector.MultiplyAddEstimate(p, s, Vector.MaxNative(Vector<float>.Zero, x));
    }

    /// <summary>log(1 + e^x) to 1e-15 over the whole range; its derivative is <see cref="Sigmoid(Vector{double})"/>.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Softplus(Vector<double> x)
    {
        var e = Exp(-Vector.Abs(x));
        var s = e / (new Vector<double>(2.0) + e);
        var z = s * s;
        var p = new Vector<double>(0.17757754799991004392);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.098944186608981108767));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.13587939070956409293));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.15364127326696566578));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.1818282412635757353));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.22222192555975944257));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.28571429064668870409));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.39999999995987759702));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.66666666666677896056));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(2.0));
        return Vector.MultiplyAddEstimate(p, s, Vector.MaxNative(Vector<double>.Zero, x));
    }
}
