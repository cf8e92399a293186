using System.Linq;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Graph;

/// <summary>The dimensions of one sample; the batch (N) comes before them and is not part of it.</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public Shape(params int[] dimensions)
        : this(new EquatableArray<int>(dimensions))
    {
    }

    /// <summary>The last dimension: what dense layers and softmax work along.</summary>
    public int Width => Dimensions[Dimensions.Count - 1];

    /// <summary>The number of rows of <see cref="Width"/> elements in a sample.</summary>
    public int Rows => Size / Width;

    public int Size => Dimensions.Aggregate(1, (product, size) => product * size);

    /// <summary>As the field writes it: <c>(N, 64)</c>.</summary>
    public string Batched => $"(N, {string.Join(", ", Dimensions)})";

    public Shape WithWidth(int width) => new(new EquatableArray<int>([.. Dimensions.Take(Dimensions.Count - 1), width]));

    public override string ToString() => $"({string.Join(", ", Dimensions)})";
}
