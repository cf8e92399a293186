using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declaration;

/// <summary>A block as read.</summary>
/// <param name="Spec">What it is.</param>
/// <param name="Locations">Where its layers stand.</param>
/// <param name="Size">The blocks and attributes in it, at all levels.</param>
internal sealed record BlockRead(BlockSpec Spec, BlockLocations Locations, int Size)
{
    /// <summary>
    /// The most blocks and attributes in one block: a few blocks that use each other twice can stand for more than there
    /// is memory for.
    /// </summary>
    public const int MostAttributes = 8192;

    /// <summary>A class that cannot be used as a block.</summary>
    public static BlockRead Faulty(ITypeSymbol symbol, BlockFault fault) => new(
        new BlockSpec(BlockReader.NameOf(symbol), new([])) { Fault = fault },
        new BlockLocations(symbol is INamedTypeSymbol named ? DeclarationReader.MetadataName(named) : "", new([])),
        1);

    public static BlockFault TooDeep(string name) => TooMuch(name, "levels", BlockText.MostLevels);

    public static BlockFault TooLarge(string name) => TooMuch(name, "layers", MostAttributes);

    /// <summary>The blocks and attributes in a block.</summary>
    public static int SizeOf(BlockSpec block) => 1 + block.Attributes.Sum(attribute => 1 + attribute.Blocks.Sum(SizeOf));

    private static BlockFault TooMuch(string name, string what, int most)
    {
        var text = most.ToString(CultureInfo.InvariantCulture);
        return new("NETGEN016", $"The blocks in '{name}'", $"more than {text} {what}", $"{text} {what}");
    }
}
