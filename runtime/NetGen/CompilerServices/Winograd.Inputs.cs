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
        nint channels = shape.Inputs, row = shape.InputRow, position = shape.InputPosition;
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
                        for (nint i = 0; i < side; i++)
                        {
                            TBasis.Input(
                                ref Unsafe.Add(ref from, (i * pixel) + c), line, ref Unsafe.Add(ref hand, i * Vector<float>.Count), step);
                        }

                        for (nint i = 0; i < side; i++)
                        {
                            TBasis.Input(
                                ref Unsafe.Add(ref hand, i * step),
                                Vector<float>.Count,
                                ref Unsafe.Add(ref v, (i * side * position) + c),
                                position);
                        }
                    }

                    v = ref Unsafe.Add(ref v, row);
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
        nint channels = shape.OutputRow, position = shape.OutputPosition;
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
                        for (nint i = 0; i < TBasis.Tile; i++)
                        {
                            TBasis.OutputGradient(
                                ref Unsafe.Add(ref from, (i * pixel) + c), line, ref Unsafe.Add(ref hand, i * Vector<float>.Count), step);
                        }

                        for (nint i = 0; i < side; i++)
                        {
                            TBasis.OutputGradient(
                                ref Unsafe.Add(ref hand, i * step),
                                Vector<float>.Count,
                                ref Unsafe.Add(ref z, (i * side * position) + c),
                                position);
                        }
                    }

                    z = ref Unsafe.Add(ref z, channels);
                }
            }
        }
    }
}
