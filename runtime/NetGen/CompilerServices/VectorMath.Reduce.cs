using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

// The largest lane of a vector.
public static partial class VectorMath
{
    /// <summary>The largest lane; unspecified where a lane is NaN.</summary>
    /// <param name="x">The lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxAcross(Vector<float> x)
    {
        if (Vector<float>.Count == 8)
        {
            var whole = x.AsVector256();
            var half = Vector128.MaxNative(whole.GetLower(), whole.GetUpper());
            half = Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
            return Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
        }

        return MaxOfLanes(x);
    }

    /// <inheritdoc cref="MaxAcross(Vector{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxAcross(Vector<double> x)
    {
        if (Vector<double>.Count == 4)
        {
            var whole = x.AsVector256();
            var half = Vector128.MaxNative(whole.GetLower(), whole.GetUpper());
            return Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(1L, 0L))).ToScalar();
        }

        return MaxOfLanes(x);
    }

    /// <summary>
    /// The sums of the lanes of four vectors of eight: ((0 + 1) + (2 + 3)) + ((4 + 5) + (6 + 7)) each, side by side, in a
    /// third of the instructions of four separate sums.
    /// </summary>
    /// <param name="a">The first vector; its sum is lane 0.</param>
    /// <param name="b">The second.</param>
    /// <param name="c">The third.</param>
    /// <param name="d">The fourth.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SumAcross(Vector<float> a, Vector<float> b, Vector<float> c, Vector<float> d)
    {
        if (Avx.IsSupported)
        {
            var pairs = Avx.HorizontalAdd(
                Avx.HorizontalAdd(a.AsVector256(), b.AsVector256()),
                Avx.HorizontalAdd(c.AsVector256(), d.AsVector256()));
            return pairs.GetLower() + pairs.GetUpper();
        }

        return Vector128.Create(SumOfEight(a), SumOfEight(b), SumOfEight(c), SumOfEight(d));
    }

    private static float SumOfEight(Vector<float> x) => ((x[0] + x[1]) + (x[2] + x[3])) + ((x[4] + x[5]) + (x[6] + x[7]));

    private static T MaxOfLanes<T>(Vector<T> x)
        where T : INumber<T>
    {
        var max = x[0];
        for (var i = 1; i < Vector<T>.Count; i++)
        {
            max = x[i] > max ? x[i] : max;
        }

        return max;
    }
}
