using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>
/// Constants in double precision. A constant of type float means the decimal number that was written: <c>0.1f</c> is 0.1 in
/// a network of double precision, and <c>MathF.PI</c> is π.
/// </summary>
internal static class FunctionConstants
{
    /// <summary>The number that a literal stands for.</summary>
    public static double OfLiteral(object value, SyntaxNode syntax)
    {
        if (value is not float single)
        {
            return Convert.ToDouble(value, CultureInfo.InvariantCulture);
        }

        var text = (syntax as LiteralExpressionSyntax)?.Token.Text.TrimEnd('f', 'F').Replace("_", "");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var written) && (float)written == single ? written : Widen(single);
    }

    /// <summary>A constant of which only the value is known.</summary>
    public static double OfValue(object value) => value is float single ? Widen(single) : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    /// <summary>π, 2π and e of <c>MathF</c>, <c>Math</c>, <c>float</c> and <c>double</c>.</summary>
    public static double? OfName(IFieldSymbol field) =>
        field.ContainingType is { Name: "Math" or "MathF" or "Single" or "Double", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? field.Name switch
            {
                "PI" or "Pi" => Math.PI,
                "Tau" => 2 * Math.PI,
                "E" => Math.E,
                _ => null,
            }
            : null;

    // The shortest decimal number that rounds to it.
    private static double Widen(float value)
    {
        foreach (var format in new[] { "G7", "G8", "G9" })
        {
            var text = value.ToString(format, CultureInfo.InvariantCulture);
            if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
                && parsed == value
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var widened))
            {
                return widened;
            }
        }

        return value;
    }
}
