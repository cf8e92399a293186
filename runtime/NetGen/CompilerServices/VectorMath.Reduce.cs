using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
