using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>One number for every channel: a coefficient that all share.</summary>
internal sealed class BroadcastNode : Node
{
    public BroadcastNode(int layer, Value coefficient, Value channels)
        : base(layer, [coefficient], [channels]) => Phase = Phase.Prepare;

    public override string Operation => "broadcast";

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } channels && gradients.Needs(Inputs[0]))
        {
            var gradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new ChannelTotalNode(Layer, channels, gradient));
            gradients.Graph.Results.Add(gradient);
        }
    }
}

/// <summary>The sum over all channels, in order.</summary>
internal sealed class ChannelTotalNode : Node
{
    public ChannelTotalNode(int layer, Value channels, Value total)
        : base(layer, [channels], [total]) => Phase = Phase.Parameters;

    public override string Operation => "channel_total";
}

/// <summary>A random number for each element; a function of the step and the position only.</summary>
internal sealed class RandomNode(int layer, RandomDraw draw, Value numbers) : Node(layer, [], [numbers])
{
    public RandomDraw Draw { get; } = draw;

    public override string Operation => "random";
}
