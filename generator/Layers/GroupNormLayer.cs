using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Normalisation of each sample over groups of channels.</summary>
internal sealed class GroupNormLayer : LayerDefinition
{
    public override string Kind => "GroupNorm";

    public override string Prefix => "norm";

    public override bool IsSpatial => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var (channels, groups) = (input.Shape.Width, layer.Integer("groups"));
        if (channels % groups != 0)
        {
            return context.Error(
                "NETGEN019", layer, "groups", input, Kind, $"channels that divide into {Text(groups)} groups", $"{input.Shape}, of {Text(channels)} channels",
                "choose a number of groups that divides them");
        }

        var (weight, bias) = context.Affine(layer, new Shape(channels), defaultAffine: true);
        return SampleNorm.Lower(context, layer, input, channels / groups, weight, bias);
    }

    public override string Describe(Layer layer) => SampleNorm.Describe(layer, $"({Text(layer.Integer("groups"))})", defaultAffine: true);

    public override long Flops(Layer layer, Shape input, Shape output) => 7L * output.Size;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Normalisation of each channel of each sample over its positions.</summary>
internal sealed class InstanceNormLayer : LayerDefinition
{
    public override string Kind => "InstanceNorm";

    public override string Prefix => "norm";

    public override bool IsSpatial => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (input.Shape.Rows == 1)
        {
            return context.Error(
                "NETGEN019", layer, null, input, Kind, "channels of at least two positions", $"{input.Shape}", "use LayerNorm, which normalises over the channels");
        }

        var (weight, bias) = context.Affine(layer, new Shape(input.Shape.Width), defaultAffine: false);
        return SampleNorm.Lower(context, layer, input, 1, weight, bias);
    }

    public override string Describe(Layer layer) => SampleNorm.Describe(layer, "", defaultAffine: false);

    public override long Flops(Layer layer, Shape input, Shape output) => 7L * output.Size;
}
