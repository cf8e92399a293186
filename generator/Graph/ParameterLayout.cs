using System.Linq;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Graph;

/// <summary>
/// How a parameter's elements lie. The parameter is looked at as an array of the dimensions <paramref name="View"/>, in
/// the same row-major order as its shape; element (i₀, i₁, …) is at Σ iₖ·Strides[k], except that the panel dimension p
/// counts as iₚ/16·PanelStride + iₚ%16·Strides[p]. What lies between the elements is padding and always zero.
/// </summary>
/// <param name="View">The dimensions.</param>
/// <param name="Strides">The distance of one step in each dimension.</param>
/// <param name="PanelDimension">The dimension that is split into panels of 16; −1 for none.</param>
/// <param name="PanelStride">The distance of one panel from the next.</param>
/// <param name="Length">The elements occupied, padding included; a multiple of 16.</param>
internal sealed record ParameterLayout(EquatableArray<int> View, EquatableArray<int> Strides, int PanelDimension, int PanelStride, int Length)
{
    /// <summary>A vector [n], or a matrix [n, k] as [n/16][k][16].</summary>
    public static ParameterLayout Panels(Shape shape)
    {
        var outputs = shape.Dimensions.Count == 0 ? 1 : shape.Dimensions[0];
        var inner = shape.Size / outputs;
        var panel = checked(inner * Storage.Panel);
        int[] view = shape.Dimensions.Count < 2 ? [outputs] : [outputs, inner];
        int[] strides = view.Length == 1 ? [1] : [1, Storage.Panel];
        return new(new(view), new(strides), 0, panel, checked(Storage.PanelCount(outputs) * panel));
    }

    /// <summary>A matrix [n, k] by rows, each padded to whole panels.</summary>
    public static ParameterLayout Rows(Shape shape)
    {
        var row = Storage.PanelCount(shape.Width) * Storage.Panel;
        return new(new([shape.Dimensions[0], shape.Width]), new([row, 1]), -1, 0, checked(shape.Dimensions[0] * row));
    }

    /// <summary>A weight [groups·n, k, h, w] of a convolution as [group][n/16][h][w][k][16].</summary>
    public static ParameterLayout Convolution(Shape shape, int groups)
    {
        var (outputs, inputs, height, width) = (shape.Dimensions[0] / groups, shape.Dimensions[1], shape.Dimensions[2], shape.Dimensions[3]);
        var tap = checked(inputs * Storage.Panel);
        var panel = checked(height * width * tap);
        var group = checked(Storage.PanelCount(outputs) * panel);
        return groups == 1
            ? new(new([outputs, inputs, height, width]), new([1, Storage.Panel, width * tap, tap]), 0, panel, group)
            : new(
            new([groups, outputs, inputs, height, width]),
            new([group, 1, Storage.Panel, width * tap, tap]),
            1,
            panel,
            checked(groups * group));
    }

    /// <summary>
    /// A weight [groups·k, n, h, w] of a transposed convolution, whose outputs are the second dimension, as
    /// [group][n/16][h][w][k][16].
    /// </summary>
    public static ParameterLayout TransposedConvolution(Shape shape, int groups)
    {
        var (inputs, outputs, height, width) = (shape.Dimensions[0] / groups, shape.Dimensions[1], shape.Dimensions[2], shape.Dimensions[3]);
        var tap = checked(inputs * Storage.Panel);
        var panel = checked(height * width * tap);
        var group = checked(Storage.PanelCount(outputs) * panel);
        return new(
            new([groups, inputs, outputs, height, width]),
            new([group, Storage.Panel, 1, width * tap, tap]),
            2,
            panel,
            checked(groups * group));
    }

    /// <summary>A weight [n, c·h·w] over a flattened image, whose elements lie as [n/16][h][w][c][16].</summary>
    public static ParameterLayout Flattened(int outputs, Shape image)
    {
        var (channels, pixel) = (image.Width, checked(image.Width * Storage.Panel));
        var panel = checked(image.Size * Storage.Panel);
        return new(
            new([outputs, channels, image.Lines, image.Pixels]),
            new([1, Storage.Panel, image.Pixels * pixel, pixel]),
            0,
            panel,
            checked(Storage.PanelCount(outputs) * panel));
    }

    /// <summary>A weight [n, 1, h, w] of a depthwise convolution as [n/16][h][w][16].</summary>
    public static ParameterLayout Depthwise(Shape shape)
    {
        var (height, width) = (shape.Dimensions[2], shape.Dimensions[3]);
        var panel = checked(height * width * Storage.Panel);
        return new(
            new([shape.Dimensions[0], height, width]),
            new([1, width * Storage.Panel, Storage.Panel]),
            0,
            panel,
            checked(Storage.PanelCount(shape.Dimensions[0]) * panel));
    }

    /// <summary>An element for each of a sample's, as the sample lies: pixels or rows, padded to whole panels.</summary>
    public static ParameterLayout Elements(Shape shape)
    {
        var row = Storage.PanelCount(shape.Width) * Storage.Panel;
        var length = checked(shape.Rows * row);
        if (!shape.ChannelsFirst)
        {
            return new(new([shape.Rows, shape.Width]), new([row, 1]), -1, 0, length);
        }

        return shape.Dimensions.Count == 2
            ? new(shape.Dimensions, new([1, row]), 0, Storage.Panel, length)
            : new(shape.Dimensions, new([1, shape.Pixels * row, row]), 0, Storage.Panel, length);
    }

    /// <summary>The distance between rows where they are not in panels.</summary>
    public int RowStride => Strides[0];

    /// <summary>Whether it is stored by <see cref="Rows"/>.</summary>
    public bool ByRows => PanelDimension < 0;
}
