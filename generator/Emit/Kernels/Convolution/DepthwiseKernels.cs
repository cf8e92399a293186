using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>A depthwise convolution: inputs slide through the kernel where its positions are neighbours.</summary>
internal sealed class DepthwiseKernel : NodeKernel<DepthwiseNode>
{
    protected override void Emit(PhaseEmitter phase, DepthwiseNode node)
    {
        var (x, y, geometry) = (node.Inputs[0], node.Output, node.Geometry);
        var horizontal = geometry.Horizontal;
        var operands = node.EpilogueOperands.Count;
        // Longer kernels leave too few registers.
        var slides = horizontal.Dilation == 1 && horizontal.Kernel <= 7;
        ICorrelationTile tile = slides
            ? new DepthwiseTile(horizontal.Kernel, horizontal.Stride, node.Bias is not null, node.Epilogue, operands, phase.Type)
            : new DepthwiseTapTile(node.Bias is not null, node.Epilogue, operands, phase.Type);
        DirectConvolution.Emit(
            phase, node, "Depthwise", $"y = {Epilogues.Formula(node, (node.Bias is null ? "" : "b + ") + "x∗w")}, each channel for itself   {geometry}: x {x.Shape}, y {y.Shape}",
            node.Bias, ImageOperands.LayoutOf(x), ImageOperands.LayoutOf(y), Weight(node.Weight), 0, y.Shape.Width,
            [(CorrelationAxis.Forward(geometry.Vertical, x.Shape.Lines, y.Shape.Lines), CorrelationAxis.Forward(horizontal, x.Shape.Pixels, y.Shape.Pixels))],
            tile, slides ? "slides" : "taps", "");
    }

    public static CorrelationWeight Weight(Value weight)
    {
        var layout = weight.Parameter!.Layout;
        return new(1, 0, layout.PanelStride, layout.Strides[1], layout.Strides[2]);
    }
}

/// <summary>The gradient of its input: a correlation for each phase of the stride.</summary>
internal sealed class DepthwiseInputGradientKernel : NodeKernel<DepthwiseInputGradientNode>
{
    protected override void Emit(PhaseEmitter phase, DepthwiseInputGradientNode node)
    {
        var (dy, dx, geometry) = (node.Inputs[0], node.Output, node.Geometry);
        DirectConvolution.Emit(
            phase, node, "Depthwise_dx", $"dx = {Epilogues.Formula(node, "dy∗wᵀ")}, each channel for itself   {geometry}: dy {dy.Shape}, dx {dx.Shape}",
            null, ImageOperands.LayoutOf(dy), ImageOperands.LayoutOf(dx), DepthwiseKernel.Weight(node.Weight), 0, dx.Shape.Width,
            [.. from vertical in CorrelationAxis.Backward(geometry.Vertical, dx.Shape.Lines, dy.Shape.Lines)
                from horizontal in CorrelationAxis.Backward(geometry.Horizontal, dx.Shape.Pixels, dy.Shape.Pixels)
                select (vertical.Turned(geometry.Vertical), horizontal.Turned(geometry.Horizontal))],
            new DepthwiseTapTile(false, node.Epilogue, node.EpilogueOperands.Count, phase.Type), "taps", "");
    }
}
