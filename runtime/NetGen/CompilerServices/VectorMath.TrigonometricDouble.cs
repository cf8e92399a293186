using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// As in single precision, with more terms: those of fdlibm's k_sin.c and k_cos.c.
public static partial class VectorMath
{
    private const double TrigonometricLimit = 1e6;
    private const double Round = 6755399441055744.0; // 1.5 * 2^52
    private const double TwoOverPi = 0.63661977236758134308;
    private const double HalfPi1 = 1.5707963267341256;
    private const double HalfPi2 = 6.077100506303966e-11;
    private const double HalfPi3 = 2.0222662487111665e-21;
    private const double HalfPi4 = 8.47845519033409e-32;

    /// <summary>The sine to 1e-15, near its zeros too; NaN at the infinities.</summary>
    /// <param name="x">Any value; beyond 10⁶ it takes longer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Sin(Vector<double> x)
    {
        var y = OfQuadrant(Remainder(x, out var quadrant), quadrant);
        return Vector.LessThanOrEqualAll(Vector.Abs(x), new Vector<double>(TrigonometricLimit)) ? y : Far(x, y, cosine: false);
    }

    /// <summary>The cosine to 1e-15, near its zeros too; NaN at the infinities.</summary>
    /// <param name="x">Any value; beyond 10⁶ it takes longer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Cos(Vector<double> x)
    {
        var y = OfQuadrant(Remainder(x, out var quadrant), quadrant + Vector<long>.One);
        return Vector.LessThanOrEqualAll(Vector.Abs(x), new Vector<double>(TrigonometricLimit)) ? y : Far(x, y, cosine: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Remainder(Vector<double> x, out Vector<long> quadrant)
    {
        var t = Vector.MultiplyAddEstimate(x, new Vector<double>(TwoOverPi), new Vector<double>(Round));
        quadrant = Vector.AsVectorInt64(t);
        var n = t - new Vector<double>(Round);
        x = Vector.MultiplyAddEstimate(n, new Vector<double>(-HalfPi1), x);
        x = Vector.MultiplyAddEstimate(n, new Vector<double>(-HalfPi2), x);
        x = Vector.MultiplyAddEstimate(n, new Vector<double>(-HalfPi3), x);
        return Vector.MultiplyAddEstimate(n, new Vector<double>(-HalfPi4), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> OfQuadrant(Vector<double> r, Vector<long> quadrant)
    {
        var z = r * r;
        var s = new Vector<double>(1.58969099521155010221e-10);
        s = Vector.MultiplyAddEstimate(s, z, new Vector<double>(-2.50507602534068634195e-08));
        s = Vector.MultiplyAddEstimate(s, z, new Vector<double>(2.75573137070700676789e-06));
        s = Vector.MultiplyAddEstimate(s, z, new Vector<double>(-1.98412698298579493134e-04));
        s = Vector.MultiplyAddEstimate(s, z, new Vector<double>(8.33333333332248946124e-03));
        s = Vector.MultiplyAddEstimate(s, z, new Vector<double>(-1.66666666666666324348e-01));
        s = Vector.MultiplyAddEstimate(s * z, r, r);
        var c = new Vector<double>(-1.13596475577881948265e-11);
        c = Vector.MultiplyAddEstimate(c, z, new Vector<double>(2.08757232129817482790e-09));
        c = Vector.MultiplyAddEstimate(c, z, new Vector<double>(-2.75573143513906633035e-07));
        c = Vector.MultiplyAddEstimate(c, z, new Vector<double>(2.48015872894767294178e-05));
        c = Vector.MultiplyAddEstimate(c, z, new Vector<double>(-1.38888888888741095749e-03));
        c = Vector.MultiplyAddEstimate(c, z, new Vector<double>(4.16666666666666019037e-02));
        c = Vector.MultiplyAddEstimate(c * z, z, Vector.MultiplyAddEstimate(z, new Vector<double>(-0.5), Vector<double>.One));
        var odd = Vector.Equals(quadrant & Vector<long>.One, Vector<long>.One);
        var sign = Vector.ShiftLeft(quadrant & new Vector<long>(2), 62);
        return Vector.AsVectorDouble(Vector.AsVectorInt64(Vector.ConditionalSelect(odd, c, s)) ^ sign);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector<double> Far(Vector<double> x, Vector<double> near, bool cosine)
    {
        for (var i = 0; i < Vector<double>.Count; i++)
        {
            if (!(Math.Abs(x[i]) <= TrigonometricLimit))
            {
                near = near.WithElement(i, cosine ? Math.Cos(x[i]) : Math.Sin(x[i]));
            }
        }

        return near;
    }
}
