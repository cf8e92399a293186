using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>The largest element or the mean of each channel of an image or signal.</summary>
internal sealed class GlobalPoolingLayer(string kind, PoolingKind pooling) : LayerDefinition
{
    public override string Kind => kind;

    public override string Prefix => "pool";

    public override bool IsSpatial => true;

    public override bool IsLinear(Layer layer) => pooling == PoolingKind.Mean;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (!WindowReader.Accepts(layer, input.Shape))
        {
            return WindowReader.Refuse(context, layer, input);
        }

        var output = context.Activation(layer, new Shape(input.Shape.Width));
        context.Graph.Add(new GlobalPoolingNode(layer.Index, pooling, input, output));
        return output;
    }

    public override long Flops(Layer layer, Shape input, Shape output) => input.Size;
}

/// <summary>y[c]: the largest element or the mean of channel c of the image x.</summary>
internal sealed class GlobalPoolingNode(int layer, PoolingKind kind, Value input, Value output)
    : Node(layer, [input], [output]), IMaximumNode
{
    public PoolingKind Kind { get; } = kind;

    /// <summary>Of each channel, the number of the largest pixel; known where the gradient is computed.</summary>
    public Value? Position => Outputs.Count > 1 ? Outputs[1] : null;

    public override string Operation => Kind == PoolingKind.Max ? "global_max" : "global_avg";

    public bool IsMaximum => Kind == PoolingKind.Max;

    public Node Of(Value input, Value output) => new GlobalPoolingNode(Layer, Kind, input, output);

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is not { } outputGradient || !gradients.Needs(Inputs[0]))
        {
            return;
        }

        if (IsMaximum)
        {
            var position = gradients.Graph.NewValue(Output.Name + "_position", Output.Shape);
            position.Producer = this;
            Outputs.Add(position);
        }

        var inputGradient = gradients.Create(Inputs[0]);
        gradients.Graph.Add(new GlobalPoolingGradientNode(Layer, outputGradient, Position, inputGradient));
        gradients.Contribute(Inputs[0], inputGradient, Layer);
    }
}

/// <summary>dx: each channel's gradient at its largest pixel, or divided among all.</summary>
internal sealed class GlobalPoolingGradientNode : Node
{
    public GlobalPoolingGradientNode(int layer, Value outputGradient, Value? position, Value inputGradient)
        : base(layer, position is null ? [outputGradient] : [outputGradient, position], [inputGradient]) =>
        (Position, Phase) = (position, Phase.Backward);

    public Value? Position { get; }

    public override string Operation => Position is null ? "global_avg_dx" : "global_max_dx";
}
