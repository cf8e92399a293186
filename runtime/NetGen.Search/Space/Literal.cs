using System.Globalization;
using System.Text;

namespace NetGen.Search;

/// <summary>Values of choices as C# expressions.</summary>
internal static class Literal
{
    public static string Of<T>(T value, string label, string seed) => value switch
    {
        null => "null",
        IArchitecture architecture => architecture.CreationCode(seed),
        bool boolean => boolean ? "true" : "false",
        string text => Quote(text),
        double number => Numbers.Code(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        int or long or short or byte => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Enum member => $"{TypeName(typeof(T))}.{member}",
        _ => $"default({TypeName(typeof(T))}) /* {label.Replace("*/", "* /", StringComparison.Ordinal)} */",
    };

    /// <summary>A type as it is written in C#, with its namespace.</summary>
    public static string TypeName(Type type)
    {
        var name = type.FullName ?? type.Name;
        var generic = name.IndexOf('`', StringComparison.Ordinal);
        return generic < 0
            ? name.Replace('+', '.')
            : $"{name[..generic].Replace('+', '.')}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>";
    }

    private static string Quote(string text)
    {
        var code = new StringBuilder("\"");
        foreach (var character in text)
        {
            code.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return code.Append('"').ToString();
    }
}
