using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Images;

/// <summary>An element-wise function of images: a loop over the elements of each line, padding lanes included.</summary>
internal static class ImageMap
{
    public static void Emit(PhaseEmitter phase, MapNode node)
    {
        var operands = node.Inputs.Select((value, i) => (Name: "x" + i, Layout: ImageOperands.LayoutOf(value)))
            .Append((Name: "y", Layout: ImageOperands.LayoutOf(node.Output))).ToList();
        var shape = node.Output.Shape;
        var formula = ExprPrinter.Print(node.Function);
        var name = phase.Kernels.Require(
            $"image_map {formula} {ImageOperands.Key([.. operands.Select(operand => operand.Layout)])}",
            $"Map{shape.Width}",
            (unique, code) =>
            {
                code.Line();
                code.Line($"// y = {formula}   {shape}");
                Write(code, unique, phase.Type, node.Function, operands);
            });
        phase.Code.Line($"__Kernels.{name}({string.Concat(node.Inputs.Append(node.Output).Select(value => $"ref {phase.Reference(value)}, "))}{phase.Scope.Samples});");
    }

    private static void Write(CodeWriter code, string name, string type, Expr function, IReadOnlyList<(string Name, ImageLayout Layout)> operands)
    {
        var layout = operands[operands.Count - 1].Layout;
        // Without halos, the lines of an image follow each other, and so do the images.
        var together = operands.All(operand => operand.Layout.Halo == Halo.None);
        var line = layout.Pixels * layout.PixelStride;
        code.Line(Names.Hot);
        code.Open($"internal static void {name}({string.Concat(operands.Select(operand => $"ref {type} {operand.Name}, "))}nint samples)");
        var body = VectorEmitter.Emit([("y", function)], variable => variable + "v", type, "t");
        foreach (var constant in body.Constants)
        {
            code.Line(constant.Declaration);
        }

        if (together)
        {
            WriteLoops(operand => operand, $"samples * {Text(layout.SampleStride)}", $"samples * {Text(layout.SampleStride / layout.PixelStride)}");
        }
        else
        {
            ImageOperands.OpenSamples(code, type, operands);
            code.Open($"for (nint h = 0; h < {Text(layout.Lines)}; h++)");
            foreach (var (operand, place) in operands)
            {
                code.Line($"ref {type} {operand}h = ref {Names.Unsafe}.Add(ref {operand}n, {Times("h", Text(place.LineStride))});");
            }

            WriteLoops(operand => operand + "h", Text(line), Text(layout.Pixels));
            code.Close();
            code.Close();
        }

        code.Close();

        // Element by element; pixel by pixel where something is the same for all of them.
        void WriteLoops(Func<string, string> reference, string elements, string pixels)
        {
            var byPixel = operands.Any(operand => operand.Layout.PixelStride == 0);
            if (byPixel)
            {
                code.Open($"for (nint w = 0; w < {pixels}; w++)");
                code.Line($"nint i = w * {Text(layout.PixelStride)};");
                code.Open($"for (nint c = 0; c < {Text(layout.PixelStride)}; c += {Names.VectorOf(type)}.Count, i += {Names.VectorOf(type)}.Count)");
            }
            else
            {
                code.Open($"for (nint i = 0; i < {elements}; i += {Names.VectorOf(type)}.Count)");
            }

            WriteBody(reference);
            code.Close();
            if (byPixel)
            {
                code.Close();
            }
        }

        void WriteBody(Func<string, string> reference)
        {
            foreach (var (operand, place) in operands.Where(operand => operand.Name != "y" && function.Variables.Contains(operand.Name)))
            {
                code.Line($"var {operand}v = {Names.Load(reference(operand), place.PixelStride == 0 ? "c" : "i")};");
            }

            foreach (var statement in body.Statements)
            {
                code.Line(statement);
            }

            code.Line(Names.Store(body["y"], reference("y"), "i"));
        }
    }
}
