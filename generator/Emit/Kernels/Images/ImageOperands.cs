using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Images;

/// <summary>What kernels over images share: how their operands lie, and the loop over samples.</summary>
internal static class ImageOperands
{
    // What is the same for every pixel: one does not lie behind another.
    private static readonly ImageLayout Channels = new(1, 1, 0, Halo.None);

    public static ImageLayout LayoutOf(Value value) => value.PerChannel ? Channels : value.Storage.Image!;

    public static IReadOnlyList<ImageLayout> Epilogue(FusibleNode node) => [.. node.EpilogueOperands.Select(LayoutOf)];

    /// <summary>A text that tells layouts apart, for the identity of kernels.</summary>
    public static string Key(params ImageLayout[] layouts) => string.Join(" ", layouts.Select(layout =>
        $"{layout.Lines}x{layout.Pixels}x{layout.PixelStride}+{layout.Halo.Top},{layout.Halo.Bottom},{layout.Halo.Left},{layout.Halo.Right}"));

    /// <summary>Opens the loop over samples with a reference to each operand's sample: <c>x</c> becomes <c>xn</c>.</summary>
    public static void OpenSamples(CodeWriter code, string type, IEnumerable<(string Name, ImageLayout Layout)> operands)
    {
        code.Open("for (nint n = 0; n < samples; n++)");
        foreach (var (name, layout) in operands)
        {
            code.Line($"ref {type} {name}n = ref {Names.Unsafe}.Add(ref {name}, {Times("n", Text(layout.SampleStride))});");
        }
    }

    /// <summary>Sets a sample's pixels to zero, without its halo.</summary>
    public static void WriteClear(CodeWriter code, string reference, ImageLayout layout)
    {
        var together = layout.LineStride == layout.Pixels * layout.PixelStride;
        if (!together)
        {
            code.Open($"for (nint h = 0; h < {Text(layout.Lines)}; h++)");
        }

        code.Line(
            $"{Names.Support}.Images.Clear(ref {(together ? reference : $"{Names.Unsafe}.Add(ref {reference}, h * {Text(layout.LineStride)})")}, "
            + $"{Text((together ? layout.Lines : 1) * layout.Pixels * layout.PixelStride)});");
        if (!together)
        {
            code.Close();
        }
    }

    public static IEnumerable<(string Name, ImageLayout Layout)> Named(IReadOnlyList<ImageLayout> operands) =>
        operands.Select((layout, i) => ($"e{i + 1}", layout));
}
