using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Normalization;

// Once per snapshot of the weights: calls of the runtime.
internal sealed class FoldWeightKernel : NodeKernel<FoldWeightNode>
{
    protected override void Emit(PhaseEmitter phase, FoldWeightNode node)
    {
        var layout = node.Output.Parameter!.Layout;
        var groups = layout.PanelDimension == 0 ? 1 : layout.View[0];
        phase.Code.Line(
            $"{ChannelCall.Class}.FoldWeight({ChannelCall.Of(phase, node.Inputs[0], node.Inputs[1], node.Output)}, "
            + $"{Text(groups)}, {Text(layout.View[layout.PanelDimension])}, {Text(layout.PanelStride)});");
    }
}

internal sealed class FoldBiasKernel : NodeKernel<FoldBiasNode>
{
    protected override void Emit(PhaseEmitter phase, FoldBiasNode node)
    {
        phase.Code.Line(
            $"{ChannelCall.Class}.FoldBias({ChannelCall.Of(phase, node.Inputs[0], node.Inputs[1])}, {Optional(node.Bias)}, {Optional(node.Shift)}, "
            + $"{ChannelCall.Of(phase, node.Output)}, {Text(node.Output.Shape.Size)});");

        string Optional(Value? value) => value is null ? $"ref {Names.Unsafe}.NullRef<{phase.Type}>()" : $"ref {phase.Reference(value)}";
    }
}
