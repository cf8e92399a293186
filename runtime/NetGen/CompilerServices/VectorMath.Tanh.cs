using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    // Here the approximation reaches 1 (to the last bit, with and without fused multiplication) from below.
    private const float TanhLimitF = 7.9f;

    /// <summary>The hyperbolic tangent to 4e-7, also near 0; never beyond 1.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        // x P(x^2) / Q(x^2): a division is cheaper than an exponential.
        x = Vector.MinNative(new Vector<float>(TanhLimitF), Vector.MaxNative(new Vector<float>(-TanhLimitF), x));
        var z = x * x;
        var p = new Vector<float>(1.15297757e-5f);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(2.96026538e-3f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.129342150f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.999999862f));
        var q = new Vector<float>(2.49192097e-7f);
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(2.39983786e-4f));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(0.0238532077f));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(0.462674400f));
        q = Vector.MultiplyAddEstimate(q, z, Vector<float>.One);
        return x * p / q;
    }

    /// <summary>The hyperbolic tangent to 2e-15, also near 0; never beyond 1.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Tanh(Vector<double> x)
    {
        // With e = exp(2 x) - 1, tanh x = e / (e + 2); beyond 20 it is 1.
        x = Vector.MinNative(new Vector<double>(20.0), Vector.MaxNative(new Vector<double>(-20.0), x));
        var e = Expm1(x + x);
        return e / (e + new Vector<double>(2.0));
    }
}
