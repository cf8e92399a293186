using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Zeros around an image, or at both ends of a signal.</summary>
internal sealed class ZeroPadLayer : LayerDefinition
{
    public override string Kind => "ZeroPad";

    public override bool IsSpatial => true;

    public override bool IsLinear(Layer layer) => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (!input.Shape.ChannelsFirst)
        {
            return context.Error("NETGEN019", layer, null, input, Kind, "an image or a signal", $"{input.Shape}", "place it before Flatten and Dense");
        }

        var around = Around(layer, input.Shape);
        return around == Halo.None ? input : PadNode.Add(context, layer, input, around, replicate: false);
    }

    public override string Describe(Layer layer)
    {
        var (top, bottom, left, right) = Around(layer, layer.InputShape);
        return System.FormattableString.Invariant($"ZeroPad({top}, {bottom}, {left}, {right})");
    }

    private static Halo Around(Layer layer, Shape input)
    {
        var pad = layer.Integer("pad");
        var vertical = input.Dimensions.Count == 3;
        return new(
            vertical ? layer.Integer("PadTop", pad) : 0, vertical ? layer.Integer("PadBottom", pad) : 0,
            layer.Integer("PadLeft", pad), layer.Integer("PadRight", pad));
    }
}
