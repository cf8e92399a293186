using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>One tensor of a safetensors file, as the header lists it.</summary>
/// <param name="Name">The name, such as <c>fc1.weight</c>.</param>
/// <param name="Type">The type of the elements, such as <c>F32</c>.</param>
/// <param name="Shape">The dimensions; none for a single number.</param>
/// <param name="Begin">The first byte, counted from the end of the header.</param>
/// <param name="End">The byte after the last.</param>
public sealed record TensorEntry(string Name, string Type, IReadOnlyList<long> Shape, long Begin, long End)
{
    /// <summary>The number of elements: the product of <see cref="Shape"/>.</summary>
    public long Count => Shape.Aggregate(1L, (product, size) => product * size);
}

/// <summary>How names and shapes appear in messages.</summary>
internal static class TensorText
{
    private const int LongestName = 100;

    /// <summary>A shape as <c>[64, 32]</c>.</summary>
    public static string Shape<TSize>(IEnumerable<TSize> shape)
        where TSize : IFormattable =>
        $"[{string.Join(", ", shape.Select(size => size.ToString(null, CultureInfo.InvariantCulture)))}]";

    /// <summary>A name from a file, in quotes, without control characters and not at any length.</summary>
    public static string Quote(string name)
    {
        var text = new StringBuilder("'");
        foreach (var character in name.AsSpan(0, Math.Min(name.Length, LongestName)))
        {
            text.Append(char.IsControl(character) ? '\uFFFD' : character);
        }

        return text.Append(name.Length > LongestName ? "…'" : "'").ToString();
    }
}
