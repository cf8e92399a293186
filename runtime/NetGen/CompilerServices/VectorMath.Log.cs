using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// log x = e ln 2 + log m with m from sqrt(1/2) to sqrt(2). With f = m - 1 and s = f / (2 + f), log m = 2 artanh s
// = 2 s + s R(s^2), arranged as f - (f^2/2 - s (f^2/2 + R)) so that the leading term f is exact (as in fdlibm's e_log.c).
public static partial class VectorMath
{
    /// <summary>The natural logarithm to 2e-7; -infinity at 0, NaN below.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log(Vector<float> x)
    {
        var denormal = Vector.AsVectorSingle(Vector.LessThan(x, new Vector<float>(1.17549435e-38f)));
        var bits = Vector.AsVectorInt32(Vector.ConditionalSelect(denormal, x * new Vector<float>(8388608f), x));
        var e = Vector.ShiftRightArithmetic(bits - new Vector<int>(0x3F3504F3), 23);
        var f = Vector.AsVectorSingle(bits - Vector.ShiftLeft(e, 23)) - Vector<float>.One;
        var k = Vector.ConvertToSingle(e) - (denormal & new Vector<float>(23f));

        var s = f / (new Vector<float>(2f) + f);
        var z = s * s;
        var square = new Vector<float>(0.5f) * f * f;
        var p = new Vector<float>(0.295912472f);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.399885260f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.666666857f));
        p = Vector.MultiplyAddEstimate(p, z, square) * s;
        p = f - (square - Vector.MultiplyAddEstimate(k, new Vector<float>(Ln2LowF), p));
        p = Vector.MultiplyAddEstimate(k, new Vector<float>(Ln2HighF), p);

        var zero = Vector<float>.Zero;
        var infinity = new Vector<float>(float.PositiveInfinity);
        var outside = Vector.ConditionalSelect(Vector.Equals(x, zero), -infinity, new Vector<float>(float.NaN));
        p = Vector.ConditionalSelect(Vector.Equals(x, infinity), x, p);
        return Vector.ConditionalSelect(Vector.GreaterThan(x, zero), p, outside);
    }

    /// <summary>The natural logarithm to 5e-16; -infinity at 0, NaN below.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Log(Vector<double> x)
    {
        var denormal = Vector.AsVectorDouble(Vector.LessThan(x, new Vector<double>(2.2250738585072014e-308)));
        var bits = Vector.AsVectorInt64(Vector.ConditionalSelect(denormal, x * new Vector<double>(4503599627370496.0), x));
        // The exponent with its bias: never negative, so that a logical shift (the only one AVX2 has for 64 bits) will
        // do, and below 2^52, so that it becomes a number by writing it into the low bits of 2^52.
        var e = Vector.ShiftRightLogical(bits + new Vector<long>(0x3FF0000000000000 - 0x3FE6A09E667F3BCD), 52);
        var f = Vector.AsVectorDouble(bits - Vector.ShiftLeft(e, 52) + new Vector<long>(0x3FF0000000000000)) - Vector<double>.One;
        var k = Vector.AsVectorDouble(e | new Vector<long>(0x4330000000000000)) - new Vector<double>(4503599627370496.0 + 1023.0);
        k -= denormal & new Vector<double>(52.0);

        var s = f / (new Vector<double>(2.0) + f);
        var z = s * s;
        var square = new Vector<double>(0.5) * f * f;
        var p = new Vector<double>(0.14630931828330474274);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.15330540500056093969));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.18182924964902669257));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.22222210638265602537));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.28571428629048947581));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.39999999999892647949));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(0.66666666666666699294));
        p = Vector.MultiplyAddEstimate(p, z, square) * s;
        p = f - (square - Vector.MultiplyAddEstimate(k, new Vector<double>(Ln2Low), p));
        p = Vector.MultiplyAddEstimate(k, new Vector<double>(Ln2High), p);

        var zero = Vector<double>.Zero;
        var infinity = new Vector<double>(double.PositiveInfinity);
        var outside = Vector.ConditionalSelect(Vector.Equals(x, zero), -infinity, new Vector<double>(double.NaN));
        p = Vector.ConditionalSelect(Vector.Equals(x, infinity), x, p);
        return Vector.ConditionalSelect(Vector.GreaterThan(x, zero), p, outside);
    }

    /// <summary>log(1 + x) to 4e-7, also near 0; -infinity at -1, NaN below.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log1P(Vector<float> x)
    {
        // What rounding u = 1 + x lost comes back as the factor x / (u - 1) (Kahan; Goldberg 1991, theorem 4).
        var u = Vector<float>.One + x;
        var y = Log(u) * (x / (u - Vector<float>.One));
        var same = Vector.Equals(u, Vector<float>.One) | Vector.Equals(x, new Vector<float>(float.PositiveInfinity));
        return Vector.ConditionalSelect(same, x, y);
    }

    /// <summary>log(1 + x) to 1e-15, also near 0; -infinity at -1, NaN below.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Log1P(Vector<double> x)
    {
        var u = Vector<double>.One + x;
        var y = Log(u) * (x / (u - Vector<double>.One));
        var same = Vector.Equals(u, Vector<double>.One) | Vector.Equals(x, new Vector<double>(double.PositiveInfinity));
        return Vector.ConditionalSelect(same, x, y);
    }
}
