using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    // Here the value is 1 to the last bit, fused multiplication or not, and nowhere before is it more. The coefficients
    // are fitted for that.
    private const float TanhLimitF = 7.78440857f;

    /// <summary>The hyperbolic tangent to 5e-7, also near 0; never beyond 1.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        // x P(x^2) / Q(x^2): a division is cheaper than an exponential.
        x = Vector.MinNative(new Vector<float>(TanhLimitF), Vector.MaxNative(new Vector<float>(-TanhLimitF), x));
        var z = x * x;
        var p = new Vector<float>(1.10000474e-5f);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(2.91102822e-3f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.128883138f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.999999762f));
        var q = new Vector<float>(2.32327352e-7f);
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(2.33036350e-4f));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(0.0236515813f));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(0.462214708f));
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
