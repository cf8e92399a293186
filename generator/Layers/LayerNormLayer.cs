using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Normalisation of each sample over its features, or over all that it has.</summary>
internal sealed class LayerNormLayer : LayerDefinition
{
    public override string Kind => "LayerNorm";

    public override string Prefix => "norm";

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var (all, dimensions) = (input.Shape.Dimensions.Count, layer.Integer("Dimensions"));
        var features = !input.Shape.ChannelsFirst;
        if (dimensions != 0 && dimensions != all && !(features && dimensions == 1))
        {
            return context.Error(
                "NETGEN019", layer, "Dimensions", input, $"{Kind} with {nameof(dimensions)} = {dimensions.ToString(CultureInfo.InvariantCulture)}",
                "an input of as many dimensions, or rows of features for 1", $"{input.Shape}", "leave the argument out for the usual dimensions");
        }

        if (features && (dimensions <= 1 || all == 1))
        {
            var (weight, bias) = context.Affine(layer, new Shape(input.Shape.Width), defaultAffine: true);
            return RowNorm.Lower(context, layer, input, weight, bias, centered: true);
        }

        var (factor, term) = context.Affine(layer, input.Shape, defaultAffine: true, layout: ParameterLayout.Elements(input.Shape));
        var normalized = SampleNorm.Lower(context, layer, input, input.Shape.Width, null, null);
        if (factor is null)
        {
            return normalized;
        }

        var output = context.Activation(layer, input.Shape);
        context.Graph.Add(new ElementAffineNode(layer.Index, normalized, factor, term, output));
        return output;
    }

    public override string Describe(Layer layer) => SampleNorm.Describe(layer, "", defaultAffine: true);

    public override long Flops(Layer layer, Shape input, Shape output) => 7L * output.Size;
}

/// <summary>Normalisation of rows of features by the root mean square.</summary>
internal sealed class RmsNormLayer : LayerDefinition
{
    public override string Kind => "RmsNorm";

    public override string Prefix => "norm";

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (input.Shape.ChannelsFirst)
        {
            return context.Error("NETGEN019", layer, null, input, Kind, "a vector or rows of features", $"the image {input.Shape}", "use GroupNorm or LayerNorm for images");
        }

        var (weight, _) = context.Affine(layer, new Shape(input.Shape.Width), defaultAffine: true, hasBias: false);
        return RowNorm.Lower(context, layer, input, weight, null, centered: false);
    }

    public override string Describe(Layer layer) => Kind + (layer.Flag("Affine", true) ? "" : " without weight") + (layer.Flag("Trainable", true) ? "" : ", frozen");

    public override long Flops(Layer layer, Shape input, Shape output) => 4L * output.Size;
}

/// <summary>Normalisation along each row of features.</summary>
internal static class RowNorm
{
    public static Value Lower(LayerContext context, Layer layer, Value input, Value? weight, Value? bias, bool centered)
    {
        var statistics = context.Graph.NewValue(LayerContext.Identifier(layer) + "_statistics", input.Shape.WithWidth(2));
        var output = context.Activation(layer, input.Shape);
        context.Graph.Add(new RowNormNode(layer.Index, input, weight, bias, centered, layer.Number("Epsilon", BatchNormLayer.Epsilon), output, statistics));
        return output;
    }
}
