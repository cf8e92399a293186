using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// exp x = 2^n exp r with n = round(x / ln 2), so |r| <= ln 2 / 2, and exp r = 1 + r + c2 r^2 + c3 r^3 + ...
//
// The magic number 1.5 * 2^23 (double: 2^52) rounds to an integer, which then stands in the low bits. It also holds the
// exponent's bias less one: shifting those bits left gives 2^(n-1). Half the power lets exp reach its last finite value
// at n = 128 (1024), and turns results below 2^-125.5 (2^-1021.5) into zero instead of denormals; the coefficients are
// doubled to make up for it.
public static partial class VectorMath
{
    private const float MagicF = 12582912f + 126f;
    private const float LowestExpF = -87.5f;
    private const float HighestExpF = 89f;
    private const float Log2EF = 1.44269504f;
    private const float Ln2HighF = 0.693359375f; // few bits: n times it is exact
    private const float Ln2LowF = -2.12194440e-4f;
    private const float E2F = 0.499999980f;
    private const float E3F = 0.166665387f;
    private const float E4F = 0.0416672195f;
    private const float E5F = 0.00836717968f;
    private const float E6F = 0.00138825006f;

    /// <summary>e^x to 2e-7; 0 below -87, infinity above 88.72.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        x = ClampExp(x);
        var t = NearestPower(x);
        return ScaledExp(Remainder(x, t), t);
    }

    /// <summary>e^x - 1 to 3e-7, also near 0.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Expm1(Vector<float> x)
    {
        x = ClampExp(x);
        var t = NearestPower(x);
        var r = Remainder(x, t);
        var p = new Vector<float>(E6F);
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(E5F));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(E4F));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(E3F));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(E2F));
        p = Vector.MultiplyAddEstimate(p, r * r, r);
        var half = HalfPower(t);
        p = Vector.MultiplyAddEstimate(p, half, half - new Vector<float>(0.5f));
        return p + p;
    }

    // e^(x + low), for a sum that one number can't hold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ExpSum(Vector<float> x, Vector<float> low)
    {
        x = ClampExp(x);
        var t = NearestPower(x);
        return ScaledExp(Remainder(x, t) + low, t);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ClampExp(Vector<float> x) =>
        Vector.MinNative(new Vector<float>(HighestExpF), Vector.MaxNative(new Vector<float>(LowestExpF), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> NearestPower(Vector<float> x) =>
        Vector.MultiplyAddEstimate(x, new Vector<float>(Log2EF), new Vector<float>(MagicF));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Remainder(Vector<float> x, Vector<float> t)
    {
        var n = t - new Vector<float>(MagicF);
        x = Vector.MultiplyAddEstimate(n, new Vector<float>(-Ln2HighF), x);
        return Vector.MultiplyAddEstimate(n, new Vector<float>(-Ln2LowF), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> HalfPower(Vector<float> t) =>
        Vector.AsVectorSingle(Vector.ShiftLeft(Vector.AsVectorInt32(t), 23));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> ScaledExp(Vector<float> r, Vector<float> t)
    {
        var p = new Vector<float>(2f * E6F);
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(2f * E5F));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(2f * E4F));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(2f * E3F));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(2f * E2F));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(2f));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<float>(2f));
        return p * HalfPower(t);
    }
}
