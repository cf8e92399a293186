using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// F(2, 3) with the points 0, 1, -1 and infinity.
internal readonly struct WinogradTwo : IWinogradBasis
{
    public static int Tile => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Input(ref float x, nint xStep, ref float v, nint vStep)
    {
        var x0 = Vector.LoadUnsafe(ref x);
        var x1 = Vector.LoadUnsafe(ref x, (nuint)xStep);
        var x2 = Vector.LoadUnsafe(ref x, (nuint)(2 * xStep));
        var x3 = Vector.LoadUnsafe(ref x, (nuint)(3 * xStep));
        (x0 - x2).StoreUnsafe(ref v);
        (x1 + x2).StoreUnsafe(ref v, (nuint)vStep);
        (x2 - x1).StoreUnsafe(ref v, (nuint)(2 * vStep));
        (x1 - x3).StoreUnsafe(ref v, (nuint)(3 * vStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Output(
        ref float p, nint pStep, out Vector<float> y0, out Vector<float> y1, out Vector<float> y2, out Vector<float> y3)
    {
        var p0 = Vector.LoadUnsafe(ref p);
        var p1 = Vector.LoadUnsafe(ref p, (nuint)pStep);
        var p2 = Vector.LoadUnsafe(ref p, (nuint)(2 * pStep));
        var p3 = Vector.LoadUnsafe(ref p, (nuint)(3 * pStep));
        y0 = p0 + p1 + p2;
        y1 = p1 - p2 - p3;
        y2 = y3 = default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OutputGradient(ref float dy, nint dyStep, ref float z, nint zStep)
    {
        var y0 = Vector.LoadUnsafe(ref dy);
        var y1 = Vector.LoadUnsafe(ref dy, (nuint)dyStep);
        y0.StoreUnsafe(ref z);
        (y0 + y1).StoreUnsafe(ref z, (nuint)zStep);
        (y0 - y1).StoreUnsafe(ref z, (nuint)(2 * zStep));
        (-y1).StoreUnsafe(ref z, (nuint)(3 * zStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Weights(ref float w, nint wStep, ref float u, nint uStep)
    {
        var half = new Vector<float>(0.5f);
        var w0 = Vector.LoadUnsafe(ref w);
        var w1 = Vector.LoadUnsafe(ref w, (nuint)wStep) * half;
        var w2 = Vector.LoadUnsafe(ref w, (nuint)(2 * wStep));
        var even = (w0 + w2) * half;
        w0.StoreUnsafe(ref u);
        (even + w1).StoreUnsafe(ref u, (nuint)uStep);
        (even - w1).StoreUnsafe(ref u, (nuint)(2 * uStep));
        w2.StoreUnsafe(ref u, (nuint)(3 * uStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WeightGradient(
        ref float du, nint duStep, out Vector<float> dw0, out Vector<float> dw1, out Vector<float> dw2)
    {
        var half = new Vector<float>(0.5f);
        var u1 = Vector.LoadUnsafe(ref du, (nuint)duStep);
        var u2 = Vector.LoadUnsafe(ref du, (nuint)(2 * duStep));
        var even = (u1 + u2) * half;
        dw0 = Vector.LoadUnsafe(ref du) + even;
        dw1 = (u1 - u2) * half;
        dw2 = Vector.LoadUnsafe(ref du, (nuint)(3 * duStep)) + even;
    }
}
