using System.Globalization;

namespace NetGen.Search;

/// <summary>Numbers as text, the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>At most six significant digits.</summary>
    public static string Text(double value) =>
        Math.Abs(value) is (>= 1e-4 and < 1e6) or 0
            ? double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                .ToString("0.##########", CultureInfo.InvariantCulture)
            : value.ToString("0.#####e-0", CultureInfo.InvariantCulture);

    /// <summary>A literal of type double with exactly this value.</summary>
    public static string Code(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsNaN(value) ? "double.NaN"
            : double.IsInfinity(value) ? value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity"
            : text.AsSpan().ContainsAny('.', 'E') ? text
            : text + ".0";
    }
}
