using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class Winograd
{
    // Tiles of columns of a, which follow each other, transposed, times one panel of b.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WeightProductTiles<TRows>(
        ref float a, ref float b, ref float c, nint aInner, nint bInner, nint inner, nint count, bool add)
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
                for (nint k = 0; k < inner; k++)
                {
                    var b0 = Vector.LoadUnsafe(ref br);
                    var b1 = Vector.LoadUnsafe(ref br, (nuint)second);
                    var a0 = new Vector<float>(ar);
                    c00 = Vector.MultiplyAddEstimate(a0, b0, c00);
                    c01 = Vector.MultiplyAddEstimate(a0, b1, c01);

                    if (TRows.Count > 1)
                    {
                        var a1 = new Vector<float>(Unsafe.Add(ref ar, 1));
                        c10 = Vector.MultiplyAddEstimate(a1, b0, c10);
                        c11 = Vector.MultiplyAddEstimate(a1, b1, c11);
                    }

                    if (TRows.Count > 2)
                    {
                        var a2 = new Vector<float>(Unsafe.Add(ref ar, 2));
                        c20 = Vector.MultiplyAddEstimate(a2, b0, c20);
                        c21 = Vector.MultiplyAddEstimate(a2, b1, c21);
                    }

                    if (TRows.Count > 3)
                    {
                        var a3 = new Vector<float>(Unsafe.Add(ref ar, 3));
                        c30 = Vector.MultiplyAddEstimate(a3, b0, c30);
                        c31 = Vector.MultiplyAddEstimate(a3, b1, c31);
                    }

                    if (TRows.Count > 4)
                    {
                        var a4 = new Vector<float>(Unsafe.Add(ref ar, 4));
                        c40 = Vector.MultiplyAddEstimate(a4, b0, c40);
                        c41 = Vector.MultiplyAddEstimate(a4, b1, c41);
                    }

                    if (TRows.Count > 5)
                    {
                        var a5 = new Vector<float>(Unsafe.Add(ref ar, 5));
                        c50 = Vector.MultiplyAddEstimate(a5, b0, c50);
                        c51 = Vector.MultiplyAddEstimate(a5, b1, c51);
                    }

                    ar = ref Unsafe.Add(ref ar, aInner);
                    br = ref Unsafe.Add(ref br, bInner);
                }

                ref var cr = ref Unsafe.Add(ref c, q);
                Store(c00, c01, ref cr, second, add);

                if (TRows.Count > 1)
                {
                    Store(c10, c11, ref Unsafe.Add(ref cr, PanelWidth), second, add);
                }

                if (TRows.Count > 2)
                {
                    Store(c20, c21, ref Unsafe.Add(ref cr, 2 * PanelWidth), second, add);
                }

                if (TRows.Count > 3)
                {
                    Store(c30, c31, ref Unsafe.Add(ref cr, 3 * PanelWidth), second, add);
                }

                if (TRows.Count > 4)
                {
                    Store(c40, c41, ref Unsafe.Add(ref cr, 4 * PanelWidth), second, add);
                }

                if (TRows.Count > 5)
                {
                    Store(c50, c51, ref Unsafe.Add(ref cr, 5 * PanelWidth), second, add);
                }
            }

            a = ref Unsafe.Add(ref a, TRows.Count);
            c = ref Unsafe.Add(ref c, TRows.Count * PanelWidth);
        }
    }

    // A block's sum is added as one number: the sum over many blocks then loses less to rounding. Both vectors are read
    // before one is written, as they may be the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> c0, Vector<float> c1, ref float c, nint second, bool add)
    {
        if (add)
        {
            c0 += Vector.LoadUnsafe(ref c);
            c1 += Vector.LoadUnsafe(ref c, (nuint)second);
        }

        c0.StoreUnsafe(ref c);
        c1.StoreUnsafe(ref c, (nuint)second);
    }
}
