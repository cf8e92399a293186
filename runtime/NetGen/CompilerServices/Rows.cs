using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Copies rows between the user's dense memory and blocks whose rows are padded to a multiple of 16. Nothing outside the
/// rows given is read or written.
/// </summary>
public static partial class Rows
{
    private const int PanelWidth = 16;

    /// <summary>Copies dense rows into padded ones and fills the padding with zeros.</summary>
    /// <param name="src">The first element of [rows, width].</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="dst">The first element of the block.</param>
    /// <param name="dstStride">Elements from one row of the block to the next, at least the width rounded up to 16.</param>
    /// <param name="rows">The number of rows.</param>
    public static void CopyPadded(ref float src, nint width, ref float dst, nint dstStride, nint rows) =>
        Pad(ref src, width, ref dst, dstStride, rows);

    /// <inheritdoc cref="CopyPadded(ref float, nint, ref float, nint, nint)"/>
    public static void CopyPadded(ref double src, nint width, ref double dst, nint dstStride, nint rows) =>
        Pad(ref src, width, ref dst, dstStride, rows);

    /// <summary>Copies the rows of a padded block, without the padding, into dense ones.</summary>
    /// <param name="src">The first element of the block, whose rows may be read up to the width rounded up to 16.</param>
    /// <param name="srcStride">Elements from one row of the block to the next, at least the width rounded up to 16.</param>
    /// <param name="dst">The first element of [rows, width].</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void CopyOut(ref float src, nint srcStride, ref float dst, nint width, nint rows) =>
        Unpad(ref src, srcStride, ref dst, width, rows);

    /// <inheritdoc cref="CopyOut(ref float, nint, ref float, nint, nint)"/>
    public static void CopyOut(ref double src, nint srcStride, ref double dst, nint width, nint rows) =>
        Unpad(ref src, srcStride, ref dst, width, rows);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pad<T>(ref T src, nint width, ref T dst, nint dstStride, nint rows)
        where T : unmanaged
    {
        var padded = (width + PanelWidth - 1) & -PanelWidth;
        var whole = width & -Vector<T>.Count;
        var end = width * rows;
        for (nint row = 0; row < rows; row++)
        {
            var start = row * width;
            ref var to = ref Unsafe.Add(ref dst, row * dstStride);
            nint column = 0;
            for (; column < whole; column += Vector<T>.Count)
            {
                Vector.StoreUnsafe(Vector.LoadUnsafe(ref src, (nuint)(start + column)), ref to, (nuint)column);
            }

            if (column < width && start + column + Vector<T>.Count <= end)
            {
                // What belongs to the next row is overwritten by the padding below.
                Vector.StoreUnsafe(Vector.LoadUnsafe(ref src, (nuint)(start + column)), ref to, (nuint)column);
                column = width;
            }

            for (; column < width; column++)
            {
                Unsafe.Add(ref to, column) = Unsafe.Add(ref src, start + column);
            }

            for (; column < padded && column % Vector<T>.Count != 0; column++)
            {
                Unsafe.Add(ref to, column) = default;
            }

            for (; column < padded; column += Vector<T>.Count)
            {
                Vector.StoreUnsafe(Vector<T>.Zero, ref to, (nuint)column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Unpad<T>(ref T src, nint srcStride, ref T dst, nint width, nint rows)
        where T : unmanaged
    {
        var end = width * rows;
        for (nint row = 0; row < rows; row++)
        {
            var start = row * width;
            ref var from = ref Unsafe.Add(ref src, row * srcStride);
            nint column = 0;
            // The last vector may run into the next row, which is written after it; never past the last one.
            for (; column < width && start + column + Vector<T>.Count <= end; column += Vector<T>.Count)
            {
                Vector.StoreUnsafe(Vector.LoadUnsafe(ref from, (nuint)column), ref dst, (nuint)(start + column));
            }

            for (; column < width; column++)
            {
                Unsafe.Add(ref dst, start + column) = Unsafe.Add(ref from, column);
            }
        }
    }
}
