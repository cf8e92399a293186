using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23 (1969): erf up to 0.46875,
// exp(y^2) erfc(y) above, in two intervals. Long, so that they are called, not inlined.
public static partial class VectorMath
{
    private const double ErfSplit = 0.46875;
    private const double Sqrt2 = 1.4142135623730951;

    /// <summary>The error function to 2e-15, also near 0; never beyond 1.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector<double> Erf(Vector<double> x)
    {
        var y = Vector.MinNative(new Vector<double>(30.0), Vector.Abs(x));
        var high = UpperHalf(y);
        var outer = Vector<double>.One - (ExpSum(-high * high, (high - y) * (y + high)) * ScaledErfc(y));
        outer |= x & new Vector<double>(-0.0);
        return Vector.ConditionalSelect(Vector.LessThanOrEqual(y, new Vector<double>(ErfSplit)), InnerErf(x), outer);
    }

    /// <summary>
    /// The distribution function of the standard normal, erfc(-x/sqrt 2) / 2, to 2e-15, in the lower tail too; 0 below
    /// -37.6.
    /// </summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Vector<double> NormalCdf(Vector<double> x)
    {
        var half = new Vector<double>(0.5);
        var u = Vector.MinNative(new Vector<double>(40.0), Vector.Abs(x));
        var high = UpperHalf(u);
        var tail = half * ExpSum(-half * high * high, half * (high - u) * (u + high))
            * ScaledErfc(u * new Vector<double>(1.0 / Sqrt2));
        var outer = Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<double>.Zero), Vector<double>.One - tail, tail);
        var inner = Vector.MultiplyAddEstimate(InnerErf(x * new Vector<double>(1.0 / Sqrt2)), half, half);
        return Vector.ConditionalSelect(Vector.LessThanOrEqual(u, new Vector<double>(ErfSplit * Sqrt2)), inner, outer);
    }

    // Few enough bits for an exact square.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> UpperHalf(Vector<double> x) =>
        Vector.AsVectorDouble(Vector.AsVectorInt64(x) & new Vector<long>(~0x7FFFFFFL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> InnerErf(Vector<double> x)
    {
        var z = x * x;
        var p = new Vector<double>(1.85777706184603153e-1);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(3.16112374387056560e0));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(1.13864154151050156e2));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(3.77485237685302021e2));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(3.20937758913846947e3));
        var q = z + new Vector<double>(2.36012909523441209e1);
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(2.44024637934444173e2));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(1.28261652607737228e3));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(2.84423683343917062e3));
        return x * p / q;
    }

    // exp(y^2) erfc(y) for y >= 0.46875.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> ScaledErfc(Vector<double> y)
    {
        var p = new Vector<double>(2.15311535474403846e-8);
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(5.64188496988670089e-1));
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(8.88314979438837594e0));
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(6.61191906371416295e1));
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(2.98635138197400131e2));
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(8.81952221241769090e2));
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(1.71204761263407058e3));
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(2.05107837782607147e3));
        p = Vector.MultiplyAddEstimate(p, y, new Vector<double>(1.23033935479799725e3));
        var q = y + new Vector<double>(1.57449261107098347e1);
        q = Vector.MultiplyAddEstimate(q, y, new Vector<double>(1.17693950891312499e2));
        q = Vector.MultiplyAddEstimate(q, y, new Vector<double>(5.37181101862009858e2));
        q = Vector.MultiplyAddEstimate(q, y, new Vector<double>(1.62138957456669019e3));
        q = Vector.MultiplyAddEstimate(q, y, new Vector<double>(3.29079923573345963e3));
        q = Vector.MultiplyAddEstimate(q, y, new Vector<double>(4.36261909014324716e3));
        q = Vector.MultiplyAddEstimate(q, y, new Vector<double>(3.43936767414372164e3));
        q = Vector.MultiplyAddEstimate(q, y, new Vector<double>(1.23033935480374942e3));
        var middle = p / q;

        var z = Vector<double>.One / (y * y);
        p = new Vector<double>(1.63153871373020978e-2);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(3.05326634961232344e-1));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(3.60344899949804439e-1));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(1.25781726111229246e-1));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(1.60837851487422766e-2));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(6.58749161529837803e-4));
        q = z + new Vector<double>(2.56852019228982242e0);
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(1.87295284992346725e0));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(5.27905102951428412e-1));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(6.05183413124413191e-2));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(2.33520497626869185e-3));
        var outer = (new Vector<double>(5.6418958354775628695e-1) - (z * p / q)) / y;
        return Vector.ConditionalSelect(Vector.LessThanOrEqual(y, new Vector<double>(4.0)), middle, outer);
    }
}
