using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>A convolution's weight for its input's gradient; the workers share the panels.</summary>
internal sealed class ConvolutionTransposeKernel : NodeKernel<ConvolutionTransposeNode>
{
    protected override void Emit(PhaseEmitter phase, ConvolutionTransposeNode node)
    {
        var (weight, geometry) = (node.Inputs[0], node.Geometry);
        phase.Code.Line(
            $"{Names.Support}.ConvolutionWeights.Transpose(ref {phase.Reference(weight)}, {Text(geometry.Groups)}, {Text(weight.Storage.PanelStride)}, {Text(geometry.Taps)}, "
            + $"{Text(node.Channels)}, {Text(node.Filters)}, ref {phase.Reference(node.Output)}, worker, workers);");
    }
}
