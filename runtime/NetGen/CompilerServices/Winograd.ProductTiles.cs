using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class Winograd
{
    // Tiles of rows of a, which follow each other, times one panel of b.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ProductTiles<TRows>(
        ref float a, ref float b, ref float c, nint aRow, nint cRow, nint inner, nint count)
        where TRows : struct, IRows
    {
        // 0 where one vector fills a panel: the second half of the tile then repeats the first.
        nint second = Vector<float>.Count & 15;
        for (; count > 0; count--)
        {
            for (nint q = 0; q < PanelWidth; q += 2 * Vector<float>.Count)
            {
                Vector<float> c00 = default, c10 = default, c20 = default, c30 = default, c40 = default, c50 = default;
                Vector<float> c01 = default, c11 = default, c21 = default, c31 = default, c41 = default, c51 = default;
                ref var ar = ref a;
                ref var br = ref Unsafe.Add(ref b, q);
                // The fourth row: from two rows every address is one instruction's operand.
                ref var ad = ref Unsafe.Add(ref a, TRows.Count > 3 ? 3 * aRow : 0);
                ref var end = ref Unsafe.Add(ref a, inner);
                while (Unsafe.IsAddressLessThan(ref ar, ref end))
                {
                    var b0 = Vector.LoadUnsafe(ref br);
                    var b1 = Vector.LoadUnsafe(ref br, (nuint)second);
                    var a0 = new Vector<float>(ar);
                    c00 = Vector.MultiplyAddEstimate(a0, b0, c00);
                    c01 = Vector.MultiplyAddEstimate(a0, b1, c01);

                    if (TRows.Count > 1)
                    {
                        var a1 = new Vector<float>(Unsafe.Add(ref ar, aRow));
                        c10 = Vector.MultiplyAddEstimate(a1, b0, c10);
                        c11 = Vector.MultiplyAddEstimate(a1, b1, c11);
                    }

                    if (TRows.Count > 2)
                    {
                        var a2 = new Vector<float>(Unsafe.Add(ref ar, 2 * aRow));
                        c20 = Vector.MultiplyAddEstimate(a2, b0, c20);
                        c21 = Vector.MultiplyAddEstimate(a2, b1, c21);
                    }

                    if (TRows.Count > 3)
                    {
                        var a3 = new Vector<float>(ad);
                        c30 = Vector.MultiplyAddEstimate(a3, b0, c30);
                        c31 = Vector.MultiplyAddEstimate(a3, b1, c31);
                    }

                    if (TRows.Count > 4)
                    {
                        var a4 = new Vector<float>(Unsafe.Add(ref ad, aRow));
                        c40 = Vector.MultiplyAddEstimate(a4, b0, c40);
                        c41 = Vector.MultiplyAddEstimate(a4, b1, c41);
                    }

                    if (TRows.Count > 5)
                    {
                        var a5 = new Vector<float>(Unsafe.Add(ref ad, 2 * aRow));
                        c50 = Vector.MultiplyAddEstimate(a5, b0, c50);
                        c51 = Vector.MultiplyAddEstimate(a5, b1, c51);
                    }

                    ar = ref Unsafe.Add(ref ar, 1);
                    ad = ref Unsafe.Add(ref ad, 1);
                    br = ref Unsafe.Add(ref br, PanelWidth);
                }

                ref var cr = ref Unsafe.Add(ref c, q);
                c00.StoreUnsafe(ref cr);
                c01.StoreUnsafe(ref cr, (nuint)second);

                if (TRows.Count > 1)
                {
                    c10.StoreUnsafe(ref cr, (nuint)cRow);
                    c11.StoreUnsafe(ref cr, (nuint)(cRow + second));
                }

                if (TRows.Count > 2)
                {
                    c20.StoreUnsafe(ref cr, (nuint)(2 * cRow));
                    c21.StoreUnsafe(ref cr, (nuint)((2 * cRow) + second));
                }

                if (TRows.Count > 3)
                {
                    c30.StoreUnsafe(ref cr, (nuint)(3 * cRow));
                    c31.StoreUnsafe(ref cr, (nuint)((3 * cRow) + second));
                }

                if (TRows.Count > 4)
                {
                    c40.StoreUnsafe(ref cr, (nuint)(4 * cRow));
                    c41.StoreUnsafe(ref cr, (nuint)((4 * cRow) + second));
                }

                if (TRows.Count > 5)
                {
                    c50.StoreUnsafe(ref cr, (nuint)(5 * cRow));
                    c51.StoreUnsafe(ref cr, (nuint)((5 * cRow) + second));
                }
            }

            a = ref Unsafe.Add(ref a, TRows.Count * aRow);
            c = ref Unsafe.Add(ref c, TRows.Count * cRow);
        }
    }
}
