using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>
/// Cross-correlation of images or signals with learned kernels, y[o] = b[o] + Σ w[o, i, kh, kw] · x[i, …]: PyTorch's
/// Conv2d and Conv1d, also with as many groups as channels.
/// </summary>
internal sealed class ConvolutionLayer(string kind) : LayerDefinition
{
    public override string Kind => kind;

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
        var (lines, pixels) = (geometry.Vertical.Outputs(input.Shape.Lines), geometry.Horizontal.Outputs(input.Shape.Pixels));
        if (lines < 1 || pixels < 1)
        {
            return WindowReader.Misfit(context, layer, input, geometry.Vertical, geometry.Horizontal);
        }

        var (inputs, filters) = (input.Shape.Width, Filters(layer, input.Shape));
        if (inputs % geometry.Groups != 0 || filters % geometry.Groups != 0)
        {
            var (what, count) = inputs % geometry.Groups != 0 ? ("input channels", inputs) : ("filters", filters);
            return context.Error("NETGEN026", layer, "Groups", input, Kind, Text(geometry.Groups), what, Text(count));
        }

        var shape = new Shape(filters, inputs / geometry.Groups, geometry.Vertical.Kernel, geometry.Horizontal.Kernel);
        var (fanIn, fanOut) = (shape.Dimensions[1] * geometry.Taps, filters * geometry.Taps);
        var initializer = LayerContext.InitializerOf(layer);
        var depthwise = geometry.Groups > 1 && geometry.Groups == inputs && inputs == filters;
        var weight = context.Parameter(
            layer, "weight", input.Shape.Dimensions.Count == 2 ? new Shape(filters, shape.Dimensions[1], shape.Dimensions[3]) : shape,
            initializer, fanIn, fanOut, depthwise ? ParameterLayout.Depthwise(shape) : ParameterLayout.Convolution(shape, geometry.Groups));
        var bias = LayerContext.HasBias(layer)
            ? context.Parameter(layer, "bias", new Shape(filters), initializer == "PyTorch" ? initializer : "Zeros", fanIn, fanOut)
            : null;
        var output = context.Activation(layer, input.Shape.WithWidth(filters).WithArea(lines, pixels));
        if (layer.Integer("PaddingMode") == 1)
        {
            (input, geometry) = Replicate(context, layer, input, geometry);
        }

        if (depthwise)
        {
            context.Graph.Add(new DepthwiseNode(layer.Index, input, weight, bias, geometry, output));
            return output;
        }

        context.Graph.Add(new ConvolutionNode(layer.Index, input, weight, bias, geometry, (ConvolutionMethod)layer.Integer("Method"), output));
        return output;
    }

    public override (WindowAxis Vertical, WindowAxis Horizontal)? Windows(Layer layer)
    {
        var geometry = Geometry(layer, layer.InputShape);
        return (geometry.Vertical, geometry.Horizontal);
    }

    public override string Describe(Layer layer) =>
        $"{Kind}({Text(Filters(layer, layer.InputShape))}, {Geometry(layer, layer.InputShape)})"
        + (LayerContext.HasBias(layer) ? "" : " without bias")
        + (layer.Flag("Trainable", true) ? "" : ", frozen");

    public override long Flops(Layer layer, Shape input, Shape output)
    {
        var geometry = Geometry(layer, input);
        return (2L * geometry.Taps * (input.Width / geometry.Groups) * output.Size) + (LayerContext.HasBias(layer) ? output.Size : 0);
    }

    // The padding becomes part of the image.
    private static (Value Input, ConvolutionGeometry Geometry) Replicate(LayerContext context, Layer layer, Value input, ConvolutionGeometry geometry)
    {
        var (vertical, horizontal) = (geometry.Vertical, geometry.Horizontal);
        var around = new Halo(vertical.Before, vertical.After, horizontal.Before, horizontal.After);
        if (around == Halo.None)
        {
            return (input, geometry);
        }

        return (
            PadNode.Add(context, layer, input, around, replicate: true),
            geometry with { Vertical = vertical with { Before = 0, After = 0 }, Horizontal = horizontal with { Before = 0, After = 0 } });
    }

    private int Filters(Layer layer, Shape input) =>
        Kind == "DepthwiseConv2D" ? input.Width * layer.Integer("Multiplier", 1) : layer.Integer("filters");

    private ConvolutionGeometry Geometry(Layer layer, Shape input) => new(
        WindowReader.Vertical(layer, input), WindowReader.Horizontal(layer, input),
        Kind == "DepthwiseConv2D" ? input.Width : layer.Integer("Groups", 1));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
