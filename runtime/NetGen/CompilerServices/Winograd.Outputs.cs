using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// From the products of a block, [position][tile][channel], to an image.
public static partial class Winograd
{
    // y = Aᵀ p A, through the epilogue. What a tile has beyond the image is not written.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformOutputs<TBasis, TEpilogue>(
        in WinogradShape shape,
        in WinogradBlock block,
        ref float p,
        ref float bias,
        WinogradImage y,
        WinogradImage first,
        WinogradImage second,
        ref float hand)
        where TBasis : struct, IWinogradBasis
        where TEpilogue : struct, IEpilogue<float>
    {
        nint side = TBasis.Tile + 2, step = side * Vector<float>.Count;
        nint channels = shape.OutputRow, position = shape.OutputPosition, across = side * position;
        for (nint n = block.Sample; n < block.Sample + block.Samples; n++)
        {
            for (nint h = block.Line * TBasis.Tile; h < (block.Line + block.Lines) * TBasis.Tile; h += TBasis.Tile)
            {
                for (nint w = block.Column * TBasis.Tile; w < (block.Column + block.Columns) * TBasis.Tile; w += TBasis.Tile)
                {
                    nint lines = shape.Height - h, columns = shape.Width - w;
                    if (lines > TBasis.Tile)
                    {
                        lines = TBasis.Tile;
                    }

                    ref var yt = ref y.At(n, h, w);
                    ref var ft = ref first.At(n, h, w);
                    ref var st = ref second.At(n, h, w);
                    for (nint c = 0; c < channels; c += Vector<float>.Count)
                    {
                        ref var pc = ref Unsafe.Add(ref p, c);
                        ref var column = ref hand;
                        for (nint i = 0; i < side; i++)
                        {
                            TBasis.Output(ref pc, across, out var y0, out var y1, out var y2, out var y3);
                            y0.StoreUnsafe(ref column);
                            y1.StoreUnsafe(ref column, (nuint)step);
                            if (TBasis.Tile == 4)
                            {
                                y2.StoreUnsafe(ref column, (nuint)(2 * step));
                                y3.StoreUnsafe(ref column, (nuint)(3 * step));
                            }

                            pc = ref Unsafe.Add(ref pc, position);
                            column = ref Unsafe.Add(ref column, Vector<float>.Count);
                        }

                        ref var row = ref hand;
                        ref var end = ref Unsafe.Add(ref hand, lines * step);
                        ref var yr = ref Unsafe.Add(ref yt, c);
                        ref var fr = ref Unsafe.Add(ref ft, c);
                        ref var sr = ref Unsafe.Add(ref st, c);
                        ref var br = ref Unsafe.Add(ref bias, c);
                        while (Unsafe.IsAddressLessThan(ref row, ref end))
                        {
                            TBasis.Output(ref row, Vector<float>.Count, out var y0, out var y1, out var y2, out var y3);
                            TEpilogue.Apply(y0, ref br, ref fr, ref sr).StoreUnsafe(ref yr);
                            if (columns > 1)
                            {
                                TEpilogue.Apply(y1, ref br, ref Unsafe.Add(ref fr, first.Pixel), ref Unsafe.Add(ref sr, second.Pixel))
                                    .StoreUnsafe(ref yr, (nuint)y.Pixel);
                            }

                            if (TBasis.Tile == 4 && columns > 2)
                            {
                                TEpilogue.Apply(
                                        y2,
                                        ref br,
                                        ref Unsafe.Add(ref fr, 2 * first.Pixel),
                                        ref Unsafe.Add(ref sr, 2 * second.Pixel))
                                    .StoreUnsafe(ref yr, (nuint)(2 * y.Pixel));
                            }

                            if (TBasis.Tile == 4 && columns > 3)
                            {
                                TEpilogue.Apply(
                                        y3,
                                        ref br,
                                        ref Unsafe.Add(ref fr, 3 * first.Pixel),
                                        ref Unsafe.Add(ref sr, 3 * second.Pixel))
                                    .StoreUnsafe(ref yr, (nuint)(3 * y.Pixel));
                            }

                            row = ref Unsafe.Add(ref row, step);
                            yr = ref Unsafe.Add(ref yr, y.Line);
                            fr = ref Unsafe.Add(ref fr, first.Line);
                            sr = ref Unsafe.Add(ref sr, second.Line);
                        }
                    }

                    p = ref Unsafe.Add(ref p, channels);
                }
            }
        }
    }
}
