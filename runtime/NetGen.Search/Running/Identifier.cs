using System.Globalization;
using System.Text;

namespace NetGen.Search;

/// <summary>Names of hyper-parameters as names of C# variables.</summary>
internal static class Identifier
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>A name that is not taken yet, which it then is.</summary>
    public static string Of(string name, HashSet<string> taken)
    {
        var identifier = Of(name);
        var unique = identifier;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = identifier + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    /// <summary>The letters and digits of the words, in camel case: <c>learning rate</c> is <c>learningRate</c>.</summary>
    public static string Of(string name)
    {
        var identifier = new StringBuilder();
        var startsWord = false;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = identifier.Length > 0;
                continue;
            }

            identifier.Append(identifier.Length == 0 ? char.ToLowerInvariant(character) : startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return identifier.Length == 0 ? "value"
            : char.IsLetter(identifier[0]) ? Keywords.Contains(identifier.ToString()) ? "@" + identifier : identifier.ToString()
            : "_" + identifier;
    }

    /// <summary>Whether a reader sees the name in the variable: nothing but its case and spaces were changed.</summary>
    public static bool SaysTheSame(string variable, string name) =>
        string.Equals(variable.TrimStart('@'), name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
