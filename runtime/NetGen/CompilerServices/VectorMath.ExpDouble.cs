using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// As in single precision, with more terms.
public static partial class VectorMath
{
    private const double Magic = 6755399441055744.0 + 1022.0;
    private const double LowestExp = -708.5;
    private const double HighestExp = 710.0;
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01; // 33 bits: n times it is exact
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double E2 = 0.50000000000000057042;
    private const double E3 = 0.16666666666666581085;
    private const double E4 = 0.041666666666569503576;
    private const double E5 = 0.0083333333333941076636;
    private const double E6 = 0.0013888888934129840694;
    private const double E7 = 0.00019841269712062949462;
    private const double E8 = 0.000024801502011884562177;
    private const double E9 = 2.7557410369289542541e-6;
    private const double E10 = 2.7627393193134556967e-7;
    private const double E11 = 2.5054102150444860866e-8;

    /// <summary>e^x to 4e-16; 0 below -708.05, infinity above 709.78.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Exp(Vector<double> x)
    {
        x = ClampExp(x);
        var t = NearestPower(x);
        return ScaledExp(Remainder(x, t), t);
    }

    /// <summary>e^x - 1 to 1e-15, also near 0.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Expm1(Vector<double> x)
    {
        x = ClampExp(x);
        var t = NearestPower(x);
        var r = Remainder(x, t);
        var p = new Vector<double>(E11);
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E10));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E9));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E8));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E7));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E6));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E5));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E4));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E3));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(E2));
        p = Vector.MultiplyAddEstimate(p, r * r, r);
        var half = HalfPower(t);
        p = Vector.MultiplyAddEstimate(p, half, half - new Vector<double>(0.5));
        return p + p;
    }

    // e^(x + low), for a sum that one number can't hold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> ExpSum(Vector<double> x, Vector<double> low)
    {
        x = ClampExp(x);
        var t = NearestPower(x);
        return ScaledExp(Remainder(x, t) + low, t);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> ClampExp(Vector<double> x) =>
        Vector.MinNative(new Vector<double>(HighestExp), Vector.MaxNative(new Vector<double>(LowestExp), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> NearestPower(Vector<double> x) =>
        Vector.MultiplyAddEstimate(x, new Vector<double>(Log2E), new Vector<double>(Magic));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Remainder(Vector<double> x, Vector<double> t)
    {
        var n = t - new Vector<double>(Magic);
        x = Vector.MultiplyAddEstimate(n, new Vector<double>(-Ln2High), x);
        return Vector.MultiplyAddEstimate(n, new Vector<double>(-Ln2Low), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> HalfPower(Vector<double> t) =>
        Vector.AsVectorDouble(Vector.ShiftLeft(Vector.AsVectorInt64(t), 52));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> ScaledExp(Vector<double> r, Vector<double> t)
    {
        var p = new Vector<double>(2 * E11);
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E10));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E9));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E8));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E7));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E6));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E5));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E4));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E3));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2 * E2));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2));
        p = Vector.MultiplyAddEstimate(p, r, new Vector<double>(2));
        return p * HalfPower(t);
    }
}
