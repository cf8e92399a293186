using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NetGen.Generator.Declaration;

/// <summary>
/// A function as text, for other compilations: <c>'Swish'(beta)[]{h0 x multiply(0,1) …}</c>, with the names of the
/// hyper-parameters and states, and the expressions of the results with bars between them. All forms of one function stand
/// behind each other, after the version of <see cref="BlockText"/>.
/// </summary>
internal static class FunctionText
{
    public static string Write(IEnumerable<FunctionSpec> forms)
    {
        var text = new StringBuilder(BlockText.Version.ToString(CultureInfo.InvariantCulture)).Append(' ');
        foreach (var form in forms)
        {
            Write(text, form);
        }

        return text.ToString();
    }

    /// <summary>The forms, or nothing where the text is of another version or damaged.</summary>
    public static IReadOnlyList<FunctionSpec>? TryRead(string text) =>
        BlockText.VersionOf(text) == BlockText.Version ? new BlockTextReader(text, text.IndexOf(' ') + 1).ReadFunctions() : null;

    public static void Write(StringBuilder text, FunctionSpec function) =>
        text.Append('\'').Append(function.Name.Replace("'", "''")).Append("'(")
            .Append(string.Join(",", function.HyperParameters)).Append(")[")
            .Append(string.Join(",", function.States)).Append("]{")
            .Append(string.Join("|", function.Results)).Append('}');
}
