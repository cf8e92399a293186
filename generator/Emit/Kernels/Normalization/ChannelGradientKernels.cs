using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>Σ dy and Σ dy·(x − mean) of each sample.</summary>
internal sealed class ChannelGradientKernel : NodeKernel<ChannelGradientNode>
{
    protected override void Emit(PhaseEmitter phase, ChannelGradientNode node)
    {
        var (x, type) = (node.Inputs[1], phase.Type);
        (string Name, Value Value)[] pixels = [.. GradientPrologue.Operands(node), ("x", x)];
        (string Name, Value Value)[] channels = [("mean", node.Inputs[2]), ("sum", node.Outputs[0]), ("product", node.Outputs[1])];
        var loop = new ChannelLoop(
            type, x.Shape, [.. pixels.Select(operand => PixelOperand.Of(operand.Name, operand.Value))], [.. channels.Select(operand => ChannelOperand.Of(operand.Name, operand.Value))], shares: true, ChannelOrder.Blocks);
        var formula = GradientPrologue.Formula(node);
        var name = phase.Kernels.Require($"channel_gradient {formula} {loop.Key}", "Normalize_sums", (unique, code) =>
        {
            code.Line();
            code.Line($"// sum = Σ dy, product = Σ dy·(x − mean) of each channel with dy = {formula}");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters}nint samples)");
            GradientPrologue.WriteConstants(code, node, type);
            loop.Open(code);
            for (var j = 0; j < 2; j++)
            {
                var (sum, product) = (loop.Channel("sum", j), loop.Channel("product", j));
                var zero = $"{VectorOf(type)}.Zero";
                code.Line($"var mean{j} = {loop.Channel("mean", j)};");
                code.Line($"var sum{j} = {(loop.HasLines ? $"{loop.IsFirst} ? {zero} : {sum}" : zero)};");
                code.Line($"var product{j} = {(loop.HasLines ? $"{loop.IsFirst} ? {zero} : {product}" : zero)};");
            }

            GradientSums.Write(code, loop, node, type);
            for (var j = 0; j < 2; j++)
            {
                code.Line(loop.StoreChannel($"sum{j}", "sum", j));
                code.Line(loop.StoreChannel($"product{j}", "product", j));
            }

            loop.Close(code);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}({ChannelEpilogue.Arguments(phase, pixels, channels)}{loop.Sizes}{phase.Scope.Samples});");
    }
}

/// <summary>Σ dy and Σ dy·x̂ over a batch of samples of one position; the workers share the panels.</summary>
internal sealed class RowGradientKernel : NodeKernel<RowGradientNode>
{
    protected override void Emit(PhaseEmitter phase, RowGradientNode node)
    {
        var (x, type) = (node.Inputs[1], phase.Type);
        (string Name, Value Value)[] pixels = [.. GradientPrologue.Operands(node), ("x", x)];
        (string Name, Value Value)[] channels = [("mean", node.Inputs[2]), ("inverse", node.Inputs[3]), ("sum", node.Outputs[0]), ("product", node.Outputs[1])];
        var loop = new ChannelLoop(
            type, x.Shape, [.. pixels.Select(operand => PixelOperand.Of(operand.Name, operand.Value))], [.. channels.Select(operand => ChannelOperand.Of(operand.Name, operand.Value))]);
        var formula = GradientPrologue.Formula(node);
        var name = phase.Kernels.Require($"row_gradient {formula} {x.Shape.Width} {loop.Key}", $"Normalize{x.Shape.Width}_sums", (unique, code) =>
        {
            code.Line();
            code.Line($"// sum = Σ dy, product = Σ dy·(x − mean)·inverse over the batch with dy = {formula}   {x.Shape}");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters}nint samples, nint worker, nint workers)");
            GradientPrologue.WriteConstants(code, node, type);
            loop.Open(code, shared: true);
            loop.DeclareMasks(code, x.Shape.Width);
            for (var j = 0; j < 2; j++)
            {
                code.Line($"var mean{j} = {loop.Channel("mean", j)};");
                code.Line($"{VectorOf(type)} sum{j} = {VectorOf(type)}.Zero, product{j} = {VectorOf(type)}.Zero;");
            }

            GradientSums.Write(code, loop, node, type);
            for (var j = 0; j < 2; j++)
            {
                code.Line($"product{j} *= {loop.Channel("inverse", j)};");
                code.Line(loop.StoreChannel(loop.Mask(x.Shape.Width, j, $"sum{j}"), "sum", j));
                code.Line(loop.StoreChannel(loop.Mask(x.Shape.Width, j, $"product{j}"), "product", j));
            }

            loop.Close(code, shared: true);
            code.Close();
        });
        var arguments = pixels.Select(operand => PixelOperand.Of(operand.Name, operand.Value).Argument(phase, operand.Value, phase.WholePlace(operand.Value)))
            .Concat(channels.Select(operand => $"ref {phase.WholePlace(operand.Value)}"));
        phase.Code.Line($"__Kernels.{name}({string.Join(", ", arguments)}, {phase.Scope.Batch}, worker, workers);");
    }
}

