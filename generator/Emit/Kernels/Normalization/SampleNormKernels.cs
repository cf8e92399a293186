using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Normalization;

// Few numbers per sample: calls of the runtime.
internal sealed class GroupStatisticsKernel : NodeKernel<GroupStatisticsNode>
{
    protected override void Emit(PhaseEmitter phase, GroupStatisticsNode node) => phase.Code.Line(
        $"{ChannelCall.Class}.GroupStatistics({ChannelCall.Of(phase, node.Inputs[0], node.Inputs[1], node.Outputs[0], node.Outputs[1])}, {Text(node.Output.Storage.Elements)}, "
        + $"{phase.Scope.Samples}, {Text(node.Positions)}, {Text(node.Output.Shape.Width)}, {Text(node.Group)}, {Literals.Double(node.Epsilon)});");
}

internal sealed class SampleScaleKernel : NodeKernel<SampleScaleNode>
{
    protected override void Emit(PhaseEmitter phase, SampleScaleNode node) => phase.Code.Line(
        $"{ChannelCall.Class}.SampleScale({ChannelCall.Of(phase, node.Inputs[0], node.Inputs[1], node.Output)}, {Text(node.Output.Storage.Elements)}, "
        + $"{phase.Scope.Samples}, {Text(node.Output.Shape.Width)});");
}

internal sealed class GroupCoefficientsKernel : NodeKernel<GroupCoefficientsNode>
{
    protected override void Emit(PhaseEmitter phase, GroupCoefficientsNode node)
    {
        var weight = node.Inputs.Count > 3 ? $"ref {phase.Reference(node.Inputs[3])}" : $"ref {Names.Unsafe}.NullRef<{phase.Type}>()";
        phase.Code.Line(
            $"{ChannelCall.Class}.GroupCoefficients({ChannelCall.Of(phase, node.Inputs[0], node.Inputs[1], node.Inputs[2])}, {weight}, {ChannelCall.Of(phase, node.Outputs[0], node.Outputs[1])}, "
            + $"{Text(node.Output.Storage.Elements)}, {phase.Scope.Samples}, {Text(node.Positions)}, {Text(node.Output.Shape.Width)}, {Text(node.Group)});");
    }
}

internal sealed class SampleSumKernel : NodeKernel<SampleSumNode>
{
    protected override void Emit(PhaseEmitter phase, SampleSumNode node) => phase.Code.Line(
        $"{ChannelCall.Class}.SumSamples({ChannelCall.Of(phase, [.. node.Inputs])}, {Text(node.Inputs[0].Storage.Elements)}, {phase.Scope.Samples}, "
        + $"{ChannelCall.Of(phase, node.Output)}, {Text(node.Output.Shape.Size)}, worker, workers);");
}
