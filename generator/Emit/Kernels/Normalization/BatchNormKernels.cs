using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>What is computed once per channel is little work: calls of the runtime.</summary>
internal static class ChannelCall
{
    public const string Class = Names.Support + ".Normalization";

    /// <summary>References to the whole batch's values, with commas between them.</summary>
    public static string Whole(PhaseEmitter phase, params Value[] values) => string.Join(", ", System.Array.ConvertAll(values, value => "ref " + phase.WholePlace(value)));

    public static string Of(PhaseEmitter phase, params Value[] values) => string.Join(", ", System.Array.ConvertAll(values, value => "ref " + phase.Reference(value)));
}

internal sealed class BatchStatisticsKernel : NodeKernel<BatchStatisticsNode>
{
    protected override void Emit(PhaseEmitter phase, BatchStatisticsNode node)
    {
        var first = node.Inputs[0];
        var positions = node.Inputs.Count > 1 ? $"{Text(node.Positions)}, " : "";
        phase.Code.Line(
            $"{ChannelCall.Class}.BatchStatistics({ChannelCall.Whole(phase, [.. node.Inputs])}, {Text(PixelOperand.Of("x", first).Sample)}, {positions}{phase.Scope.Batch}, "
            + $"{Literals.Double(node.Epsilon)}, {ChannelCall.Whole(phase, [.. node.Outputs])}, {Text(first.Shape.Width)}, worker, workers);");
    }
}

internal sealed class BatchScaleKernel : NodeKernel<BatchScaleNode>
{
    protected override void Emit(PhaseEmitter phase, BatchScaleNode node) => phase.Code.Line(
        $"{ChannelCall.Class}.Scale({ChannelCall.Whole(phase, node.Inputs[0], node.Inputs[1], node.Output)}, {Text(node.Inputs[0].Shape.Size)}, worker, workers);");
}

internal sealed class BatchGradientKernel : NodeKernel<BatchGradientNode>
{
    protected override void Emit(PhaseEmitter phase, BatchGradientNode node) => phase.Code.Line(
        $"{ChannelCall.Class}.BatchGradients({ChannelCall.Whole(phase, node.Inputs[0], node.Inputs[1])}, {Text(node.Inputs[0].Storage.Elements)}, {phase.Scope.Batch}, "
        + $"{ChannelCall.Whole(phase, node.Inputs[2], node.Outputs[0], node.Outputs[1])}, {Text(node.Inputs[0].Shape.Width)}, worker, workers);");
}

internal sealed class BatchCoefficientsKernel : NodeKernel<BatchCoefficientsNode>
{
    protected override void Emit(PhaseEmitter phase, BatchCoefficientsNode node) => phase.Code.Line(
        $"{ChannelCall.Class}.BatchCoefficients({ChannelCall.Whole(phase, [.. node.Inputs])}, {Times(phase.Scope.Batch, Text(node.Positions))}, "
        + $"{ChannelCall.Whole(phase, [.. node.Outputs])}, {Text(node.Output.Shape.Size)}, worker, workers);");
}

internal sealed class ChannelCopyKernel : NodeKernel<ChannelCopyNode>
{
    protected override void Emit(PhaseEmitter phase, ChannelCopyNode node)
    {
        phase.Code.Line($"{ChannelCall.Class}.Copy({ChannelCall.Whole(phase, node.Inputs[0], node.Output)}, {Text(node.Output.Shape.Size)}, worker, workers);");
    }
}

internal sealed class RunningStatisticsKernel : NodeKernel<RunningStatisticsNode>
{
    protected override void Emit(PhaseEmitter phase, RunningStatisticsNode node)
    {
        var (batch, channels) = (ChannelCall.Whole(phase, [.. node.Inputs]), Text(node.Output.Shape.Size));
        phase.Code.Open("if (share == 0)");
        phase.Code.Line(
            $"{ChannelCall.Class}.UpdateRunning({batch}, {Times(phase.Scope.Batch, Text(node.Positions))}, {Literals.Double(node.Momentum)}, "
            + $"{ChannelCall.Whole(phase, [.. node.Outputs])}, {channels});");
        phase.Code.Close();
        if (node.Exact)
        {
            phase.Code.Open("else");
            phase.Code.Line($"{ChannelCall.Class}.PoolStatistics({batch}, share, {ChannelCall.Whole(phase, node.Outputs[0], node.Outputs[1])}, {channels});");
            phase.Code.Close();
        }
    }
}

internal sealed class RunningScaleKernel : NodeKernel<RunningScaleNode>
{
    protected override void Emit(PhaseEmitter phase, RunningScaleNode node)
    {
        var channels = Text(node.Inputs[0].Shape.Size);
        phase.Code.Line($"{ChannelCall.Class}.Inverse({ChannelCall.Whole(phase, node.Inputs[0])}, {Literals.Double(node.Epsilon)}, {ChannelCall.Whole(phase, node.Output)}, {channels});");
        if (node.Inputs.Count > 1)
        {
            phase.Code.Line($"{ChannelCall.Class}.Scale({ChannelCall.Whole(phase, node.Inputs[1], node.Output, node.Output)}, {channels}, 0, 1);");
        }
    }
}
