using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

// Between storages with different rows, panels or columns.
public static partial class Rows
{
    /// <summary>
    /// Copies elements in row-major order into rows of another width. Element (r, c) of an operand is at
    /// <c>r·stride + c/16·panel + c%16</c>.
    /// </summary>
    /// <param name="source">The first element to read.</param>
    /// <param name="sourceWidth">The elements of a source row.</param>
    /// <param name="sourceStride">The distance of the source's rows.</param>
    /// <param name="sourcePanel">The distance of the source's panels of 16 columns.</param>
    /// <param name="target">The first element to write.</param>
    /// <param name="targetWidth">The elements of a target row.</param>
    /// <param name="targetStride">The distance of the target's rows.</param>
    /// <param name="targetPanel">The distance of the target's panels.</param>
    /// <param name="sourceRows">The number of source rows.</param>
    public static void Reshape<T>(
        ref T source, nint sourceWidth, nint sourceStride, nint sourcePanel,
        ref T target, nint targetWidth, nint targetStride, nint targetPanel, nint sourceRows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        nint row = 0, column = 0;
        for (nint r = 0; r < sourceRows; r++)
        {
            for (nint c = 0; c < sourceWidth; c++)
            {
                Unsafe.Add(ref target, (row * targetStride) + (column / PanelWidth * targetPanel) + (column % PanelWidth)) =
                    Unsafe.Add(ref source, (r * sourceStride) + (c / PanelWidth * sourcePanel) + (c % PanelWidth));
                if (++column == targetWidth)
                {
                    (row, column) = (row + 1, 0);
                }
            }
        }
    }

    /// <summary>Copies rows without padding into columns, so that samples lie side by side.</summary>
    /// <param name="source">The first element to read.</param>
    /// <param name="width">The elements of a row.</param>
    /// <param name="target">The first element to write.</param>
    /// <param name="targetColumn">The distance of the columns.</param>
    /// <param name="rows">The number of rows.</param>
    public static void ToColumns<T>(ref T source, nint width, ref T target, nint targetColumn, nint rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (width == 1)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, (int)rows).CopyTo(MemoryMarshal.CreateSpan(ref target, (int)rows));
            return;
        }

        for (nint c = 0; c < width; c++)
        {
            for (nint r = 0; r < rows; r++)
            {
                Unsafe.Add(ref target, (c * targetColumn) + r) = Unsafe.Add(ref source, (r * width) + c);
            }
        }
    }

    /// <summary>Copies columns into rows without padding.</summary>
    /// <param name="source">The first element to read.</param>
    /// <param name="sourceColumn">The distance of the columns.</param>
    /// <param name="target">The first element to write.</param>
    /// <param name="width">The elements of a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void FromColumns<T>(ref T source, nint sourceColumn, ref T target, nint width, nint rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (nint c = 0; c < width; c++)
        {
            for (nint r = 0; r < rows; r++)
            {
                Unsafe.Add(ref target, (r * width) + c) = Unsafe.Add(ref source, (c * sourceColumn) + r);
            }
        }
    }

    /// <summary>Copies rows that lie in panels of 16 columns into rows without padding.</summary>
    /// <param name="source">The first element to read; rows of a panel are 16 elements apart.</param>
    /// <param name="sourcePanel">The distance of the panels.</param>
    /// <param name="width">The elements of a row.</param>
    /// <param name="target">Receives the rows.</param>
    /// <param name="rows">The number of rows.</param>
    public static void FromPanels<T>(ref T source, nint sourcePanel, int width, Span<T> target, int rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < rows * width; i++)
        {
            nint c = i % width;
            target[i] = Unsafe.Add(ref source, (i / width * (nint)PanelWidth) + (c / PanelWidth * sourcePanel) + (c % PanelWidth));
        }
    }
}
