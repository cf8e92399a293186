using System.Globalization;
using System.Linq;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Emit;

/// <summary>
/// The names of emitted files: the metadata name made safe, and a hash, because hint names are compared without regard
/// to case and a clash would silence every network.
/// </summary>
internal static class HintNames
{
    public static string Of(NetworkSpec spec, SourceFile file) => Of(spec.MetadataName, file.Suffix);

    /// <param name="metadataName">The type that the file is emitted for.</param>
    /// <param name="suffix">What follows its name.</param>
    public static string Of(string metadataName, string suffix)
    {
        var safe = new string([.. metadataName.Select(sign => char.IsLetterOrDigit(sign) && sign < 128 || sign == '.' ? sign : '_')]);
        var hash = metadataName.Aggregate(2166136261u, (current, sign) => unchecked((current ^ sign) * 16777619u));
        return $"{safe}.{hash.ToString("x8", CultureInfo.InvariantCulture)}{suffix}.g.cs";
    }
}
