using System.Globalization;

namespace NetGen.Generator.Expressions;

/// <summary>
/// Numbers as C# and as text, the same on every machine: seven significant digits for single and fifteen for double
/// precision where these give the number back, otherwise as many as it takes, at most nine and seventeen.
/// </summary>
internal static class Literals
{
    /// <summary>A literal of type float: <c>0.5f</c>.</summary>
    public static string Float(double value)
    {
        float single = (float)value;
        return Special(single, "float") ?? Shortest(7, format => single.ToString(format, CultureInfo.InvariantCulture), IsSame) + "f";

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

    /// <summary>An integer: the number of a local.</summary>
    public static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Digits(double value)
    {
        return Shortest(15, format => value.ToString(format, CultureInfo.InvariantCulture), IsSame);

        bool IsSame(string text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) && parsed == value;
    }

    private static string Shortest(int digits, Func<string, string> write, Func<string, bool> isSame)
    {
        // Two more digits than a decimal number keeps are always enough to keep a binary one.
        string text = write("G" + Integer(digits));
        return isSame(text) ? text
            : write("G" + Integer(digits + 1)) is { } longer && isSame(longer) ? longer
            : write("G" + Integer(digits + 2));
    }

    private static string? Special(double value, string type) =>
        double.IsNaN(value) ? type + ".NaN"
        : double.IsPositiveInfinity(value) ? type + ".PositiveInfinity"
        : double.IsNegativeInfinity(value) ? type + ".NegativeInfinity"
        : value == 0 ? (1 / value < 0 ? "-0" : "0") + (type == "float" ? "f" : ".0")
        : null;
}