internal static class GradientSums
{
    /// <summary>The loop over a line's pixels that adds to sum0, sum1, product0 and product1.</summary>
    public static void Write(CodeWriter code, ChannelLoop loop, GradientReader node, string type)
    {
        loop.Start(code);
        loop.OpenPixels(code);
        for (var j = 0; j < 2; j++)
        {
            GradientPrologue.Write(code, loop, node, type, j);
            code.Line($"sum{j} += dy{j};");
            code.Line($"product{j} = {Vector}.MultiplyAddEstimate({loop.Pixel("x", j)} - mean{j}, dy{j}, product{j});");
        }

        loop.ClosePixels(code);
    }
}

/// <summary>dx = scale·dy − a − b·(x − mean).</summary>
internal sealed class NormalizeGradientKernel : NodeKernel<NormalizeGradientNode>
{
    protected override void Emit(PhaseEmitter phase, NormalizeGradientNode node)
    {
        var (x, dx, type) = (node.Inputs[1], node.Output, phase.Type);
        (string Name, Value Value)[] pixels = [.. GradientPrologue.Operands(node), ("x", x), ("dx", dx), .. ChannelEpilogue.Operands(node)];
        (string Name, Value Value)[] channels = [("mean", node.Inputs[2]), ("scale", node.Inputs[3]), ("a", node.Inputs[4]), ("b", node.Inputs[5])];
        var loop = new ChannelLoop(
            type, dx.Shape, [.. pixels.Select(operand => PixelOperand.Of(operand.Name, operand.Value))], [.. channels.Select(operand => ChannelOperand.Of(operand.Name, operand.Value))], shares: true, ChannelOrder.Pixels);
        var (gradient, formula) = (GradientPrologue.Formula(node), ChannelEpilogue.Formula(node, "scale·dy − a − b·(x − mean)"));
        var name = phase.Kernels.Require($"normalize_dx {(dx.Shape.Width % Storage.Panel == 0 ? 0 : dx.Shape.Width)} {gradient} {formula} {loop.Key}", "Normalize_dx", (unique, code) =>
        {
            code.Line();
            code.Line($"// dx = {formula} with dy = {gradient}, for each channel");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters}nint samples)");
            Write(code, loop, node, type);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}({ChannelEpilogue.Arguments(phase, pixels, channels)}{loop.Sizes}{phase.Scope.Samples});");
    }

    private static void Write(CodeWriter code, ChannelLoop loop, NormalizeGradientNode node, string type)
    {
        GradientPrologue.WriteConstants(code, node, type);
        ChannelEpilogue.WriteConstants(code, node, type);
        loop.Open(code);
        loop.DeclareMasks(code, node.Output.Shape.Width);
        for (var j = 0; j < loop.Constants; j++)
        {
            code.Line($"var mean{j} = {loop.Channel("mean", j)};");
            code.Line($"var scale{j} = {loop.Channel("scale", j)};");
            code.Line($"var a{j} = {VectorOf(type)}.Zero - {loop.Channel("a", j)};");
            code.Line($"var b{j} = {VectorOf(type)}.Zero - {loop.Channel("b", j)};");
        }

        loop.Start(code);
        loop.OpenPixels(code);
        var results = new List<string>();
        for (var j = 0; j < 2; j++)
        {
            GradientPrologue.Write(code, loop, node, type, j);
            code.Line($"var mix{j} = {Vector}.MultiplyAddEstimate({loop.Pixel("x", j)} - {loop.Constant("mean", j)}, {loop.Constant("b", j)}, {loop.Constant("a", j)});");
            code.Line($"var n{j} = {Vector}.MultiplyAddEstimate(dy{j}, {loop.Constant("scale", j)}, mix{j});");
            results.Add(loop.Mask(node.Output.Shape.Width, j, ChannelEpilogue.Write(code, loop, node, type, $"n{j}", j)));
        }

        for (var j = 0; j < 2; j++)
        {
            code.Line(loop.StorePixel(results[j], "dx", j));
        }

        loop.ClosePixels(code);
        loop.Close(code);
    }
}
