using NetGen.Generator.Graph;
using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The gradient of a convolution's weight. The workers share the tiles of the weight, so that each sums over the whole
/// batch in order; the batch is taken in blocks of some lines, whose inputs and gradients stay in the first-level cache.
/// </summary>
internal sealed class ConvolutionWeightGradientKernel : NodeKernel<ConvolutionWeightGradientNode>
{
    protected override void Emit(PhaseEmitter phase, ConvolutionWeightGradientNode node) =>
        Emit(phase, node.Inputs[0], node.Inputs[1], node.Output, node.Geometry, false);

    /// <summary>Writes the kernel and its call.</summary>
    /// <param name="phase">Where to.</param>
    /// <param name="x">What is multiplied one element at a time.</param>
    /// <param name="dy">What is multiplied by vectors of channels.</param>
    /// <param name="dw">The gradient of the weight.</param>
    /// <param name="geometry">How the kernel moves.</param>
    /// <param name="transposed">Whether it moves over dy, as in a transposed convolution, and not over x.</param>
    public static void Emit(PhaseEmitter phase, Value x, Value dy, Value dw, ConvolutionGeometry geometry, bool transposed)
    {
        var (source, target, type) = (ImageOperands.LayoutOf(x), ImageOperands.LayoutOf(dy), phase.Type);
        var (channels, filters) = (x.Shape.Width / geometry.Groups, dy.Shape.Width / geometry.Groups);
        var tile = new ConvWeightTile(filters <= 8 ? filters : Storage.Panel, type);
        var joined = !transposed && geometry.Horizontal.Dilation == 1 && channels == source.PixelStride;
        var taps = joined ? 1 : geometry.Horizontal.Kernel;
        var run = joined ? geometry.Horizontal.Kernel * channels : channels;
        var parts = RowSplit.Of(run, tile.MaxHeight);
        var method = parts.Select(part => part.Height).Distinct().ToDictionary(height => height, height => tile.Require(phase.Kernels, "ConvWeightTile", height));
        var name = phase.Kernels.Require(
            $"conv_dw {transposed} {geometry} {channels} {filters} {ImageOperands.Key(source, target)}",
            $"Conv{x.Shape.Width}to{dy.Shape.Width}_dw",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// dw = Σ dyᵀ·x   {geometry}: x {x.Shape}, dy {dy.Shape}, dw in panels of 16; {Text(parts.Sum(part => part.Tiles))} tiles a kernel row");
                code.Line(Names.Hot);
                code.Open($"internal static void {unique}(ref {type} x, ref {type} dy, ref {type} dw, nint samples, nint worker, nint workers)");
                Write(code, geometry, source, target, transposed, channels, filters, taps, run, parts, height => method[height]);
                code.Close();
            });
        phase.Code.Line($"__Kernels.{name}(ref {phase.Reference(x)}, ref {phase.Reference(dy)}, ref {phase.Reference(dw)}, {phase.Scope.Samples}, worker, workers);");
    }

    private static void Write(
        CodeWriter code, ConvolutionGeometry geometry, ImageLayout x, ImageLayout dy, bool transposed,
        int channels, int filters, int taps, int run, IReadOnlyList<RowPart> parts, Func<int, string> method)
    {
        var panels = Storage.PanelCount(filters);
        // What the kernel moves over, and what there is an element of for each of its places.
        var (source, target) = transposed ? (dy, x) : (x, dy);
        var (vertical, horizontal) = (geometry.Vertical, geometry.Horizontal);
        var (rows, tiles) = (geometry.Groups * panels * vertical.Kernel * taps, parts.Sum(part => part.Tiles));
        var (lines, samples) = ConvBlocking.Of(target.Lines, target.Pixels);
        code.Line($"nint low = {Text((long)rows * tiles)} * worker / workers, high = {Text((long)rows * tiles)} * (worker + 1) / workers;");
        code.Open($"for (nint r = low / {Text(tiles)}; r * {Text(tiles)} < high; r++)");
        code.Line($"nint begin = global::System.Math.Max(low - r * {Text(tiles)}, 0), end = global::System.Math.Min(high - r * {Text(tiles)}, {Text(tiles)});");
        foreach (var (part, first) in WithFirstTile(parts))
        {
            var (from, count) = Range(part, first, code, "from", "count");
            code.Line($"{Names.Support}.Images.Clear(ref {Names.Unsafe}.Add(ref dw, (r * {Text(run)} + {Element(part, from)}) * 16), {count} * {Text(part.Height * 16)});");
            code.Close();
            code.Close();
        }

        code.Close();
        code.Line();
        code.Open(samples == 1 ? "for (nint n = 0; n < samples; n++)" : $"for (nint n = 0; n < samples; n += {Text(samples)})");
        var together = samples == 1 ? "1" : $"global::System.Math.Min({Text(samples)}, samples - n)";
        var wholeImage = lines == target.Lines;
        code.Open(wholeImage ? null : $"for (nint line = 0; line < {Text(target.Lines)}; line += {Text(lines)})");
        code.Open($"for (nint r = low / {Text(tiles)}; r * {Text(tiles)} < high; r++)");
        code.Line($"nint begin = global::System.Math.Max(low - r * {Text(tiles)}, 0), end = global::System.Math.Min(high - r * {Text(tiles)}, {Text(tiles)});");
        var kw = taps > 1 ? $"r % {Text(taps)}" : "0";
        var kh = vertical.Kernel == 1 ? "0" : taps > 1 ? $"r / {Text(taps)} % {Text(vertical.Kernel)}" : $"r % {Text(vertical.Kernel)}";
        var panel = rows == taps * vertical.Kernel ? "0" : $"r / {Text(taps * vertical.Kernel)}";
        code.Line($"nint kh = {kh};");
        code.Line("// The output lines whose input line lies on the image.");
        code.Line($"nint shift = {Text(vertical.Before)} - kh * {Text(vertical.Dilation)};");
        code.Line($"nint h0 = global::System.Math.Max({(wholeImage ? "0" : "line")}, shift > 0 ? (shift + {Text(vertical.Stride - 1)}) / {Text(vertical.Stride)} : 0);");
        code.Line($"nint h1 = global::System.Math.Min({(wholeImage ? Text(target.Lines) : $"global::System.Math.Min(line + {Text(lines)}, {Text(target.Lines)})")}, ({Text(source.Lines - 1)} + shift + {Text(vertical.Stride)}) / {Text(vertical.Stride)});");
        code.Open("if (h1 > h0)");
        var moved = $"n * {Text(source.SampleStride)} + (h0 * {Text(vertical.Stride)} - shift) * {Text(source.LineStride)} + {Times(Wrap(kw), Text(horizontal.Dilation * source.PixelStride))} - {Text(horizontal.Before * source.PixelStride)}";
        var fixedPlace = $"n * {Text(target.SampleStride)} + h0 * {Text(target.LineStride)}";
        code.Line($"nint xr = {(transposed ? fixedPlace : moved)}{Group(panel, channels)};");
        code.Line($"nint dyr = {(transposed ? moved : fixedPlace)}{Panel(panel, filters)};");
        var steps = new[] { source.SampleStride, vertical.Stride * source.LineStride, horizontal.Stride * source.PixelStride }.Select(step => Text(step)).ToList();
        var places = new[] { target.SampleStride, target.LineStride, target.PixelStride }.Select(step => Text(step)).ToList();
        var (a, b) = transposed ? (places, steps) : (steps, places);
        foreach (var (part, first) in WithFirstTile(parts))
        {
            var (from, count) = Range(part, first, code, "from", "count");
            code.Line(ConvWeightTile.Call(method(part.Height), new ConvWeightTileArguments(
                $"{Names.Unsafe}.Add(ref x, xr + {Element(part, from)})",
                $"{Names.Unsafe}.Add(ref dy, dyr)",
                $"{Names.Unsafe}.Add(ref dw, (r * {Text(run)} + {Element(part, from)}) * 16)",
                count, together, "h1 - h0", Text(target.Pixels),
                a[0], a[1], a[2], b[0], b[1], b[2])));
            code.Close();
            code.Close();
        }

        code.Close();
        code.Close();
        code.Close();
        code.Close();
        if (filters % Storage.Panel != 0)
        {
            WriteClear(code, filters, panels, panel, tiles, run, parts);
        }

        string Group(string index, int size) => geometry.Groups == 1 ? "" : $" + {Wrap(index)} / {Text(panels)} * {Text(size)}";

        string Panel(string index, int size) => index == "0" ? "" : geometry.Groups == 1
            ? $" + {Wrap(index)} * 16"
            : $" + {Wrap(index)} / {Text(panels)} * {Text(size)} + {Wrap(index)} % {Text(panels)} * 16";
    }

    // The last panel has met the gradients of the next group, or what lay behind the channels before dy was written.
    private static void WriteClear(CodeWriter code, int filters, int panels, string panel, int tiles, int run, IReadOnlyList<RowPart> parts)
    {
        code.Line();
        code.Open($"for (nint r = low / {Text(tiles)}; r * {Text(tiles)} < high; r++)");
        code.Line($"nint begin = global::System.Math.Max(low - r * {Text(tiles)}, 0), end = global::System.Math.Min(high - r * {Text(tiles)}, {Text(tiles)});");
        if (panels > 1)
        {
            code.Open($"if ({panel} % {Text(panels)} == {Text(panels - 1)})");
        }

        foreach (var (part, first) in WithFirstTile(parts))
        {
            var (from, count) = Range(part, first, code, "from", "count");
            code.Line(
                $"{Names.Support}.Images.ClearLanes(ref {Names.Unsafe}.Add(ref dw, (r * {Text(run)} + {Element(part, from)}) * 16), "
                + $"{count} * {Text(part.Height)}, {Text(filters % Storage.Panel)});");
            code.Close();
            code.Close();
        }

        if (panels > 1)
        {
            code.Close();
        }

        code.Close();
    }

    private static IEnumerable<(RowPart Part, int First)> WithFirstTile(IReadOnlyList<RowPart> parts)
    {
        var first = 0;
        foreach (var part in parts)
        {
            yield return (part, first);
            first += part.Tiles;
        }
    }

    // The tiles of a part that are this worker's, from the first of the part.
    private static (string From, string Count) Range(RowPart part, int first, CodeWriter code, string from, string count)
    {
        code.Open();
        code.Line($"nint {from} = global::System.Math.Max(begin - {Text(first)}, 0), {count} = global::System.Math.Min(end - {Text(first)}, {Text(part.Tiles)}) - {from};");
        code.Open($"if ({count} > 0)");
        return (from, count);
    }

    private static string Element(RowPart part, string from) => Sum(Text(part.First), Times(from, Text(part.Height)));

    private static string Wrap(string text) => text.Contains(" ") ? $"({text})" : text;
}
