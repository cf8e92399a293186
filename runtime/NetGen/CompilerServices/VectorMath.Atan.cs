using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// atan x = π/2 - atan(1/x) = π/4 + atan((x - 1) / (x + 1)): near 0 a polynomial or quotient is enough. After S. Moshier's Cephes
// library.
public static partial class VectorMath
{
    private const double TanOf3Pi8 = 2.41421356237309504880;

    /// <summary>The arc tangent to 3e-7, also near 0; ±π/2 at the infinities.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Atan(Vector<float> x)
    {
        var (a, one) = (Vector.Abs(x), Vector<float>.One);
        var large = Vector.GreaterThan(a, new Vector<float>((float)TanOf3Pi8));
        var middle = Vector.GreaterThan(a, new Vector<float>(0.414213562f));
        var r = Vector.ConditionalSelect(large, -one, Vector.ConditionalSelect(middle, a - one, a))
            / Vector.ConditionalSelect(large, a, Vector.ConditionalSelect(middle, a + one, one));
        var start = Vector.ConditionalSelect(
            large, new Vector<float>((float)(Math.PI / 2)), Vector.AsVectorSingle(middle) & new Vector<float>((float)(Math.PI / 4)));
        var z = r * r;
        var p = new Vector<float>(8.05374449538e-2f);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(-1.38776856032e-1f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(1.99777106478e-1f));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<float>(-3.33329491539e-1f));
        p = start + Vector.MultiplyAddEstimate(p * z, r, r);
        return p | (x & new Vector<float>(-0f));
    }

    /// <summary>The arc tangent to 1e-15, also near 0; ±π/2 at the infinities.</summary>
    /// <param name="x">Any value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Atan(Vector<double> x)
    {
        // What π/2 and π/4 are more than their nearest numbers.
        const double rest = 6.123233995736765886130e-17;
        var (a, one) = (Vector.Abs(x), Vector<double>.One);
        var large = Vector.GreaterThan(a, new Vector<double>(TanOf3Pi8));
        var middle = Vector.GreaterThan(a, new Vector<double>(0.66));
        var r = Vector.ConditionalSelect(large, -one, Vector.ConditionalSelect(middle, a - one, a))
            / Vector.ConditionalSelect(large, a, Vector.ConditionalSelect(middle, a + one, one));
        var start = Vector.ConditionalSelect(large, new Vector<double>(Math.PI / 2), Vector.AsVectorDouble(middle) & new Vector<double>(Math.PI / 4));
        var low = Vector.ConditionalSelect(large, new Vector<double>(rest), Vector.AsVectorDouble(middle) & new Vector<double>(rest / 2));
        var z = r * r;
        var p = new Vector<double>(-8.750608600031904122785e-1);
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(-1.615753718733365076637e1));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(-7.500855792314704667340e1));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(-1.228866684490136173410e2));
        p = Vector.MultiplyAddEstimate(p, z, new Vector<double>(-6.485021904942025371773e1));
        var q = z + new Vector<double>(2.485846490142306297962e1);
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(1.650270098316988542046e2));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(4.328810604912902668951e2));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(4.853903996359136964868e2));
        q = Vector.MultiplyAddEstimate(q, z, new Vector<double>(1.945506571482613964425e2));
        p = start + (Vector.MultiplyAddEstimate(z * p / q, r, r) + low);
        return p | (x & new Vector<double>(-0.0));
    }
}
