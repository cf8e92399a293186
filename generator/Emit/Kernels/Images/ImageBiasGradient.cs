using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Images;

/// <summary>db: the sum of dy over samples, lines and pixels in four chains; the workers share the panels.</summary>
internal static class ImageBiasGradient
{
    private const int Chains = 4;

    public static void Emit(PhaseEmitter phase, BiasGradientNode node)
    {
        var (dy, type) = (node.Inputs[0], phase.Type);
        var (layout, vector, panels) = (ImageOperands.LayoutOf(dy), Names.VectorOf(phase.Type), Storage.PanelCount(dy.Shape.Width));
        var name = phase.Kernels.Require($"image_bias {dy.Shape.Width} {ImageOperands.Key(layout)}", $"Bias{dy.Shape.Width}_db", (unique, code) =>
        {
            code.Line();
            code.Line($"// db = Σ dy   dy {dy.Shape}");
            code.Line(Names.Hot);
            code.Open($"internal static void {unique}(ref {type} dy, ref {type} db, nint samples, nint worker, nint workers)");
            code.Open($"for (nint c = {Text(panels)} * worker / workers * 16; c < {Text(panels)} * (worker + 1) / workers * 16; c += {vector}.Count)");
            code.Line($"{vector} {string.Join(", ", Enumerable.Range(0, Chains).Select(i => $"s{i} = {vector}.Zero"))};");
            code.Open("for (nint n = 0; n < samples; n++)");
            code.Open($"for (nint h = 0; h < {Text(layout.Lines)}; h++)");
            code.Line($"ref {type} r = ref {Names.Unsafe}.Add(ref dy, n * {Text(layout.SampleStride)} + h * {Text(layout.LineStride)} + c);");
            code.Line("nint w = 0;");
            code.Open($"for (; w <= {Text(layout.Pixels - Chains)}; w += {Text(Chains)})");
            for (var i = 0; i < Chains; i++)
            {
                code.Line($"s{i} += {Names.Load("r", Text(i * layout.PixelStride))};");
            }

            code.Line($"r = ref {Names.Unsafe}.Add(ref r, {Text(Chains * layout.PixelStride)});");
            code.Close();
            code.Open($"for (; w < {Text(layout.Pixels)}; w++)");
            code.Line($"s0 += {Names.Load("r", "")};");
            code.Line($"r = ref {Names.Unsafe}.Add(ref r, {Text(layout.PixelStride)});");
            code.Close();
            code.Close();
            code.Close();
            code.Line(Names.Store("(s0 + s1) + (s2 + s3)", "db", "c"));
            code.Close();
            if (dy.Shape.Width % Storage.Panel != 0)
            {
                // Who wrote dy may have left the lanes behind its channels alone; the last worker has the last panel.
                code.Open("if (worker == workers - 1)");
                code.Line($"{Names.Support}.Images.ClearLanes(ref {Names.Unsafe}.Add(ref db, {Text((panels - 1) * Storage.Panel)}), 1, {Text(dy.Shape.Width % Storage.Panel)});");
                code.Close();
            }

            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}(ref {phase.Reference(dy)}, ref {phase.Reference(node.Output)}, {phase.Scope.Samples}, worker, workers);");
    }
}
