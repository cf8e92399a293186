using System;
using System.Collections.Generic;
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

    /// <summary>
    /// The same rounded up: the last window may stand out behind, but begins on the image or on the padding before it, as
    /// PyTorch demands.
    /// </summary>
    public int OutputsRoundedUp(int size)
    {
        var outputs = (int)Math.Ceiling((double)((long)size + Before + After - Extent) / Stride) + 1;
        return ((long)outputs - 1) * Stride >= (long)size + Before ? outputs - 1 : outputs;
    }

    /// <summary>
    /// The pixels at the end of an image that no window reads, because the number of windows is rounded down. What lies
    /// between windows that are further apart than they are long does not count.
    /// </summary>
    public int Unread(int size)
    {
        var left = (size + Before + After - Extent) % Stride;
        return Math.Max(0, Math.Min(size, left - After - Math.Max(0, Stride - Extent)));
    }

    /// <summary>The windows in order, in runs of those of which the same positions lie on the image.</summary>
    public IReadOnlyList<WindowRun> Runs(int size, int outputs)
    {
        var runs = new List<WindowRun>();
        for (var output = 0; output < outputs; output++)
        {
            var first = (output * Stride) - Before;
            var skip = first < 0 ? (-first + Dilation - 1) / Dilation : 0;
            var taps = Math.Min(Kernel, (size - 1 - first + Dilation) / Dilation) - skip;
            var run = new WindowRun(output, 1, skip, taps, Math.Min(first + Extent, size + After) - first);
            if (runs.Count > 0 && runs[runs.Count - 1] is var last && last with { First = output, Count = 1 } == run)
            {
                runs[runs.Count - 1] = last with { Count = last.Count + 1 };
            }
            else
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    /// <summary>Zeros read before the image.</summary>
    public int HaloBefore => Before;

    /// <summary>Zeros read behind an image of a size, by a number of windows.</summary>
    public int HaloAfter(int size, int outputs) => Math.Max(0, ((outputs - 1) * Stride) + Extent - Before - size);
}

/// <summary>Some consecutive windows.</summary>
/// <param name="First">The first.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Skip">The positions that lie before the image.</param>
/// <param name="Taps">The positions on it.</param>
/// <param name="Padded">The pixels of the window, from its first, on the image and its padding.</param>
internal sealed record WindowRun(int First, int Count, int Skip, int Taps, int Padded);

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
