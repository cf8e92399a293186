using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Copies of rows between storages of different layout.</summary>
public static partial class Rows
{
    private const int Panel = ParameterLayout.PanelWidth;

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
                Unsafe.Add(ref target, (row * targetStride) + (column / Panel * targetPanel) + (column % Panel)) =
                    Unsafe.Add(ref source, (r * sourceStride) + (c / Panel * sourcePanel) + (c % Panel));
                if (++column == targetWidth)
                {
                    (row, column) = (row + 1, 0);
                }
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
            target[i] = Unsafe.Add(ref source, (i / width * (nint)Panel) + (c / Panel * sourcePanel) + (c % Panel));
        }
    }
}
