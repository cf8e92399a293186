using System.Linq;

namespace NetGen.Generator.Emit;

/// <summary>
/// The names that emitted code uses. They are fully qualified while text is built; a finished file has aliases for the
/// most frequent, which begin with two underscores so that no type of the user's can capture them.
/// </summary>
internal static class Names
{
    public const string Vector = "global::System.Numerics.Vector";
    public const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";
    public const string Support = "global::NetGen.CompilerServices";

    /// <summary>
    /// Without it, a method that is entered before it is optimised runs at half speed for thousands of steps.
    /// </summary>
    public const string Hot =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    private static readonly (string Alias, string Name)[] Aliases =
    [
        ("__Floats", "global::System.Numerics.Vector<float>"),
        ("__Doubles", "global::System.Numerics.Vector<double>"),
        ("__Vector", Vector),
        ("__Unsafe", Unsafe),
        ("__Math", "global::System.Math"),
        ("__Parameter", Support + ".ParameterInfo"),
        ("__Initializer", "global::NetGen.Initializer"),
        ("__Winograd", Support + ".Winograd"),
        ("__Normalization", Support + ".Normalization"),
        ("__Images", Support + ".Images"),
        ("__VectorMath", Support + ".VectorMath"),
        ("__Method", "global::System.Runtime.CompilerServices.MethodImpl"),
        ("__Options", "global::System.Runtime.CompilerServices.MethodImplOptions"),
    ];

    public static string VectorOf(string type) => $"{Vector}<{type}>";

    public static string Load(string reference, string offset) =>
        offset is "" or "0" ? $"{Vector}.LoadUnsafe(ref {reference})" : $"{Vector}.LoadUnsafe(ref {reference}, {Offset(offset)})";

    public static string Store(string value, string reference, string offset) =>
        offset is "" or "0" ? $"{Vector}.StoreUnsafe({value}, ref {reference});" : $"{Vector}.StoreUnsafe({value}, ref {reference}, {Offset(offset)});";

    // A literal converts by itself.
    private static string Offset(string offset) => offset.All(char.IsDigit) ? offset : offset.Contains(" ") ? $"(nuint)({offset})" : $"(nuint){offset}";

    /// <summary>Replaces the frequent names in a file's body by aliases and puts their declarations before it.</summary>
    public static string WithAliases(string body)
    {
        var used = Aliases.OrderByDescending(alias => alias.Name.Length).Where(alias =>
        {
            var separator = alias.Name.EndsWith(">", System.StringComparison.Ordinal) ? "" : alias.Name.EndsWith(".MethodImpl", System.StringComparison.Ordinal) ? "(" : ".";
            var shorter = body.Replace(alias.Name + separator, alias.Alias + separator);
            var found = shorter.Length != body.Length;
            body = shorter;
            return found;
        }).ToList();
        return string.Concat(Aliases.Where(used.Contains).Select(alias =>
            $"using {alias.Alias} = {alias.Name}{(alias.Alias == "__Method" ? "Attribute" : "")};\n")) + (used.Count > 0 ? "\n" : "") + body;
    }
}
