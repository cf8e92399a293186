using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>Loops over whole panels: every length is a multiple of 16.</summary>
internal static class VectorSpans
{
    /// <summary>Multiplies all elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale<T>(Span<T> values, T factor)
        where T : unmanaged
    {
        var factors = new Vector<T>(factor);
        foreach (ref var x in MemoryMarshal.Cast<T, Vector<T>>(values))
        {
            x *= factors;
        }
    }

    /// <summary>Limits all elements to [−bound, bound]; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clamp<T>(Span<T> values, T bound)
        where T : unmanaged
    {
        var (upper, lower) = (new Vector<T>(bound), -new Vector<T>(bound));
        foreach (ref var x in MemoryMarshal.Cast<T, Vector<T>>(values))
        {
            x = Vector.Max(Vector.Min(x, upper), lower);
        }
    }

    /// <summary>Moves averages towards values, a ← a + share·(x − a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Approach<T>(ReadOnlySpan<T> values, Span<T> averages, T share)
        where T : unmanaged
    {
        var shares = new Vector<T>(share);
        var from = MemoryMarshal.Cast<T, Vector<T>>(values);
        var to = MemoryMarshal.Cast<T, Vector<T>>(averages);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += shares * (from[i] - to[i]);
        }
    }

    /// <summary>The sum of all squares, in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumOfSquares<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var sums = Vector<double>.Zero;
        foreach (ref readonly var x in MemoryMarshal.Cast<T, Vector<T>>(values))
        {
            sums = typeof(T) == typeof(float)
                ? VectorMath.AddSquares(Vector.AsVectorSingle(x), sums)
                : VectorMath.AddSquares(Vector.AsVectorDouble(x), sums);
        }

        return Vector.Sum(sums);
    }

    /// <summary>Exchanges the elements of two spans of the same length.</summary>
    public static void Swap<T>(Span<T> a, Span<T> b)
        where T : unmanaged
    {
        for (var i = 0; i < a.Length; i++)
        {
            (a[i], b[i]) = (b[i], a[i]);
        }
    }
}
