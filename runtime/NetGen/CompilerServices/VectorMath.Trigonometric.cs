using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// x = n π/2 + r with n = round(x / (π/2)), so |r| <= π/4: of sin r and cos r, n says which and with which sign. π/2 is a sum of
// numbers of few bits (Cody and Waite, 1980), n times which is exact. The polynomials are those of S. Moshier's Cephes library.
public static partial class VectorMath
{
    // Above, n has too many bits: such lanes are rare, and computed one by one.
    private const float TrigonometricLimitF = 8192f;
    private const float RoundF = 12582912f; // 1.5 * 2^23: adding it leaves an integer in the low bits
    private const float TwoOverPiF = 0.636619772f;
    private const float HalfPi1F = 1.5703125f;
    private const float HalfPi2F = 4.83751297e-4f;
    private const float HalfPi3F = 7.54953362e-8f;
    private const float HalfPi4F = 2.56334415e-12f;

    /// <summary>The sine to 3e-7, near its zeros too; NaN at the infinities.</summary>
    /// <param name="x">Any value; beyond 8192 it takes longer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sin(Vector<float> x)
    {
        var y = OfQuadrant(Remainder(x, out var quadrant), quadrant);
        return Vector.LessThanOrEqualAll(Vector.Abs(x), new Vector<float>(TrigonometricLimitF)) ? y : Far(x, y, cosine: false);
    }

    /// <summary>The cosine to 3e-7, near its zeros too; NaN at the infinities.</summary>
    /// <param name="x">Any value; beyond 8192 it takes longer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Cos(Vector<float> x)
    {
        var y = OfQuadrant(Remainder(x, out var quadrant), quadrant + Vector<int>.One);
        return Vector.LessThanOrEqualAll(Vector.Abs(x), new Vector<float>(TrigonometricLimitF)) ? y : Far(x, y, cosine: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Remainder(Vector<float> x, out Vector<int> quadrant)
    {
        var t = Vector.MultiplyAddEstimate(x, new Vector<float>(TwoOverPiF), new Vector<float>(RoundF));
        quadrant = Vector.AsVectorInt32(t);
        var n = t - new Vector<float>(RoundF);
        x = Vector.MultiplyAddEstimate(n, new Vector<float>(-HalfPi1F), x);
        x = Vector.MultiplyAddEstimate(n, new Vector<float>(-HalfPi2F), x);
        x = Vector.MultiplyAddEstimate(n, new Vector<float>(-HalfPi3F), x);
        return Vector.MultiplyAddEstimate(n, new Vector<float>(-HalfPi4F), x);
    }

    // sin r, cos r, -sin r, -cos r.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> OfQuadrant(Vector<float> r, Vector<int> quadrant)
    {
        var z = r * r;
        var s = new Vector<float>(-1.9515295891e-4f);
        s = Vector.MultiplyAddEstimate(s, z, new Vector<float>(8.3321608736e-3f));
        s = Vector.MultiplyAddEstimate(s, z, new Vector<float>(-1.6666654611e-1f));
        s = Vector.MultiplyAddEstimate(s * z, r, r);
        var c = new Vector<float>(2.443315711809948e-5f);
        c = Vector.MultiplyAddEstimate(c, z, new Vector<float>(-1.388731625493765e-3f));
        c = Vector.MultiplyAddEstimate(c, z, new Vector<float>(4.166664568298827e-2f));
        c = Vector.MultiplyAddEstimate(c * z, z, Vector.MultiplyAddEstimate(z, new Vector<float>(-0.5f), Vector<float>.One));
        var odd = Vector.Equals(quadrant & Vector<int>.One, Vector<int>.One);
        var sign = Vector.ShiftLeft(quadrant & new Vector<int>(2), 30);
        return Vector.AsVectorSingle(Vector.AsVectorInt32(Vector.ConditionalSelect(odd, c, s)) ^ sign);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector<float> Far(Vector<float> x, Vector<float> near, bool cosine)
    {
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            if (!(Math.Abs(x[i]) <= TrigonometricLimitF))
            {
                near = near.WithElement(i, (float)(cosine ? Math.Cos(x[i]) : Math.Sin(x[i])));
            }
        }

        return near;
    }
}
