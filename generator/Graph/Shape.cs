using System;
using System.Linq;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Graph;

/// <summary>The dimensions of one sample, as PyTorch orders them; the batch (N) comes before them and is not part of it.</summary>
/// <param name="Dimensions">The sizes.</param>
/// <param name="ChannelsFirst">
/// Whether it is an image (C, H, W) or a signal (C, L); otherwise it is a vector (F) or rows of features (T, F).
/// </param>
internal sealed record Shape(EquatableArray<int> Dimensions, bool ChannelsFirst = false)
{
    public Shape(params int[] dimensions)
        : this(new EquatableArray<int>(dimensions))
    {
    }

    /// <summary>
    /// The largest footprint of a sample's values: prediction's arena holds several samples, and training's the gradients
    /// beside the activations.
    /// </summary>
    public const double LargestFootprint = 1 << 25;

    /// <summary>A shape that is not known yet.</summary>
    public static Shape Unknown { get; } = new(0);

    /// <summary>The channels or the features: what layers work along, and what lies side by side in memory.</summary>
    public int Width => ChannelsFirst ? Dimensions[0] : Dimensions[Dimensions.Count - 1];

    /// <summary>The number of rows of <see cref="Width"/> elements in a sample: the pixels of an image.</summary>
    public int Rows => Size / Width;

    public int Size => Dimensions.Aggregate(1, (product, size) => product * size);

    /// <summary>The elements that a value of this shape takes at most, in double precision, which does not overflow.</summary>
    public double Footprint => (Math.Ceiling((double)Width / Storage.Panel) + 1) * Storage.Panel * Dimensions.Skip(ChannelsFirst ? 1 : 0).Take(Dimensions.Count - 1).Aggregate(1d, (product, size) => product * size);

    /// <summary>The elements of a row; all of them where an image is taken as a row.</summary>
    public int FlatWidth => ChannelsFirst ? Size : Width;

    /// <summary>The lines of an image; a signal has one.</summary>
    public int Lines => Dimensions.Count == 3 ? Dimensions[1] : 1;

    /// <summary>The pixels of a line of an image, or the length of a signal.</summary>
    public int Pixels => Dimensions[Dimensions.Count - 1];

    /// <summary>As the field writes it: <c>(N, 64)</c>.</summary>
    public string Batched => $"(N, {string.Join(", ", Dimensions)})";

    /// <summary>An image.</summary>
    public static Shape Image(int channels, int lines, int pixels) => new(new EquatableArray<int>([channels, lines, pixels]), true);

    /// <summary>A signal.</summary>
    public static Shape Signal(int channels, int length) => new(new EquatableArray<int>([channels, length]), true);

    /// <summary>The same with other channels or features.</summary>
    public Shape WithWidth(int width) => this with
    {
        Dimensions = ChannelsFirst
            ? new EquatableArray<int>(Dimensions.Skip(1).Prepend(width))
            : new EquatableArray<int>([.. Dimensions.Take(Dimensions.Count - 1), width]),
    };

    /// <summary>The same channels with other lines and pixels.</summary>
    public Shape WithArea(int lines, int pixels) => Dimensions.Count == 3 ? Image(Width, lines, pixels) : Signal(Width, pixels);

    public override string ToString() => $"({string.Join(", ", Dimensions)})";
}
