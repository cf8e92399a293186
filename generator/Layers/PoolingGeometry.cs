using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>What becomes of a window's elements.</summary>
internal enum PoolingKind
{
    /// <summary>The largest of them; the gradient goes to the first of equal ones.</summary>
    Max,

    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}

/// <summary>The two windows of a pooling layer.</summary>
/// <param name="Vertical">The vertical one.</param>
/// <param name="Horizontal">The horizontal one.</param>
/// <param name="CountPadding">Whether a mean counts padding as zeros.</param>
internal sealed record PoolingGeometry(WindowAxis Vertical, WindowAxis Horizontal, bool CountPadding)
{
    /// <summary>
    /// Whether each pixel of the image lies in exactly one window, so that the windows together write its gradient once.
    /// </summary>
    public bool Tiles(Shape image, Shape output) =>
        Covers(Vertical, image.Lines, output.Lines) && Covers(Horizontal, image.Pixels, output.Pixels);

    /// <summary>Whether windows have pixels in common.</summary>
    public bool Overlaps => Vertical.Stride < Vertical.Kernel || Horizontal.Stride < Horizontal.Kernel;

    /// <summary>As one reads it in a summary.</summary>
    public override string ToString() => new ConvolutionGeometry(Vertical, Horizontal, 1).ToString();

    private static bool Covers(WindowAxis axis, int size, int outputs)
    {
        IEnumerable<WindowRun> runs = axis.Runs(size, outputs);
        return axis.Stride == axis.Kernel && runs.Sum(run => run.Count * run.Taps) == size;
    }
}
