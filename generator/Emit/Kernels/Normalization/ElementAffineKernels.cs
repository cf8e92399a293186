using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>y = x·weight + bias for each element.</summary>
internal sealed class ElementAffineKernel : NodeKernel<ElementAffineNode>
{
    protected override void Emit(PhaseEmitter phase, ElementAffineNode node)
    {
        var (x, y, type) = (node.Inputs[0], node.Output, phase.Type);
        List<PixelOperand> operands = [PixelOperand.Of("x", x), PixelOperand.OfElements("weight", node.Weight)];
        List<Value> values = [x, node.Weight];
        if (node.Bias is { } bias)
        {
            operands.Add(PixelOperand.OfElements("bias", bias));
            values.Add(bias);
        }

        operands.Add(PixelOperand.Of("y", y));
        values.Add(y);
        foreach (var (name, value) in ChannelEpilogue.Operands(node))
        {
            operands.Add(PixelOperand.Of(name, value));
            values.Add(value);
        }

        var loop = new ChannelLoop(type, y.Shape, operands, []);
        var formula = ChannelEpilogue.Formula(node, node.Bias is null ? "x·weight" : "x·weight + bias");
        var kernel = phase.Kernels.Require($"element_affine {formula} {loop.Key}", $"Affine{y.Shape.Width}", (unique, code) =>
        {
            code.Line();
            code.Line($"// y = {formula}   {y.Shape}, weight and bias of the same shape");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters}nint samples)");
            Write(code, loop, node, type);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{kernel}({string.Concat(operands.Zip(values, (operand, value) => operand.Argument(phase, value, phase.Reference(value)) + ", "))}{phase.Scope.Samples});");
    }

    private static void Write(CodeWriter code, ChannelLoop loop, ElementAffineNode node, string type)
    {
        ChannelEpilogue.WriteConstants(code, node, type);
        loop.Open(code);
        loop.Start(code);
        loop.OpenPixels(code);
        var results = new List<string>();
        for (var j = 0; j < 2; j++)
        {
            var (x, weight) = (loop.Pixel("x", j), loop.Pixel("weight", j));
            code.Line(node.Bias is null ? $"var n{j} = {x} * {weight};" : $"var n{j} = {Vector}.MultiplyAddEstimate({x}, {weight}, {loop.Pixel("bias", j)});");
            results.Add(ChannelEpilogue.Write(code, loop, node, type, $"n{j}", j));
        }

        for (var j = 0; j < 2; j++)
        {
            code.Line(loop.StorePixel(results[j], "y", j));
        }

        loop.ClosePixels(code);
        loop.Close(code);
    }
}

/// <summary>Σ dy, or Σ dy·x, of each element over the batch; the workers share the panels.</summary>
internal sealed class ElementSumKernel : NodeKernel<ElementSumNode>
{
    protected override void Emit(PhaseEmitter phase, ElementSumNode node)
    {
        var (dy, type, shape) = (node.Inputs[0], phase.Type, node.Inputs[0].Shape);
        var vector = VectorOf(type);
        var gradient = PixelOperand.OfElements("dw", node.Output);
        PixelOperand[] sources = [.. node.Inputs.Select((value, i) => PixelOperand.Of(i == 0 ? "dy" : "x", value))];
        var (lines, pixels) = shape.ChannelsFirst ? (shape.Lines, shape.Pixels) : (1, shape.Rows);
        var panels = Text(Storage.PanelCount(shape.Width));
        var name = phase.Kernels.Require($"element_sum {shape} {gradient} {string.Join<PixelOperand>(" ", sources)}", $"Affine{shape.Width}_dw", (unique, code) =>
        {
            code.Line();
            code.Line($"// dw = {(sources.Length == 1 ? "Σ dy" : "Σ dy·x")} over the samples   {shape}");
            code.Line(Hot);
            code.Open($"internal static void {unique}({string.Concat(sources.Append(gradient).Select(operand => operand.Declare(type) + ", "))}nint samples, nint worker, nint workers)");
            code.Open($"for (nint p = {panels} * worker / workers; p < {panels} * (worker + 1) / workers; p++)");
            code.Open($"for (int q = 0; q < 16; q += {vector}.Count)");
            code.Open($"for (nint h = 0; h < {Text(lines)}; h++)");
            code.Open($"for (nint w = 0; w < {Text(pixels)}; w++)");
            foreach (var operand in sources)
            {
                code.Line($"ref {type} {operand.Name}w = ref {Unsafe}.Add(ref {operand.Name}, {Place(operand)});");
            }

            code.Line($"{vector} sum = {vector}.Zero;");
            code.Open("for (nint n = 0; n < samples; n++)");
            code.Line(sources.Length == 1
                ? $"sum += {Load("dyw", "")};"
                : $"sum = {Vector}.MultiplyAddEstimate({Load("dyw", "")}, {Load("xw", "")}, sum);");
            foreach (var operand in sources)
            {
                code.Line($"{operand.Name}w = ref {Unsafe}.Add(ref {operand.Name}w, {Text(operand.Sample)});");
            }

            code.Close();
            code.Line(Store(RowLoops.Select(type, shape.Width, "sum", $"{vector}.Zero"), "dw", Place(gradient)));
            for (var i = 0; i < 5; i++)
            {
                code.Close();
            }
        });
        phase.Code.Line(
            $"__Kernels.{name}({string.Concat(sources.Zip(node.Inputs, (operand, value) => operand.Argument(phase, value, phase.Reference(value)) + ", "))}"
            + $"ref {phase.Reference(node.Output)}, {phase.Scope.Samples}, worker, workers);");
    }

    private static string Place(PixelOperand operand) =>
        Sum(Times("h", Text(operand.Line)), Times("w", Text(operand.Pixel)), Times("p", operand.PanelText), "q");
}
