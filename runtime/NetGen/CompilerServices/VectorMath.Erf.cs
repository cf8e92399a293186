using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class VectorMath
{
    private const float ErfLimitF = 3.67692161f; // as for tanh

    /// <summary>The error function to 4e-7, also near 0; never beyond 1.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Erf(Vector<float> x)
    {
        x = Vector.MinNative(new Vector<float>(ErfLimitF), Vector.MaxNative(new Vector<float>(-ErfLimitF), x));
        var z = x * x;
        var p = new Vector<float>(2.06670370e-6f);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(2.85080605e-4f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(3.73839820e-3f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.0526682585f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(0.189665794f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(1.12837911f));
        var q = new Vector<float>(3.82733742e-5f);
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(1.15742185e-3f));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(0.0149143515f));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(0.113818824f));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<float>(0.501419723f));
        q = Vector.MultiplyAddEstimate(q, z, Vector<float>.One);
        return x * p / q;
    }

    /// <summary>
    /// The distribution function of the standard normal, erfc(-x/sqrt 2) / 2, to 6e-7, in the lower tail too; 0 below
    /// -13.2.
    /// </summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> NormalCdf(Vector<float> x)
    {
        // exp(-u^2/2) P(u) / Q(u) with u = |x|, whose square is taken as that of its upper half, exact, and the rest.
        var u = Vector.MinNative(new Vector<float>(14f), Vector.Abs(x));
        var high = Vector.AsVectorSingle(Vector.AsVectorInt32(u) & new Vector<int>(~0xFFF));
        var minusHalf = new Vector<float>(-0.5f);
        var e = ExpSum(minusHalf * high * high, minusHalf * (u - high) * (u + high));
        var p = new Vector<float>(3.98281571e-3f);
        p = Vector.MultiplyAddEstimate(p, u, new Vector<float>(0.0397446403f));
        p = Vector.MultiplyAddEstimate(p, u, new Vector<float>(0.180614115f));
        p = Vector.MultiplyAddEstimate(p, u, new Vector<float>(0.434779147f));
        p = Vector.MultiplyAddEstimate(p, u, new Vector<float>(0.5f));
        var q = new Vector<float>(9.98328982e-3f);
        q = Vector.MultiplyAddEstimate(q, u, new Vector<float>(0.0996326519f));
        q = Vector.MultiplyAddEstimate(q, u, new Vector<float>(0.462546278f));
        q = Vector.MultiplyAddEstimate(q, u, new Vector<float>(1.19165199f));
        q = Vector.MultiplyAddEstimate(q, u, new Vector<float>(1.66744309f));
        q = Vector.MultiplyAddEstimate(q, u, Vector<float>.One);
        var tail = e * p / q;
        return Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), Vector<float>.One - tail, tail);
    }
}
