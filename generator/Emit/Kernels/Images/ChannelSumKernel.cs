using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Images;

/// <summary>Sums over neighbouring channels.</summary>
internal sealed class ChannelSumKernel : NodeKernel<ChannelSumNode>
{
    protected override void Emit(PhaseEmitter phase, ChannelSumNode node)
    {
        var (x, y) = (node.Inputs[0], node.Output);
        phase.Code.Line(
            $"{Names.Support}.ChannelSums.Sum(ref {phase.Reference(x)}, {ImageCopies.Internal(ImageOperands.LayoutOf(x))}, "
            + $"ref {phase.Reference(y)}, {ImageCopies.Internal(ImageOperands.LayoutOf(y))}, "
            + $"{Text(x.Shape.Lines)}, {Text(x.Shape.Pixels)}, {Text(x.Shape.Width)}, {Text(node.Before)}, {Text(node.After)}, {phase.Scope.Samples});");
    }
}
