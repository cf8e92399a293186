using NetGen.Generator.Graph;
using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>A convolution as direct sums.</summary>
internal sealed class ConvolutionKernel : NodeKernel<ConvolutionNode>
{
    protected override void Emit(PhaseEmitter phase, ConvolutionNode node)
    {
        var (x, y, geometry) = (node.Inputs[0], node.Output, node.Geometry);
        var (source, target) = (ImageOperands.LayoutOf(x), ImageOperands.LayoutOf(y));
        var (channels, filters) = (x.Shape.Width / geometry.Groups, y.Shape.Width / geometry.Groups);
        var layout = node.Weight.Parameter!.Layout;
        var weight = new CorrelationWeight(
            geometry.Groups, layout.Strides[0], layout.PanelStride, layout.Strides[layout.Strides.Count - 2], layout.Strides[layout.Strides.Count - 1]);
        DirectConvolution.Emit(
            phase, node, "Conv", $"y = {Epilogues.Formula(node, (node.Bias is null ? "" : "b + ") + "x∗w")}   {geometry}: x {x.Shape}, y {y.Shape}",
            node.Bias, source, target, weight, channels, filters,
            [(CorrelationAxis.Forward(geometry.Vertical, x.Shape.Lines, y.Shape.Lines), CorrelationAxis.Forward(geometry.Horizontal, x.Shape.Pixels, y.Shape.Pixels))]);
    }
}

/// <summary>The gradient of a convolution's input: a correlation for each phase of the stride.</summary>
internal sealed class ConvolutionInputGradientKernel : NodeKernel<ConvolutionInputGradientNode>
{
    protected override void Emit(PhaseEmitter phase, ConvolutionInputGradientNode node)
    {
        if (node.HasManyPhases)
        {
            EmitCall(phase, node);
            return;
        }

        var (dy, dx, geometry) = (node.Inputs[0], node.Output, node.Geometry);
        var (channels, filters) = (dx.Shape.Width / geometry.Groups, dy.Shape.Width / geometry.Groups);
        var tap = filters * Storage.Panel;
        var weight = new CorrelationWeight(
            geometry.Groups, geometry.Taps * tap, node.Inputs[1].Storage.PanelStride, geometry.Horizontal.Kernel * tap, tap);
        DirectConvolution.Emit(
            phase, node, "Conv_dx", $"dx = {Epilogues.Formula(node, "dy∗wᵀ")}   {geometry}: dy {dy.Shape}, dx {dx.Shape}",
            null, ImageOperands.LayoutOf(dy), ImageOperands.LayoutOf(dx), weight, filters, channels,
            [.. from vertical in CorrelationAxis.Backward(geometry.Vertical, dx.Shape.Lines, dy.Shape.Lines)
                from horizontal in CorrelationAxis.Backward(geometry.Horizontal, dx.Shape.Pixels, dy.Shape.Pixels)
                select (vertical, horizontal)]);
    }

    private static void EmitCall(PhaseEmitter phase, ConvolutionInputGradientNode node)
    {
        var (dy, dx, vertical, horizontal) = (node.Inputs[0], node.Output, node.Geometry.Vertical, node.Geometry.Horizontal);
        int[] window =
        [
            dx.Shape.Lines, dx.Shape.Pixels, dy.Shape.Lines, dy.Shape.Pixels, vertical.Kernel, horizontal.Kernel,
            vertical.Stride, horizontal.Stride, vertical.Dilation, horizontal.Dilation, vertical.Before, horizontal.Before,
        ];
        phase.Code.Line(
            $"{Names.Support}.ConvolutionGradient.Input(ref {phase.Reference(dy)}, {ImageCopies.Internal(ImageOperands.LayoutOf(dy))}, ref {phase.Reference(node.Inputs[1])}, "
            + $"ref {phase.Reference(dx)}, {ImageCopies.Internal(ImageOperands.LayoutOf(dx))}, new({string.Join(", ", window.Select(size => Text(size)))}), "
            + $"{Text(dx.Shape.Width)}, {Text(dy.Shape.Width)}, {phase.Scope.Samples});");
    }
}

