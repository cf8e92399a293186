using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Each element repeated along both directions: the nearest neighbour.</summary>
internal sealed class UpsampleLayer : LayerDefinition
{
    public override string Kind => "Upsample";

    public override bool IsSpatial => true;

    public override bool IsLinear(Layer layer) => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (!input.Shape.ChannelsFirst)
        {
            return context.Error("NETGEN019", layer, null, input, Kind, "an image or a signal", $"{input.Shape}", "place it before Flatten and Dense");
        }

        var (height, width) = Scales(layer, input.Shape);
        var output = context.Activation(layer, input.Shape.WithArea(checked(input.Shape.Lines * height), checked(input.Shape.Pixels * width)));
        var geometry = new PoolingGeometry(new(height, height, 1, 0, 0), new(width, width, 1, 0, 0), false);
        context.Graph.Add(new UpsampleNode(layer.Index, input, geometry, output));
        return output;
    }

    public override string Describe(Layer layer)
    {
        var (height, width) = Scales(layer, layer.InputShape);
        return System.FormattableString.Invariant($"Upsample({height}×{width})");
    }

    private static (int Height, int Width) Scales(Layer layer, Shape input)
    {
        var scale = layer.Integer("scale");
        return (input.Dimensions.Count == 3 ? layer.Integer("ScaleHeight", scale) : 1, layer.Integer("ScaleWidth", scale));
    }
}

/// <summary>y: each pixel of x fills a window. The gradient is the sum of each window.</summary>
internal sealed class UpsampleNode(int layer, Value input, PoolingGeometry geometry, Value output) : Node(layer, [input], [output])
{
    public PoolingGeometry Geometry { get; } = geometry;

    public override string Operation => "upsample";

    public override void Differentiate(GradientBuilder gradients)
    {
        if (gradients.Of(Output) is { } outputGradient && gradients.Needs(Inputs[0]))
        {
            var inputGradient = gradients.Create(Inputs[0]);
            gradients.Graph.Add(new PoolingNode(Layer, PoolingKind.Sum, outputGradient, Geometry, inputGradient) { Phase = Phase.Backward });
            gradients.Contribute(Inputs[0], inputGradient, Layer);
        }
    }
}
