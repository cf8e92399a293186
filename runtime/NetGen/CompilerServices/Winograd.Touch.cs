using System;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Tiles take short pieces of several lines at a time, which the processor does not foresee: from memory, transforms would
// wait for most of them. So what a block covers of a large image is first brought into the cache, line after line.
public static partial class Winograd
{
    private const int CacheLine = 16;

    // Half a megabyte: as other images were passed over since, so much is unlikely to be in the second-level cache still.
    private const int DistantLength = 1 << 17;

    private static bool IsDistant(WinogradImage image, int samples) => samples * image.Sample >= DistantLength;

    // Loads the pixels of a block's outputs, and some more lines and columns below and at the right.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Touch(in WinogradShape shape, in WinogradBlock block, WinogradImage image, nint more, ref float hand)
    {
        nint top = block.Line * shape.Tile, left = block.Column * shape.Tile, line = image.Line;
        var lines = Math.Min(block.Lines * shape.Tile, shape.Height - top) + more;
        var length = (Math.Min(block.Columns * shape.Tile, shape.Width - left) + more) * image.Pixel;
        if (block.Columns == shape.Columns)
        {
            length += (lines - 1) * line;
            lines = 1;
        }

        var touched = 0;
        for (nint n = block.Sample; n < block.Sample + block.Samples; n++)
        {
            ref var from = ref Unsafe.As<float, int>(ref image.At(n, top, left));
            for (nint i = 0; i < lines; i++)
            {
                touched |= TouchLine(ref Unsafe.Add(ref from, i * line), length);
            }
        }

        // Stored, so that the loads are kept.
        Unsafe.As<float, int>(ref hand) = touched;
    }

    // The output is about to be written. Operands that are missing are the output, or the other operand.
    private static void TouchOperands(
        in WinogradShape shape, in WinogradBlock block, WinogradImage y, WinogradImage first, WinogradImage second, ref float hand)
    {
        Touch(in shape, in block, y, 0, ref hand);
        if (!AreSame(first, y))
        {
            Touch(in shape, in block, first, 0, ref hand);
        }

        if (!AreSame(second, y) && !AreSame(second, first))
        {
            Touch(in shape, in block, second, 0, ref hand);
        }
    }

    private static bool AreSame(WinogradImage a, WinogradImage b) => Unsafe.AreSame(ref a.At(0, 0, 0), ref b.At(0, 0, 0));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int TouchLine(ref int from, nint length)
    {
        int even = 0, odd = 0;
        ref var end = ref Unsafe.Add(ref from, length - CacheLine);
        while (Unsafe.IsAddressLessThan(ref from, ref end))
        {
            even |= from;
            odd |= Unsafe.Add(ref from, CacheLine);
            from = ref Unsafe.Add(ref from, 2 * CacheLine);
        }

        return even | odd;
    }
}
