using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// The transpose of a convolution: each element of the input adds a multiple of the kernel to the output. PyTorch's
/// ConvTranspose2d.
/// </summary>
internal sealed class TransposedConvolutionLayer : LayerDefinition
{
    public override string Kind => "ConvTranspose2D";

    public override string Prefix => "conv";

    public override bool HasWeights => true;

    public override bool TakesBias => true;

    public override bool IsSpatial => true;

    public override Value Lower(LayerContext context, Layer layer, Value input)
    {
        if (!WindowReader.Accepts(layer, input.Shape))
        {
            return WindowReader.Refuse(context, layer, input);
        }

        var geometry = Geometry(layer, input.Shape);
        var all = layer.Integer("OutputPadding");
        var (below, right) = (layer.Integer("OutputPaddingHeight", all), layer.Integer("OutputPaddingWidth", all));
        foreach (var (argument, added, axis) in new[] { ("OutputPaddingHeight", below, geometry.Vertical), ("OutputPaddingWidth", right, geometry.Horizontal) })
        {
            var limit = System.Math.Max(axis.Stride, axis.Dilation);
            if (added >= limit)
            {
                var name = layer.Has(argument) ? argument : "OutputPadding";
                return context.Error("NETGEN014", layer, name, input, Kind, name, Text(added), $"below the stride or the dilation ({Text(limit)})");
            }
        }

        var (lines, pixels) = (Outputs(geometry.Vertical, input.Shape.Lines, below), Outputs(geometry.Horizontal, input.Shape.Pixels, right));
        if (lines < 1 || pixels < 1)
        {
            return context.Error(
                "NETGEN014", layer, "Pad", input, Kind, "Pad",
                $"so large that the output would be {Text(lines)}×{Text(pixels)}", "small enough to leave an output");
        }

        var (inputs, filters) = (input.Shape.Width, layer.Integer("filters"));
        if (inputs % geometry.Groups != 0 || filters % geometry.Groups != 0)
        {
            var (what, count) = inputs % geometry.Groups != 0 ? ("input channels", inputs) : ("filters", filters);
            return context.Error("NETGEN026", layer, "Groups", input, Kind, Text(geometry.Groups), what, Text(count));
        }

        var shape = new Shape(inputs, filters / geometry.Groups, geometry.Vertical.Kernel, geometry.Horizontal.Kernel);
        var (fanIn, fanOut) = (shape.Dimensions[1] * geometry.Taps, inputs * geometry.Taps);
        var initializer = LayerContext.InitializerOf(layer);
        var weight = context.Parameter(
            layer, "weight", shape, initializer, fanIn, fanOut, ParameterLayout.TransposedConvolution(shape, geometry.Groups));
        var bias = LayerContext.HasBias(layer)
            ? context.Parameter(layer, "bias", new Shape(filters), initializer == "PyTorch" ? initializer : "Zeros", fanIn, fanOut)
            : null;
        var output = context.Activation(layer, input.Shape.WithWidth(filters).WithArea(lines, pixels));
        context.Graph.Add(new TransposedConvolutionNode(layer.Index, input, weight, bias, geometry, output));
        return output;
    }

    public override string Describe(Layer layer) =>
        $"{Kind}({Text(layer.Integer("filters"))}, {Geometry(layer, layer.InputShape)})"
        + (LayerContext.HasBias(layer) ? "" : " without bias")
        + (layer.Flag("Trainable", true) ? "" : ", frozen");

    public override long Flops(Layer layer, Shape input, Shape output)
    {
        var geometry = Geometry(layer, input);
        return (2L * geometry.Taps * (output.Width / geometry.Groups) * input.Size) + (LayerContext.HasBias(layer) ? output.Size : 0);
    }

    private static int Outputs(WindowAxis axis, int size, int added) =>
        checked(((size - 1) * axis.Stride) - axis.Before - axis.After + axis.Extent + added);

    private static ConvolutionGeometry Geometry(Layer layer, Shape input) =>
        new(WindowReader.Vertical(layer, input), WindowReader.Horizontal(layer, input), layer.Integer("Groups", 1));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
