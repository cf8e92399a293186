using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Sums over parts of the parameter and gradient buffers.</summary>
internal static class TensorStatistics
{
    // Sums in the precision of the elements over so many of them, in double precision beyond.
    private const int Chunk = 4096;

    /// <summary>Σ x². Infinite where a square is too large for the type, NaN where an element is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumOfSquares<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var total = 0.0;
        while (!values.IsEmpty)
        {
            var part = values[..Math.Min(Chunk, values.Length)];
            values = values[part.Length..];
            ref var first = ref MemoryMarshal.GetReference(part);
            var (a, b, c, d) = (Vector<T>.Zero, Vector<T>.Zero, Vector<T>.Zero, Vector<T>.Zero);
            nint i = 0;
            for (; i <= part.Length - (4 * Vector<T>.Count); i += 4 * Vector<T>.Count)
            {
                var (x, y) = (Vector.LoadUnsafe(ref first, (nuint)i), Vector.LoadUnsafe(ref first, (nuint)(i + Vector<T>.Count)));
                var (z, w) = (Vector.LoadUnsafe(ref first, (nuint)(i + (2 * Vector<T>.Count))), Vector.LoadUnsafe(ref first, (nuint)(i + (3 * Vector<T>.Count))));
                a += x * x;
                b += y * y;
                c += z * z;
                d += w * w;
            }

            var sum = Vector.Sum(a + b + (c + d));
            for (; i < part.Length; i++)
            {
                sum += Unsafe.Add(ref first, i) * Unsafe.Add(ref first, i);
            }

            total += double.CreateTruncating(sum);
        }

        return total;
    }

    /// <summary>Σ (x − y)² and Σ y².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Difference, double Second) SumsOfSquares<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        var (a, b) = (Vector<T>.Zero, Vector<T>.Zero);
        nint i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var value = Vector.LoadUnsafe(ref second, (nuint)i);
            var difference = Vector.LoadUnsafe(ref first, (nuint)i) - value;
            a += difference * difference;
            b += value * value;
        }

        var (sumA, sumB) = (Vector.Sum(a), Vector.Sum(b));
        for (; i < x.Length; i++)
        {
            var value = Unsafe.Add(ref second, i);
            var difference = Unsafe.Add(ref first, i) - value;
            sumA += difference * difference;
            sumB += value * value;
        }

        return (double.CreateTruncating(sumA), double.CreateTruncating(sumB));
    }

    /// <summary>How many elements are NaN or infinite.</summary>
    public static int CountNonFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var count = 0;
        foreach (var value in values)
        {
            count += T.IsFinite(value) ? 0 : 1;
        }

        return count;
    }
}
