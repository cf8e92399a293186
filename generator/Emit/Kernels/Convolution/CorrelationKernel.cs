using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>
/// The loops around the tiles of a correlation: samples, groups, panels of output channels, lines, and the tiles of a line.
/// Rows of the kernel that lie outside the image are left out.
/// </summary>
/// <param name="tile">The tile.</param>
/// <param name="source">How the source lies.</param>
/// <param name="target">How the output lies.</param>
/// <param name="operands">How the epilogue's operands lie.</param>
/// <param name="weight">Where the weight's elements lie.</param>
/// <param name="channels">The source's channels in a group; 0 where each output channel reads the source's same channel.</param>
/// <param name="filters">The output's channels in a group.</param>
internal sealed class CorrelationKernel(
    ICorrelationTile tile,
    ImageLayout source,
    ImageLayout target,
    IReadOnlyList<ImageLayout> operands,
    CorrelationWeight weight,
    int channels,
    int filters)
{
    /// <summary>Writes the loops over one phase's lines, for the sample n.</summary>
    public void Write(CodeWriter code, CorrelationAxis vertical, CorrelationAxis horizontal, Func<int, string> method, string epilogue, bool bias)
    {
        (vertical, horizontal) = Joined(vertical, horizontal);
        if (weight.Groups > 1)
        {
            code.Open($"for (nint g = 0; g < {Text(weight.Groups)}; g++)");
        }

        var panels = Storage.PanelCount(filters);
        code.Open($"for (nint h = 0; h < {Text(vertical.Outputs)}; h++)");
        var (rows, skip) = WriteTrim(code, vertical);
        if (panels > 1)
        {
            code.Open($"for (nint p = 0; p < {Text(panels)}; p++)");
        }

        var panel = Sum(weight.Groups > 1 ? Times("g", Text(filters)) : "0", panels > 1 ? "p * 16" : "0");
        var first = $"{Line("h", vertical.Step, vertical.First)} * {Text(source.LineStride)}";
        foreach (var part in RowSplit.Of(horizontal.Outputs, tile.MaxHeight))
        {
            var x = Sum(
                first,
                skip.Length == 0 ? "0" : Times(skip, Text(vertical.TapStep * source.LineStride)),
                Text(((part.First * horizontal.Step) + horizontal.First) * source.PixelStride),
                weight.Groups > 1 ? Times("g", Text(channels)) : channels == 0 && panels > 1 ? "p * 16" : "0");
            var w = Sum(
                weight.Groups > 1 ? Times("g", Text(weight.GroupStride)) : "0",
                panels > 1 ? Times("p", Text(weight.PanelStride)) : "0",
                Text((vertical.WFirst * weight.Row) + (horizontal.WFirst * weight.Tap)),
                skip.Length == 0 ? "0" : Times(skip, Text(vertical.WStep * weight.Row)));
            var (taps, run) = Positions(horizontal, source, channels);
            code.Line(tile.Call(method(part.Height), epilogue, new ConvTileArguments(
                At("xn", x), At("w", w), bias ? At("bias", panel) : "w", At("yn", Place(target, part, panel)),
                Text(part.Tiles),
                rows,
                Text(taps),
                Text(run),
                Text(vertical.TapStep * source.LineStride),
                Text(horizontal.TapStep * source.PixelStride),
                Text(horizontal.Step * source.PixelStride),
                Text(vertical.WStep * weight.Row),
                Text(horizontal.WStep * weight.Tap),
                Text(horizontal.YStep * target.PixelStride),
                panels > 1 ? $"global::System.Math.Min(16, {Text(filters)} - p * 16)" : Text(filters),
                [.. operands.Select((operand, i) => (At($"e{i + 1}n", Place(operand, part, panel)), Text(horizontal.YStep * operand.PixelStride)))])));
        }

        code.Close();
        if (panels > 1)
        {
            code.Close();
        }

        if (weight.Groups > 1)
        {
            code.Close();
        }

        string Place(ImageLayout image, RowPart part, string column) => Sum(
            $"{Line("h", vertical.YStep, vertical.YFirst)} * {Text(image.LineStride)}",
            Text(((part.First * horizontal.YStep) + horizontal.YFirst) * image.PixelStride),
            column);
    }

    /// <summary>The heights of the tiles that a phase's lines are divided into.</summary>
    public IEnumerable<int> Heights(CorrelationAxis vertical, CorrelationAxis horizontal) =>
        RowSplit.Of(Joined(vertical, horizontal).Horizontal.Outputs, tile.MaxHeight).Select(part => part.Height);

    /// <summary>The positions of a kernel row, and the contiguous inputs at each: one position where all of them are.</summary>
    public static (int Taps, int Run) Positions(CorrelationAxis horizontal, ImageLayout source, int channels) =>
        horizontal is { TapStep: 1, WStep: 1, Taps: > 0 } && channels == source.PixelStride ? (1, horizontal.Taps * channels) : (horizontal.Taps, channels);

    // Positions of one pixel on images without a halo: all lines are one.
    private (CorrelationAxis Vertical, CorrelationAxis Horizontal) Joined(CorrelationAxis vertical, CorrelationAxis horizontal)
    {
        var single = new[] { vertical, horizontal }.All(axis => axis is { Taps: 1, Step: 1, First: 0, YStep: 1, YFirst: 0 });
        return single && operands.Append(source).Append(target).All(image => image.LineStride == horizontal.Outputs * image.PixelStride)
            ? (vertical with { Outputs = 1, Source = 1 }, horizontal with { Outputs = vertical.Outputs * horizontal.Outputs })
            : (vertical, horizontal);
    }

    // The kernel rows on the image: how many, and how many are left out above it.
    private static (string Rows, string Skip) WriteTrim(CodeWriter code, CorrelationAxis axis)
    {
        if (!axis.IsTrimmed)
        {
            return (Text(axis.Taps), "");
        }

        code.Line($"nint line = {Line("h", axis.Step, axis.First).Trim('(', ')')}; // of the kernel's first row");
        var (step, up) = (Text(axis.TapStep), axis.TapStep == 1 ? "" : $" + {axis.TapStep - 1}");
        var above = axis.TapStep == 1 ? "-line" : $"(-line{up}) / {step}";
        var below = axis.TapStep == 1 ? $"{axis.Source} - line" : $"({axis.Source} - line{up}) / {step}";
        code.Line($"nint skip = line < 0 ? {above} : 0;");
        code.Line($"nint rows = global::System.Math.Min({Text(axis.Taps)}, {below}) - skip;");
        return ("rows", "skip");
    }

    private static string Line(string h, int step, int first) =>
        first == 0 ? Times(h, Text(step)) : $"({Times(h, Text(step))} {(first < 0 ? "-" : "+")} {Text(Math.Abs(first))})";

    private string At(string reference, string offset) => offset == "0" ? reference : $"{Unsafe}.Add(ref {reference}, {offset})";
}

/// <summary>Where the elements of a correlation's weight lie.</summary>
internal sealed record CorrelationWeight(int Groups, int GroupStride, int PanelStride, int Row, int Tap);
