using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>A transposed convolution: the correlations of a convolution's input gradient, with the weight as it is stored.</summary>
internal sealed class TransposedConvolutionKernel : NodeKernel<TransposedConvolutionNode>
{
    protected override void Emit(PhaseEmitter phase, TransposedConvolutionNode node)
    {
        var (x, y, geometry) = (node.Inputs[0], node.Output, node.Geometry);
        var layout = node.Weight.Parameter!.Layout;
        DirectConvolution.Emit(
            phase, node, "ConvTranspose", $"y = {Epilogues.Formula(node, (node.Bias is null ? "" : "b + ") + "x∗wᵀ")}   {geometry}: x {x.Shape}, y {y.Shape}",
            node.Bias, ImageOperands.LayoutOf(x), ImageOperands.LayoutOf(y),
            new CorrelationWeight(geometry.Groups, layout.Strides[0], layout.PanelStride, layout.Strides[layout.Strides.Count - 2], layout.Strides[layout.Strides.Count - 1]),
            x.Shape.Width / geometry.Groups, y.Shape.Width / geometry.Groups,
            [.. from vertical in CorrelationAxis.Backward(geometry.Vertical, y.Shape.Lines, x.Shape.Lines)
                from horizontal in CorrelationAxis.Backward(geometry.Horizontal, y.Shape.Pixels, x.Shape.Pixels)
                select (vertical.Turned(geometry.Vertical), horizontal.Turned(geometry.Horizontal))]);
    }
}

/// <summary>The gradient of its input: a convolution, with the weight transposed and its taps in reverse.</summary>
internal sealed class TransposedConvolutionInputGradientKernel : NodeKernel<TransposedConvolutionInputGradientNode>
{
    protected override void Emit(PhaseEmitter phase, TransposedConvolutionInputGradientNode node)
    {
        var (dy, dx, geometry) = (node.Inputs[0], node.Output, node.Geometry);
        var (inputs, outputs) = (dx.Shape.Width / geometry.Groups, dy.Shape.Width / geometry.Groups);
        var tap = outputs * Storage.Panel;
        DirectConvolution.Emit(
            phase, node, "ConvTranspose_dx", $"dx = {Epilogues.Formula(node, "dy∗w")}   {geometry}: dy {dy.Shape}, dx {dx.Shape}",
            null, ImageOperands.LayoutOf(dy), ImageOperands.LayoutOf(dx),
            new CorrelationWeight(geometry.Groups, geometry.Taps * tap, node.Inputs[1].Storage.PanelStride, geometry.Horizontal.Kernel * tap, tap),
            outputs, inputs,
            [(CorrelationAxis.Forward(geometry.Vertical, dy.Shape.Lines, dx.Shape.Lines).Turned(geometry.Vertical),
                CorrelationAxis.Forward(geometry.Horizontal, dy.Shape.Pixels, dx.Shape.Pixels).Turned(geometry.Horizontal))]);
    }
}

/// <summary>The gradient of its weight: that of a convolution whose kernel moves over dy.</summary>
internal sealed class TransposedConvolutionWeightGradientKernel : NodeKernel<TransposedConvolutionWeightGradientNode>
{
    protected override void Emit(PhaseEmitter phase, TransposedConvolutionWeightGradientNode node) =>
        ConvolutionWeightGradientKernel.Emit(phase, node.Inputs[0], node.Inputs[1], node.Output, node.Geometry, true);
}
