using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// F(4, 3) with the points 0, a, -a, b, -b and infinity. Rows of opposite points share their even and odd parts. With
// a = √½ and b = √2 the values of all rows are of like size, so that less is lost to rounding than with 1 and 2.
internal readonly struct WinogradFour : IWinogradBasis
{
    private const float A = 0.70710678f;
    private const float B = 1.41421356f;

    public static int Tile => 4;

    // 1 0 -5/2 0 1 0 | 0 -ab² -b² a 1 0 | 0 ab² -b² -a 1 0 | 0 -a²b -a² b 1 0 | 0 a²b -a² -b 1 0 | 0 1 0 -5/2 0 1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Input(ref float x, nint xStep, ref float v, nint vStep)
    {
        var center = new Vector<float>(-2.5f);
        var x1 = Vector.LoadUnsafe(ref x, (nuint)xStep);
        var x2 = Vector.LoadUnsafe(ref x, (nuint)(2 * xStep));
        var x3 = Vector.LoadUnsafe(ref x, (nuint)(3 * xStep));
        var x4 = Vector.LoadUnsafe(ref x, (nuint)(4 * xStep));
        Vector.MultiplyAddEstimate(x2, center, x4 + Vector.LoadUnsafe(ref x)).StoreUnsafe(ref v);
        Vector.MultiplyAddEstimate(x3, center, x1 + Vector.LoadUnsafe(ref x, (nuint)(5 * xStep))).StoreUnsafe(ref v, (nuint)(5 * vStep));
        var even = Vector.MultiplyAddEstimate(x2, new Vector<float>(-2f), x4);
        var odd = Vector.MultiplyAddEstimate(x1, new Vector<float>(-2f), x3);
        Vector.MultiplyAddEstimate(odd, new Vector<float>(A), even).StoreUnsafe(ref v, (nuint)vStep);
        Vector.MultiplyAddEstimate(odd, new Vector<float>(-A), even).StoreUnsafe(ref v, (nuint)(2 * vStep));
        even = Vector.MultiplyAddEstimate(x2, new Vector<float>(-0.5f), x4);
        odd = Vector.MultiplyAddEstimate(x1, new Vector<float>(-0.5f), x3);
        Vector.MultiplyAddEstimate(odd, new Vector<float>(B), even).StoreUnsafe(ref v, (nuint)(3 * vStep));
        Vector.MultiplyAddEstimate(odd, new Vector<float>(-B), even).StoreUnsafe(ref v, (nuint)(4 * vStep));
    }

    // 1 1 1 1 1 0 | 0 a -a b -b 0 | 0 a² a² b² b² 0 | 0 a³ -a³ b³ -b³ 1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Output(
        ref float p, nint pStep, out Vector<float> y0, out Vector<float> y1, out Vector<float> y2, out Vector<float> y3)
    {
        var p1 = Vector.LoadUnsafe(ref p, (nuint)pStep);
        var p2 = Vector.LoadUnsafe(ref p, (nuint)(2 * pStep));
        var p3 = Vector.LoadUnsafe(ref p, (nuint)(3 * pStep));
        var p4 = Vector.LoadUnsafe(ref p, (nuint)(4 * pStep));
        var evenA = p1 + p2;
        var oddA = (p1 - p2) * new Vector<float>(A);
        var evenB = p3 + p4;
        var oddB = (p3 - p4) * new Vector<float>(B);
        var half = new Vector<float>(0.5f);
        var two = new Vector<float>(2f);
        y0 = Vector.LoadUnsafe(ref p) + (evenA + evenB);
        y1 = oddA + oddB;
        y2 = Vector.MultiplyAddEstimate(evenB, two, evenA * half);
        y3 = Vector.MultiplyAddEstimate(
            oddB, two, Vector.MultiplyAddEstimate(oddA, half, Vector.LoadUnsafe(ref p, (nuint)(5 * pStep))));
    }

    // 1 0 0 0 | 1 a a² a³ | 1 -a a² -a³ | 1 b b² b³ | 1 -b b² -b³ | 0 0 0 1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OutputGradient(ref float dy, nint dyStep, ref float z, nint zStep)
    {
        var half = new Vector<float>(0.5f);
        var two = new Vector<float>(2f);
        var y0 = Vector.LoadUnsafe(ref dy);
        var y1 = Vector.LoadUnsafe(ref dy, (nuint)dyStep);
        var y2 = Vector.LoadUnsafe(ref dy, (nuint)(2 * dyStep));
        var y3 = Vector.LoadUnsafe(ref dy, (nuint)(3 * dyStep));
        y0.StoreUnsafe(ref z);
        y3.StoreUnsafe(ref z, (nuint)(5 * zStep));
        var even = Vector.MultiplyAddEstimate(y2, half, y0);
        var odd = Vector.MultiplyAddEstimate(y3, half, y1);
        Vector.MultiplyAddEstimate(odd, new Vector<float>(A), even).StoreUnsafe(ref z, (nuint)zStep);
        Vector.MultiplyAddEstimate(odd, new Vector<float>(-A), even).StoreUnsafe(ref z, (nuint)(2 * zStep));
        even = Vector.MultiplyAddEstimate(y2, two, y0);
        odd = Vector.MultiplyAddEstimate(y3, two, y1);
        Vector.MultiplyAddEstimate(odd, new Vector<float>(B), even).StoreUnsafe(ref z, (nuint)(3 * zStep));
        Vector.MultiplyAddEstimate(odd, new Vector<float>(-B), even).StoreUnsafe(ref z, (nuint)(4 * zStep));
    }

    // 1 0 0 | -2/3 -2a/3 -1/3 | -2/3 2a/3 -1/3 | 1/6 b/6 1/3 | 1/6 -b/6 1/3 | 0 0 1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Weights(ref float w, nint wStep, ref float u, nint uStep)
    {
        var w0 = Vector.LoadUnsafe(ref w);
        var w1 = Vector.LoadUnsafe(ref w, (nuint)wStep);
        var w2 = Vector.LoadUnsafe(ref w, (nuint)(2 * wStep));
        w0.StoreUnsafe(ref u);
        w2.StoreUnsafe(ref u, (nuint)(5 * uStep));
        w2 *= new Vector<float>(1f / 3f);
        w1 *= new Vector<float>(B / 3f);
        var even = Vector.MultiplyAddEstimate(w0, new Vector<float>(-2f / 3f), -w2);
        (even - w1).StoreUnsafe(ref u, (nuint)uStep);
        (even + w1).StoreUnsafe(ref u, (nuint)(2 * uStep));
        w1 *= new Vector<float>(0.5f);
        even = Vector.MultiplyAddEstimate(w0, new Vector<float>(1f / 6f), w2);
        (even + w1).StoreUnsafe(ref u, (nuint)(3 * uStep));
        (even - w1).StoreUnsafe(ref u, (nuint)(4 * uStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WeightGradient(
        ref float du, nint duStep, out Vector<float> dw0, out Vector<float> dw1, out Vector<float> dw2)
    {
        var u1 = Vector.LoadUnsafe(ref du, (nuint)duStep);
        var u2 = Vector.LoadUnsafe(ref du, (nuint)(2 * duStep));
        var u3 = Vector.LoadUnsafe(ref du, (nuint)(3 * duStep));
        var u4 = Vector.LoadUnsafe(ref du, (nuint)(4 * duStep));
        var evenA = u1 + u2;
        var evenB = u3 + u4;
        dw0 = Vector.MultiplyAddEstimate(
            evenB, new Vector<float>(1f / 6f), Vector.MultiplyAddEstimate(evenA, new Vector<float>(-2f / 3f), Vector.LoadUnsafe(ref du)));
        dw1 = Vector.MultiplyAddEstimate(u3 - u4, new Vector<float>(B / 6f), (u2 - u1) * new Vector<float>(B / 3f));
        dw2 = Vector.MultiplyAddEstimate(evenB - evenA, new Vector<float>(1f / 3f), Vector.LoadUnsafe(ref du, (nuint)(5 * duStep)));
    }
}
