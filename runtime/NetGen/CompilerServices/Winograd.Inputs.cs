using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// From images to the transformed tiles of a block: [position][tile][channel].
public static partial class Winograd
{
    // v = Bᵀ x B.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformInputs<TBasis>(
        in WinogradShape shape, in WinogradBlock block, WinogradImage x, ref float v, ref float hand)
        where TBasis : struct, IWinogradBasis
    {
        nint side = TBasis.Tile + 2, step = side * Vector<float>.Count;
        nint channels = shape.Inputs, position = shape.InputPosition, across = side * position;
        nint pixel = x.Pixel, line = x.Line;
        for (nint n = block.Sample; n < block.Sample + block.Samples; n++)
        {
            for (nint h = block.Line; h < block.Line + block.Lines; h++)
            {
                for (nint w = block.Column; w < block.Column + block.Columns; w++)
                {
                    ref var from = ref x.At(n, h * TBasis.Tile, w * TBasis.Tile);
                    for (nint c = 0; c < channels; c += Vector<float>.Count)
                    {
                        ref var xc = ref Unsafe.Add(ref from, c);
                        ref var column = ref hand;
                        for (nint i = 0; i < side; i += 2)
                        {
                            TBasis.Input(ref xc, line, ref column, step);
                            TBasis.Input(ref Unsafe.Add(ref xc, pixel), line, ref Unsafe.Add(ref column, Vector<float>.Count), step);
                            xc = ref Unsafe.Add(ref xc, 2 * pixel);
                            column = ref Unsafe.Add(ref column, 2 * Vector<float>.Count);
                        }

                        ref var vc = ref Unsafe.Add(ref v, c);
                        ref var row = ref hand;
                        for (nint i = 0; i < side; i += 2)
                        {
                            TBasis.Input(ref row, Vector<float>.Count, ref vc, position);
                            TBasis.Input(ref Unsafe.Add(ref row, step), Vector<float>.Count, ref Unsafe.Add(ref vc, across), position);
                            vc = ref Unsafe.Add(ref vc, 2 * across);
                            row = ref Unsafe.Add(ref row, 2 * step);
                        }
                    }

                    v = ref Unsafe.Add(ref v, shape.InputRow);
                }
            }
        }
    }

    // z = A dy Aᵀ.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformOutputGradients<TBasis>(
        in WinogradShape shape, in WinogradBlock block, WinogradImage dy, ref float z, ref float hand)
        where TBasis : struct, IWinogradBasis
    {
        nint side = TBasis.Tile + 2, step = TBasis.Tile * Vector<float>.Count;
        nint channels = shape.OutputRow, position = shape.OutputPosition, across = side * position;
        nint pixel = dy.Pixel, line = dy.Line;
        for (nint n = block.Sample; n < block.Sample + block.Samples; n++)
        {
            for (nint h = block.Line; h < block.Line + block.Lines; h++)
            {
                for (nint w = block.Column; w < block.Column + block.Columns; w++)
                {
                    ref var from = ref dy.At(n, h * TBasis.Tile, w * TBasis.Tile);
                    for (nint c = 0; c < channels; c += Vector<float>.Count)
                    {
                        ref var yc = ref Unsafe.Add(ref from, c);
                        ref var column = ref hand;
                        for (nint i = 0; i < TBasis.Tile; i += 2)
                        {
                            TBasis.OutputGradient(ref yc, line, ref column, step);
                            TBasis.OutputGradient(
                                ref Unsafe.Add(ref yc, pixel), line, ref Unsafe.Add(ref column, Vector<float>.Count), step);
                            yc = ref Unsafe.Add(ref yc, 2 * pixel);
                            column = ref Unsafe.Add(ref column, 2 * Vector<float>.Count);
                        }

                        ref var zc = ref Unsafe.Add(ref z, c);
                        ref var row = ref hand;
                        for (nint i = 0; i < side; i += 2)
                        {
                            TBasis.OutputGradient(ref row, Vector<float>.Count, ref zc, position);
                            TBasis.OutputGradient(
                                ref Unsafe.Add(ref row, step), Vector<float>.Count, ref Unsafe.Add(ref zc, across), position);
                            zc = ref Unsafe.Add(ref zc, 2 * across);
                            row = ref Unsafe.Add(ref row, 2 * step);
                        }
                    }

                    z = ref Unsafe.Add(ref z, channels);
                }
            }
        }
    }
}
