using System;
using System.Globalization;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>The window of a convolution or a pooling layer in one direction.</summary>
/// <param name="Kernel">The number of positions.</param>
/// <param name="Stride">The distance of neighbouring windows.</param>
/// <param name="Dilation">The distance of neighbouring positions of a window.</param>
/// <param name="Before">The zeros before the image.</param>
/// <param name="After">The zeros behind it.</param>
internal sealed record WindowAxis(int Kernel, int Stride, int Dilation, int Before, int After)
{
    public static WindowAxis One { get; } = new(1, 1, 1, 0, 0);

    /// <summary>The pixels from the first position to the last.</summary>
    public int Extent => checked(((Kernel - 1) * Dilation) + 1);

    /// <summary>The number of windows that fit; below 1 where none does.</summary>
    public int Outputs(int size) => (int)Math.Floor((double)((long)size + Before + After - Extent) / Stride) + 1;

    /// <summary>Zeros read before the image.</summary>
    public int HaloBefore => Before;

    /// <summary>Zeros read behind an image of a size, by a number of windows.</summary>
    public int HaloAfter(int size, int outputs) => Math.Max(0, ((outputs - 1) * Stride) + Extent - Before - size);
}

/// <summary>The two windows of a convolution and its groups.</summary>
internal sealed record ConvolutionGeometry(WindowAxis Vertical, WindowAxis Horizontal, int Groups)
{
    public int Taps => Vertical.Kernel * Horizontal.Kernel;

    /// <summary>The zeros that the forward pass and the weight gradient read beside the lines of the input.</summary>
    public Halo InputHalo(Shape input, Shape output) => new(0, 0, Horizontal.HaloBefore, Horizontal.HaloAfter(input.Pixels, output.Pixels));

    /// <summary>The zeros that the input's gradient reads beside the lines of the output's gradient.</summary>
    public Halo GradientHalo(Shape input, Shape output)
    {
        var first = Math.Ceiling((double)(Horizontal.Before - Horizontal.Extent + 1) / Horizontal.Stride);
        var last = (input.Pixels - 1 + Horizontal.Before) / Horizontal.Stride;
        return new(0, 0, (int)Math.Max(0, -first), Math.Max(0, last - output.Pixels + 1));
    }

    /// <summary>As one reads it in a summary: <c>3×3, stride 2</c>.</summary>
    public override string ToString()
    {
        var (v, h) = (Vertical, Horizontal);
        return Pair(v.Kernel, h.Kernel)
            + (v.Stride == 1 && h.Stride == 1 ? "" : ", stride " + (v.Stride == h.Stride ? Number(v.Stride) : Pair(v.Stride, h.Stride)))
            + (v.Dilation == 1 && h.Dilation == 1 ? "" : ", dilation " + (v.Dilation == h.Dilation ? Number(v.Dilation) : Pair(v.Dilation, h.Dilation)))
            + (v.Before == 0 && v.After == 0 && h.Before == 0 && h.After == 0 ? ""
                : ", padding " + (v.Before == v.After && h.Before == h.After && v.Before == h.Before ? Number(v.Before) : $"{Number(v.Before)},{Number(v.After)},{Number(h.Before)},{Number(h.After)}"))
            + (Groups == 1 ? "" : $", {Number(Groups)} groups");

        static string Pair(int a, int b) => $"{Number(a)}×{Number(b)}";

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
