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
        nint channels = shape.OutputRow, position = shape.OutputPosition;
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

                    for (nint c = 0; c < channels; c += Vector<float>.Count)
                    {
                        for (nint i = 0; i < side; i++)
                        {
                            TBasis.Output(
                                ref Unsafe.Add(ref p, (i * position) + c),
                                side * position,
                                out var y0,
                                out var y1,
                                out var y2,
                                out var y3);
                            ref var column = ref Unsafe.Add(ref hand, i * Vector<float>.Count);
                            y0.StoreUnsafe(ref column);
                            y1.StoreUnsafe(ref column, (nuint)step);
                            if (TBasis.Tile == 4)
                            {
                                y2.StoreUnsafe(ref column, (nuint)(2 * step));
                                y3.StoreUnsafe(ref column, (nuint)(3 * step));
                            }
                        }

                        for (nint i = 0; i < lines; i++)
                        {
                            TBasis.Output(
                                ref Unsafe.Add(ref hand, i * step), Vector<float>.Count, out var y0, out var y1, out var y2, out var y3);
                            ref var yr = ref Unsafe.Add(ref y.At(n, h + i, w), c);
                            ref var fr = ref Unsafe.Add(ref first.At(n, h + i, w), c);
                            ref var sr = ref Unsafe.Add(ref second.At(n, h + i, w), c);
                            ref var br = ref Unsafe.Add(ref bias, c);
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
                        }
                    }

                    p = ref Unsafe.Add(ref p, channels);
                }
            }
        }
    }
}
