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
    public static string Of(NetworkSpec spec, SourceFile file)
    {
        var safe = new string([.. spec.MetadataName.Select(sign => char.IsLetterOrDigit(sign) && sign < 128 || sign == '.' ? sign : '_')]);
        var hash = spec.MetadataName.Aggregate(2166136261u, (current, sign) => unchecked((current ^ sign) * 16777619u));
        return $"{safe}.{hash.ToString("x8", CultureInfo.InvariantCulture)}{file.Suffix}.g.cs";
    }
}
