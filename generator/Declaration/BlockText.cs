using System.Globalization;
using System.Linq;
using System.Text;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration;

/// <summary>
/// A block as text, which its class carries so that other compilations can read it: metadata does not promise the order of
/// attributes. <c>1 Outer.Unit{Dense(units=16,Name='fc')ReLU()Residual(arguments=1073741824)&lt;Body{…}&gt;}</c>:
/// the format's version, the block's name, and its layers with their arguments and blocks. An argument is its numbers,
/// with bars between them, and its text in quotes, which are doubled inside. Behind the arguments stands the function of a
/// layer that takes one, as <see cref="FunctionText"/> writes it.
/// </summary>
internal static class BlockText
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int Version = 1;

    /// <summary>The most blocks inside each other.</summary>
    public const int MostLevels = 64;

    public static string Write(BlockSpec block)
    {
        var text = new StringBuilder(Version.ToString(CultureInfo.InvariantCulture)).Append(' ');
        Write(text, block);
        return text.ToString();
    }

    /// <summary>The version of a text, or nothing where it has none.</summary>
    public static int? VersionOf(string text) =>
        int.TryParse(text.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The block, or nothing where the text is not of this version or damaged.</summary>
    public static BlockSpec? TryRead(string text) =>
        VersionOf(text) == Version ? new BlockTextReader(text, text.IndexOf(' ') + 1).Read() : null;

    private static void Write(StringBuilder text, BlockSpec block)
    {
        text.Append(block.Name).Append('{');
        foreach (var attribute in block.Attributes)
        {
            text.Append(attribute.Kind).Append('(');
            foreach (var (argument, i) in attribute.Arguments.Select((argument, i) => (argument, i)))
            {
                text.Append(i == 0 ? "" : ",").Append(argument.Name).Append('=').Append(string.Join("|", argument.Numbers.Select(Number)));
                if (argument.Text is { } given)
                {
                    text.Append('\'').Append(given.Replace("'", "''")).Append('\'');
                }
            }

            text.Append(')');
            if (attribute.Function is { } function)
            {
                FunctionText.Write(text, function);
            }

            foreach (var (inner, i) in attribute.Blocks.Select((inner, i) => (inner, i)))
            {
                text.Append(i == 0 ? '<' : ',');
                Write(text, inner);
            }

            text.Append(attribute.Blocks.Count > 0 ? ">" : "");
        }

        text.Append('}');
    }

    private static string Number(double number) =>
        double.IsNaN(number) || double.IsInfinity(number) ? number.ToString(CultureInfo.InvariantCulture) : Literals.Text(number);
}
