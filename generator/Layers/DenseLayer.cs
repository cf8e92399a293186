using System.Globalization;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y = x·Wᵀ + b along the last dimension.</summary>
internal sealed class DenseLayer : LayerDefinition
{
    public override string Kind => "Dense";

    public override bool HasWeights => true;

    public override bool TakesBias => true;

    public override bool IsLinear(Layer layer) => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        var units = layer.Integer("units");
        var inputs = input.Shape.Width;
        if (input.Shape.ChannelsFirst)
        {
            return context.Error(
                "NETGEN019", layer, null, input, "Dense", "a vector or rows of features", $"the image {input.Shape}", "put Flatten or GlobalAvgPool2D before it");
        }

        var initializer = LayerContext.InitializerOf(layer);
        var narrow = LayerContext.IsNarrowOutput(layer, input.Shape);
        var shape = new Shape(units, inputs);
        // A flattened image is read where it lies: the weight has the order of its elements.
        var image = input.Producer is ReshapeNode reshape && reshape.Inputs[0].Shape.ChannelsFirst && reshape.Inputs[0].Shape.Width % Storage.Panel == 0 ? reshape.Inputs[0] : null;
        var weight = context.Parameter(
            layer, "weight", shape, initializer, inputs, units,
            narrow ? ParameterLayout.Rows(shape) : image is not null ? ParameterLayout.Flattened(units, image.Shape) : null);
        var bias = LayerContext.HasBias(layer)
            ? context.Parameter(layer, "bias", new Shape(units), initializer == "PyTorch" ? initializer : "Zeros", inputs, units)
            : null;
        var output = context.Activation(layer, input.Shape.WithWidth(units), narrow);
        context.Graph.Add(new DenseNode(layer.Index, image ?? input, weight, bias, output));
        return output;
    }

    public override string Describe(Layer layer) =>
        $"Dense({layer.Integer("units").ToString(CultureInfo.InvariantCulture)})"
        + (LayerContext.HasBias(layer) ? "" : " without bias")
        + (layer.Flag("Trainable", true) ? "" : ", frozen");

    public override long Flops(Layer layer, Shape input, Shape output) =>
        (2L * input.Width * output.Size) + (LayerContext.HasBias(layer) ? output.Size : 0);
}
