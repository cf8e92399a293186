using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>The largest element or the mean of each window of an image or signal, for each channel.</summary>
internal sealed class PoolingLayer(string kind, PoolingKind pooling) : LayerDefinition
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

        var geometry = Geometry(layer, input.Shape);
        var (vertical, horizontal) = (geometry.Vertical, geometry.Horizontal);
        if (vertical.Outputs(input.Shape.Lines) < 1 || horizontal.Outputs(input.Shape.Pixels) < 1)
        {
            return WindowReader.Misfit(context, layer, input, vertical, horizontal);
        }

        foreach (var (padding, pad, size) in new[]
        {
            ("PadTop", vertical.Before, vertical.Kernel), ("PadBottom", vertical.After, vertical.Kernel),
            ("PadLeft", horizontal.Before, horizontal.Kernel), ("PadRight", horizontal.After, horizontal.Kernel),
        })
        {
            if (pad > size / 2)
            {
                var name = layer.Has(padding) ? padding : "Pad";
                return context.Error("NETGEN014", layer, name, input, Kind, name, Text(pad), $"at most half of the window's size ({Text(size / 2)})");
            }
        }

        var up = layer.Integer("Rounding") == 1;
        var lines = up ? vertical.OutputsRoundedUp(input.Shape.Lines) : vertical.Outputs(input.Shape.Lines);
        var pixels = up ? horizontal.OutputsRoundedUp(input.Shape.Pixels) : horizontal.Outputs(input.Shape.Pixels);
        var output = context.Activation(layer, input.Shape.WithArea(lines, pixels));
        context.Graph.Add(new PoolingNode(layer.Index, pooling, input, geometry, output));
        return output;
    }

    public override (WindowAxis Vertical, WindowAxis Horizontal)? Windows(Layer layer)
    {
        var geometry = Geometry(layer, layer.InputShape);
        return (geometry.Vertical, geometry.Horizontal);
    }

    public override string Describe(Layer layer) => $"{Kind}({Geometry(layer, layer.InputShape)})";

    public override long Flops(Layer layer, Shape input, Shape output)
    {
        var geometry = Geometry(layer, input);
        return (long)geometry.Vertical.Kernel * geometry.Horizontal.Kernel * output.Size;
    }

    private static PoolingGeometry Geometry(Layer layer, Shape input) => new(
        WindowReader.Vertical(layer, input, "size"), WindowReader.Horizontal(layer, input, "size"), layer.Flag("CountPadding", true));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
