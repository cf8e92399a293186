using System;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>Reads the windows of spatial layers: a property of one direction or side goes before the general one.</summary>
internal static class WindowReader
{
    /// <summary>The vertical window; one position for signals.</summary>
    public static WindowAxis Vertical(Layer layer, Shape input, string kernel = "kernel") => input.Dimensions.Count == 2
        ? WindowAxis.One
        : Axis(layer, input.Lines, kernel, "Height", "PadTop", "PadBottom");

    /// <summary>The horizontal window.</summary>
    public static WindowAxis Horizontal(Layer layer, Shape input, string kernel = "kernel") =>
        Axis(layer, input.Pixels, kernel, "Width", "PadLeft", "PadRight");

    /// <summary>Whether the layer is declared for inputs of this kind: 1-D layers for signals, 2-D ones for images.</summary>
    public static bool Accepts(Layer layer, Shape input) =>
        input.ChannelsFirst && (input.Dimensions.Count == 2 ? layer.Kind.EndsWith("1D", StringComparison.Ordinal) : !layer.Kind.EndsWith("1D", StringComparison.Ordinal));

    /// <summary>Reports that the layer is declared for inputs of another kind.</summary>
    public static Value Refuse(LayerContext context, Layer layer, Value input)
    {
        var signal = layer.Kind.EndsWith("1D", StringComparison.Ordinal);
        return context.Error(
            "NETGEN019", layer, null, input, layer.Kind, signal ? "a signal (C, L)" : "an image (C, H, W)", input.Shape.ToString(),
            input.Shape.ChannelsFirst
                ? $"use {(signal ? layer.Kind.Replace("1D", "2D") : layer.Kind.Replace("2D", "1D"))}"
                : "declare the input so, and place the layer before Flatten and Dense");
    }

    /// <summary>Reports a window that does not fit the input.</summary>
    public static Value Misfit(LayerContext context, Layer layer, Value input, WindowAxis vertical, WindowAxis horizontal) => context.Error(
        "NETGEN025", layer, null, input, layer.Kind,
        input.Shape.Dimensions.Count == 2 ? $"{horizontal.Extent}" : $"{vertical.Extent}×{horizontal.Extent}",
        input.Shape.Dimensions.Count == 2
            ? $"{input.Shape.Pixels + horizontal.Before + horizontal.After}"
            : $"{input.Shape.Lines + vertical.Before + vertical.After}×{input.Shape.Pixels + horizontal.Before + horizontal.After}",
        $"make the window smaller, or pad the input {input.Shape}");

    private static WindowAxis Axis(Layer layer, int size, string kernelName, string direction, string before, string after)
    {
        var kernel = layer.Integer(kernelName == "kernel" ? "Kernel" + direction : direction, layer.Integer(kernelName));
        var stride = layer.Integer("Stride" + direction, layer.Integer("Stride", kernelName == "kernel" ? 1 : kernel));
        var dilation = layer.Integer("Dilation" + direction, layer.Integer("Dilation", 1));
        var (first, last) = (0, 0);
        if (layer.Integer("Padding") == 1)
        {
            var total = Math.Max(0, (((size + stride - 1) / stride - 1) * stride) + ((kernel - 1) * dilation) + 1 - size);
            (first, last) = (total / 2, total - (total / 2));
        }

        var all = layer.Has("Pad") ? layer.Integer("Pad") : -1;
        return new WindowAxis(
            kernel, stride, dilation,
            layer.Integer(before, all >= 0 ? all : first),
            layer.Integer(after, all >= 0 ? all : last));
    }
}
