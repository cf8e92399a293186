using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The gradient of a depthwise convolution's weight. The workers share the panels of channels; each sums over the whole
/// batch in order. Rows of the kernel are taken together on the lines that all of them meet.
/// </summary>
internal sealed class DepthwiseWeightGradientKernel : NodeKernel<DepthwiseWeightGradientNode>
{
    protected override void Emit(PhaseEmitter phase, DepthwiseWeightGradientNode node)
    {
        var (x, dy, dw, geometry, type) = (node.Inputs[0], node.Inputs[1], node.Output, node.Geometry, phase.Type);
        var (source, target) = (ImageOperands.LayoutOf(x), ImageOperands.LayoutOf(dy));
        var (vertical, horizontal) = (geometry.Vertical, geometry.Horizontal);
        // Otherwise each position of the kernel is one by itself.
        var slides = vertical.Dilation == 1 && horizontal.Dilation == 1 && vertical.Stride == horizontal.Stride;
        var tile = new DepthwiseWeightTile(slides ? horizontal.Kernel : 1, slides ? horizontal.Stride : 1, type);
        var together = slides ? Math.Min(tile.MaxRows, vertical.Kernel) : 1;
        var methods = new Dictionary<int, string>();
        foreach (var rows in new[] { 1, together, vertical.Kernel % together }.Where(rows => rows > 0).Distinct())
        {
            methods[rows] = tile.Require(phase.Kernels, "DepthwiseWeightTile", rows);
        }

        var (panels, panel) = (Storage.PanelCount(dw.Shape.Dimensions[0]), geometry.Taps * Storage.Panel);
        var name = phase.Kernels.Require(
            $"depthwise_dw {geometry} {ImageOperands.Key(source, target)} {dw.Shape}",
            $"Depthwise{x.Shape.Width}_dw",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// dw = Σ dy·x, each channel for itself   {geometry}: x {x.Shape}, dy {dy.Shape}, dw in panels of 16");
                code.Line(Names.Hot);
                code.Open($"internal static void {unique}(ref {type} x, ref {type} dy, ref {type} dw, nint samples, nint worker, nint workers)");
                code.Open($"for (nint p = {Text(panels)} * worker / workers; p < {Text(panels)} * (worker + 1) / workers; p++)");
                code.Line($"ref {type} dwp = ref {Names.Unsafe}.Add(ref dw, p * {Text(panel)});");
                code.Line($"{Names.Support}.Images.Clear(ref dwp, {Text(panel)});");
                code.Open("for (nint n = 0; n < samples; n++)");
                code.Line($"ref {type} xn = ref {Names.Unsafe}.Add(ref x, n * {Text(source.SampleStride)} + p * 16);");
                code.Line($"ref {type} dyn = ref {Names.Unsafe}.Add(ref dy, n * {Text(target.SampleStride)} + p * 16);");
                for (var row = 0; row < vertical.Kernel; row += together)
                {
                    WriteRows(code, geometry, source, target, row, Math.Min(together, vertical.Kernel - row), slides, methods);
                }

                code.Close();
                if (dw.Shape.Dimensions[0] % Storage.Panel is var lane && lane > 0)
                {
                    code.Line("// Beyond the channels, x may be anything.");
                    code.Open($"if (p == {Text(panels - 1)})");
                    code.Line($"{Names.Support}.Images.ClearLanes(ref dwp, {Text(geometry.Taps)}, {Text(lane)});");
                    code.Close();
                }

                code.Close();
                code.Close();
            });
        phase.Code.Line($"__Kernels.{name}(ref {phase.Reference(x)}, ref {phase.Reference(dy)}, ref {phase.Reference(dw)}, {phase.Scope.Samples}, worker, workers);");
    }

    private static void WriteRows(
        CodeWriter code, ConvolutionGeometry geometry, ImageLayout source, ImageLayout target, int first, int rows, bool slides, Dictionary<int, string> methods)
    {
        var vertical = geometry.Vertical;
        var ranges = Enumerable.Range(first, rows).Select(row => Lines(vertical, row, source.Lines, target.Lines)).ToList();
        var (from, to) = (ranges.Max(range => range.From), ranges.Min(range => range.To));
        if (rows > 1 && from < to)
        {
            WriteCall(first, rows, from, to);
        }
        else
        {
            (from, to) = (target.Lines, target.Lines);
        }

        // The lines above and below that only some of the rows meet, or all lines.
        for (var row = 0; row < rows; row++)
        {
            WriteCall(first + row, 1, ranges[row].From, Math.Min(ranges[row].To, from));
            WriteCall(first + row, 1, Math.Max(ranges[row].From, to), ranges[row].To);
        }

        void WriteCall(int row, int count, int begin, int end)
        {
            var horizontal = geometry.Horizontal;
            for (var tap = 0; tap < (slides ? 1 : horizontal.Kernel) && begin < end; tap++)
            {
                var line = (begin * vertical.Stride) + (row * vertical.Dilation) - vertical.Before;
                var pixel = (tap * horizontal.Dilation) - horizontal.Before;
                var (xRow, xTap) = slides ? (1, 1) : (vertical.Stride, horizontal.Stride);
                code.Line(DepthwiseWeightTile.Call(methods[count], new DepthwiseWeightTileArguments(
                    $"{Names.Unsafe}.Add(ref xn, {Text((line * source.LineStride) + (pixel * source.PixelStride))})",
                    $"{Names.Unsafe}.Add(ref dyn, {Text(begin * target.LineStride)})",
                    $"{Names.Unsafe}.Add(ref dwp, {Text(((row * horizontal.Kernel) + tap) * Storage.Panel)})",
                    "1", Text(end - begin), Text(target.Pixels),
                    Text(source.SampleStride), Text(xRow * source.LineStride), Text(xTap * source.PixelStride),
                    Text(target.SampleStride), Text(target.LineStride), Text(target.PixelStride))));
            }
        }
    }

    // The output lines whose input line lies on the image.
    private static (int From, int To) Lines(WindowAxis axis, int row, int source, int target)
    {
        var shift = axis.Before - (row * axis.Dilation);
        var from = shift > 0 ? (shift + axis.Stride - 1) / axis.Stride : 0;
        var to = source - 1 + shift < 0 ? 0 : ((source - 1 + shift) / axis.Stride) + 1;
        return (from, Math.Min(to, target));
    }
}
