using System.Globalization;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>y = x·Wᵀ + b along the last dimension.</summary>
internal sealed class DenseLayer : LayerDefinition
{
    public override string Kind => "Dense";

    public override bool HasParameters => true;

    public override bool IsLinear(AttributeSpec layer) => true;

    public override Value Lower(LayerContext context, AttributeSpec layer, Value input)
    {
        var units = layer.Integer("units");
        var inputs = input.Shape.Width;
        var initializer = layer.Text("Initializer") is { } given and not "Auto"
            ? given
            : context.NextActivation(layer) is { ReluFamily: true } ? "HeUniform" : "XavierUniform";

        var narrow = context.IsNarrowOutput(layer, input.Shape);
        var weight = context.Parameter(layer, "weight", new Shape(units, inputs), initializer, inputs, units, narrow);
        var bias = layer.Flag("UseBias", true)
            ? context.Parameter(layer, "bias", new Shape(units), initializer == "PyTorch" ? initializer : "Zeros", inputs, units)
            : null;
        var output = context.Activation(layer, input.Shape.WithWidth(units), narrow);
        context.Graph.Add(new DenseNode(layer.Index, input, weight, bias, output));
        return output;
    }

    public override string Describe(AttributeSpec layer) =>
        $"Dense({layer.Integer("units").ToString(CultureInfo.InvariantCulture)})"
        + (layer.Flag("UseBias", true) ? "" : " without bias")
        + (layer.Flag("Trainable", true) ? "" : ", frozen");

    public override long Flops(AttributeSpec layer, Shape input, Shape output) =>
        (2L * input.Width * output.Size) + (layer.Flag("UseBias", true) ? output.Size : 0);
}