/// <summary>The method of a layer's correlation, and its call.</summary>
internal static class DirectConvolution
{
    public static void Emit(
        PhaseEmitter phase,
        FusibleNode node,
        string prefix,
        string summary,
        Value? bias,
        ImageLayout source,
        ImageLayout target,
        CorrelationWeight weight,
        int channels,
        int filters,
        IReadOnlyList<(CorrelationAxis Vertical, CorrelationAxis Horizontal)> phases)
    {
        // Of several phases one text serves all, so that nothing is a literal.
        var horizontals = phases.Select(axes => axes.Horizontal).Distinct().ToList();
        var (taps, run) = horizontals.Count == 1 ? CorrelationKernel.Positions(horizontals[0], source, channels) : (int.MaxValue, int.MaxValue);
        var shape = ConvTileShape.Of(
            filters, taps, run, horizontals[0].Step * source.PixelStride, horizontals[0].YStep * target.PixelStride);
        var partial = weight.Groups > 1 && filters % Storage.Panel != 0;
        // In training, padding lanes are zeros: of gradients, and of what derivatives are computed from.
        shape = shape with { Partial = partial, Clears = shape.Narrow && !partial && phase.Scope.Workers };
        var tile = new ConvTile(shape, phase.Type);
        var epilogue = EpilogueType.Require(phase, node, bias is not null, "y = " + Epilogues.Formula(node, bias is null ? "x∗w" : "b + x∗w"));
        Emit(phase, node, prefix, summary, bias, source, target, weight, channels, filters, phases, tile, shape.ToString(), epilogue, partial);
    }

    /// <summary>The same with a tile of the caller's, and the type of its epilogue if it has one.</summary>
    public static void Emit(
        PhaseEmitter phase,
        FusibleNode node,
        string prefix,
        string summary,
        Value? bias,
        ImageLayout source,
        ImageLayout target,
        CorrelationWeight weight,
        int channels,
        int filters,
        IReadOnlyList<(CorrelationAxis Vertical, CorrelationAxis Horizontal)> phases,
        ICorrelationTile tile,
        string tileKey,
        string epilogue,
        bool partial = false)
    {
        var (operands, type) = (ImageOperands.Epilogue(node), phase.Type);
        var kernel = new CorrelationKernel(tile, source, target, operands, weight, channels, filters);
        // Heights are methods of their own, written before the loops that call them.
        var method = new Dictionary<int, string>();
        foreach (var height in phases.SelectMany(axes => kernel.Heights(axes.Vertical, axes.Horizontal)).Distinct())
        {
            method[height] = tile.Require(phase.Kernels, prefix + "Tile", height);
        }

        var name = phase.Kernels.Require(
            $"{prefix} {tileKey} {bias is null} {Epilogues.Formula(node, "x0")} {ImageOperands.Key([source, target, .. operands])} {weight} {channels} {filters} {string.Join(" ", phases)}",
            channels == 0 ? $"{prefix}{filters}" : $"{prefix}{channels * weight.Groups}to{filters * weight.Groups}",
            (unique, code) =>
            {
                code.Line();
                code.Line("// " + summary);
                code.Line(Names.Hot);
                code.Open(
                    $"internal static void {unique}(ref {type} x, ref {type} w, {(bias is null ? "" : $"ref {type} bias, ")}ref {type} y, "
                    + $"{string.Concat(ImageOperands.Named(operands).Select(operand => $"ref {type} {operand.Name}, "))}nint samples)");
                ImageOperands.OpenSamples(code, type, [("x", source), ("y", target), .. ImageOperands.Named(operands)]);
                if (partial && filters * weight.Groups != target.PixelStride)
                {
                    // The padding lanes, which no group writes.
                    ImageOperands.WriteClear(code, "yn", target);
                }

                foreach (var (vertical, horizontal) in phases)
                {
                    kernel.Write(code, vertical, horizontal, height => method[height], epilogue, bias is not null);
                }

                code.Close();
                code.Close();
            });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(node.Inputs[0])}, ref {phase.Reference(node.Inputs[1])}, "
            + (bias is null ? "" : $"ref {phase.Reference(bias)}, ")
            + $"ref {phase.Reference(node.Output)}, {string.Concat(node.EpilogueOperands.Select(operand => $"ref {phase.Reference(operand)}, "))}{phase.Scope.Samples});");
    }
}
