using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>What tiles need besides their text: how rows are divided among the heights 6, 4 and 1, and partial stores.</summary>
public static class Tiles
{
    // Up to here tiles of four rows win: there are too few rows for the taller tile to pay for its rest.
    private const int FewRows = 17;

    /// <summary>
    /// The number of rows that go to tiles of six: as many as leave a rest of 0, 4, 8 or 9 rows where possible, because
    /// a tile of one row has too few independent sums.
    /// </summary>
    /// <param name="rows">The number of rows, at least 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint RowsBySix(nint rows)
    {
        if (rows <= FewRows)
        {
            return 0;
        }

        var rest = rows % 6;
        return rows - rest - (rest is 2 or 3 ? 6 : 0);
    }

    /// <summary>Stores the first elements of a vector, because others than the kernel's follow in memory.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="target">The place of its first element.</param>
    /// <param name="count">How many are stored, at most all.</param>
    public static void StoreFirst(Vector<float> value, ref float target, nint count) => StoreSome(value, ref target, count);

    /// <inheritdoc cref="StoreFirst(Vector{float}, ref float, nint)"/>
    public static void StoreFirst(Vector<double> value, ref double target, nint count) => StoreSome(value, ref target, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreSome<T>(Vector<T> value, ref T target, nint count)
    {
        if (count >= Vector<T>.Count)
        {
            Vector.StoreUnsafe(value, ref target);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref target, i) = value[i];
        }
    }
}
