using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>A shared coefficient for every channel.</summary>
internal sealed class BroadcastKernel : NodeKernel<BroadcastNode>
{
    protected override void Emit(PhaseEmitter phase, BroadcastNode node)
    {
        phase.Code.Open("if (worker == workers - 1)");
        phase.Code.Line($"{Names.Support}.Coefficients.Broadcast(ref {phase.Reference(node.Inputs[0])}, ref {phase.Reference(node.Output)}, {Text(node.Output.Shape.Size)});");
        phase.Code.Close();
    }
}

/// <summary>The sum over the channels, by one worker.</summary>
internal sealed class ChannelTotalKernel : NodeKernel<ChannelTotalNode>
{
    protected override void Emit(PhaseEmitter phase, ChannelTotalNode node)
    {
        phase.Code.Open("if (worker == workers - 1)");
        phase.Code.Line($"{Names.Support}.Coefficients.Sum(ref {phase.Reference(node.Inputs[0])}, {Text(node.Inputs[0].Shape.Size)}, ref {phase.Reference(node.Output)});");
        phase.Code.Close();
    }
}

/// <summary>Random numbers: a function of the step and the position only.</summary>
internal sealed class RandomKernel : NodeKernel<RandomNode>
{
    protected override void Emit(PhaseEmitter phase, RandomNode node)
    {
        var (numbers, rows) = (node.Output, Text(node.Output.Shape.Rows));
        phase.Code.Line(
            $"{Names.Support}.RandomMask.{node.Draw.Method}(ref {phase.Reference(numbers)}, {Text(numbers.Storage.RowStride)}, {Text(numbers.Shape.Width)}, "
            + $"(int){Times(phase.Scope.From, rows)}, (int){Times(phase.Scope.To, rows)}, MaskKey({Text(node.Layer)}));");
    }
}
