using System.Globalization;

namespace NetGen.Generator.Expressions;

/// <summary>
/// Numbers as C# and as text, the same on every machine: the fewest digits that give the number back, at most nine for
/// single and seventeen for double precision.
/// </summary>
internal static class Literals
{
    /// <summary>A literal of type float: <c>0.5f</c>.</summary>
    public static string Float(double value)
    {
        float single = (float)value;
        return Special(single, "float") ?? Shortest(9, format => single.ToString(format, CultureInfo.InvariantCulture), IsSame) + "f";

        bool IsSame(string text) =>
            float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float parsed) && parsed == single;
    }

    /// <summary>A literal of type double: <c>0.5</c>, <c>1.0</c>.</summary>
    public static string Double(double value)
    {
        return Special(value, "double") ?? WithPoint(Digits(value));

        static string WithPoint(string text) => text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    /// <summary>A number in a comment: <c>0.01</c>, <c>2</c>.</summary>
    public static string Text(double value) => Special(value, "double") is { } special && value != 0 ? special : Digits(value);

    /// <summary>A string literal.</summary>
    public static string String(string value) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);

    private static string Digits(double value)
    {
        return Shortest(17, format => value.ToString(format, CultureInfo.InvariantCulture), IsSame);

        bool IsSame(string text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) && parsed == value;
    }

    private static string Shortest(int most, Func<string, string> write, Func<string, bool> isSame)
    {
        for (int digits = 1; digits < most; digits++)
        {
            string text = write("G" + digits.ToString(CultureInfo.InvariantCulture));
            if (isSame(text))
            {
                return text;
            }
        }

        return write("G" + most.ToString(CultureInfo.InvariantCulture));
    }

    private static string? Special(double value, string type) =>
        double.IsNaN(value) ? type + ".NaN"
        : double.IsPositiveInfinity(value) ? type + ".PositiveInfinity"
        : double.IsNegativeInfinity(value) ? type + ".NegativeInfinity"
        : value == 0 ? (1 / value < 0 ? "-0" : "0") + (type == "float" ? "f" : ".0")
        : null;
}
