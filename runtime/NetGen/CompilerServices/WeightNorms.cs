using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Bounds on the norms of weights: one for each output of a layer.</summary>
internal static class WeightNorms
{
    /// <summary>Scales the weights of each output down to a Euclidean norm, w ← w·min(1, bound/|w|), in one worker's part.</summary>
    /// <param name="buffer">The parameters.</param>
    /// <param name="layout">Where the weight lies.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="worker">The number of the worker.</param>
    /// <param name="workers">The number of workers; they share whole panels or rows.</param>
    public static void Bound<T>(AlignedBuffer<T> buffer, ParameterLayout layout, double bound, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // In panels each lane is an output; by rows each row is.
        var rows = layout.PanelDimension < 0;
        var stride = rows ? layout.Strides[0] : layout.PanelStride;
        var count = layout.Length / stride;
        for (var i = count * worker / workers; i < count * (worker + 1) / workers; i++)
        {
            var part = buffer.Span.Slice(layout.Offset + (i * stride), stride);
            if (rows)
            {
                BoundRow(part, bound);
            }
            else
            {
                BoundLanes(part, bound);
            }
        }
    }

    private static void BoundRow<T>(Span<T> row, double bound)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var norm = Math.Sqrt(VectorSpans.SumOfSquares<T>(row));
        if (norm > bound)
        {
            VectorSpans.Scale(row, T.CreateTruncating(bound / norm));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BoundLanes<T>(Span<T> panel, double bound)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Width = ParameterLayout.PanelWidth;
        Span<double> sums = stackalloc double[Width];
        sums.Clear();
        for (var i = 0; i < panel.Length; i += Width)
        {
            for (var lane = 0; lane < Width; lane++)
            {
                var w = double.CreateTruncating(panel[i + lane]);
                sums[lane] += w * w;
            }
        }

        Span<T> scales = stackalloc T[Width];
        var isOver = false;
        for (var lane = 0; lane < Width; lane++)
        {
            var norm = Math.Sqrt(sums[lane]);
            isOver |= norm > bound;
            scales[lane] = norm > bound ? T.CreateTruncating(bound / norm) : T.One;
        }

        for (var i = 0; isOver && i < panel.Length; i += Vector<T>.Count)
        {
            (new Vector<T>(panel[i..]) * new Vector<T>(scales[(i % Width)..])).CopyTo(panel[i..]);
        }
    }
}
