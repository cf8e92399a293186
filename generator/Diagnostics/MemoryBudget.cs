using System;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator.Diagnostics;

/// <summary>
/// The MSBuild property NetGenMemoryBudget: a number of bytes, with or without a unit of 1024 (KB), 1024² (MB) or 1024³
/// (GB): <c>65536</c>, <c>64KB</c>, <c>1.5 MB</c>.
/// </summary>
internal static class MemoryBudget
{
    private static readonly (string Suffix, double Bytes)[] Units =
        [("KB", 1024), ("MB", 1024 * 1024), ("GB", 1024 * 1024 * 1024), ("B", 1), ("", 1)];

    /// <summary>The bytes; nothing where the text is empty or not a size.</summary>
    public static double? Parse(string text)
    {
        text = text.Trim();
        var unit = Units.First(unit => text.EndsWith(unit.Suffix, StringComparison.OrdinalIgnoreCase));
        var number = text.Substring(0, text.Length - unit.Suffix.Length).Trim();
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) ? count * unit.Bytes : null;
    }
}
