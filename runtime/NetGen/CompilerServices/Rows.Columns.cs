using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Some columns of rows: values side by side in a wider one.
public static partial class Rows
{
    /// <summary>Copies rows into some columns of wider rows.</summary>
    /// <param name="source">The first element to read.</param>
    /// <param name="sourceStride">The distance of the source's rows.</param>
    /// <param name="width">The columns to copy.</param>
    /// <param name="target">The first column to write, in the first row.</param>
    /// <param name="targetStride">The distance of the target's rows.</param>
    /// <param name="padding">The columns behind them that become 0.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyColumns<T>(ref T source, nint sourceStride, nint width, ref T target, nint targetStride, nint padding, nint rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (nint row = 0; row < rows; row++)
        {
            ref var from = ref Unsafe.Add(ref source, row * sourceStride);
            ref var to = ref Unsafe.Add(ref target, row * targetStride);
            nint column = 0;
            for (; column <= width - Vector<T>.Count; column += Vector<T>.Count)
            {
                Vector.StoreUnsafe(Vector.LoadUnsafe(ref from, (nuint)column), ref to, (nuint)column);
            }

            for (; column < width; column++)
            {
                Unsafe.Add(ref to, column) = Unsafe.Add(ref from, column);
            }

            for (; column < width + padding; column++)
            {
                Unsafe.Add(ref to, column) = T.Zero;
            }
        }
    }

    /// <summary>Copies some columns of rows in panels of 16 columns into panels of their own, padded with zeros.</summary>
    /// <param name="source">The first element of the first panel; rows of a panel are 16 elements apart.</param>
    /// <param name="sourcePanel">The distance of the source's panels.</param>
    /// <param name="first">The first column to read.</param>
    /// <param name="target">The first element to write.</param>
    /// <param name="targetPanel">The distance of the target's panels.</param>
    /// <param name="width">The columns to copy.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SlicePanels<T>(ref T source, nint sourcePanel, nint first, ref T target, nint targetPanel, nint width, nint rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var shift = first % PanelWidth;
        for (nint column = 0; column < width; column += PanelWidth)
        {
            // A panel of the target is the end of one of the source's and the beginning of the next.
            ref var low = ref Unsafe.Add(ref source, (first + column) / PanelWidth * sourcePanel);
            ref var to = ref Unsafe.Add(ref target, column / PanelWidth * targetPanel);
            var count = Math.Min(PanelWidth, width - column);
            if (shift == 0 && count == PanelWidth)
            {
                for (nint i = 0; i < rows * PanelWidth; i += Vector<T>.Count)
                {
                    Vector.StoreUnsafe(Vector.LoadUnsafe(ref low, (nuint)i), ref to, (nuint)i);
                }

                continue;
            }

            var split = Math.Min(count, PanelWidth - shift);
            for (nint row = 0; row < rows * PanelWidth; row += PanelWidth)
            {
                nint i = 0;
                for (; i < split; i++)
                {
                    Unsafe.Add(ref to, row + i) = Unsafe.Add(ref low, row + shift + i);
                }

                for (; i < count; i++)
                {
                    Unsafe.Add(ref to, row + i) = Unsafe.Add(ref low, sourcePanel + row + shift + i - PanelWidth);
                }

                for (; i < PanelWidth; i++)
                {
                    Unsafe.Add(ref to, row + i) = T.Zero;
                }
            }
        }
    }
}
