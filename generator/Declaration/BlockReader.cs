using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declaration.UserFunctions;

namespace NetGen.Generator.Declaration;

/// <summary>
/// Reads the blocks of compositions, each once: from its attributes where its source is in this compilation, otherwise
/// from the text that its own compilation left. What cannot be used has a <see cref="BlockFault"/>.
/// </summary>
internal sealed class BlockReader(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<INamedTypeSymbol, BlockRead> _known = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _open = [];

    /// <summary>Reads the functions that attributes take.</summary>
    public FunctionReader Functions { get; } = new(compilation, cancellation);

    /// <summary>Says that a class is being read whose blocks must not lead back to it.</summary>
    public void Open(INamedTypeSymbol symbol) => _open.Add(symbol);

    /// <summary>The blocks of an attribute, in the order of its type arguments.</summary>
    public IEnumerable<BlockRead> Read(DeclaredAttribute attribute) =>
        !AttributeReader.IsComposition(attribute.Data.AttributeClass!) ? [] :
        [.. attribute.Data.AttributeClass!.TypeArguments.Select(type => type is INamedTypeSymbol named ? Read(named) : NoBlock(type, "is no class", "name a class with [Block]"))];

    /// <summary>Reads a class as a block.</summary>
    public BlockRead Read(INamedTypeSymbol symbol)
    {
        if (_open.FindIndex(open => SymbolEqualityComparer.Default.Equals(open, symbol)) is var start and >= 0)
        {
            var path = string.Join(" → ", _open.Skip(start).Append(symbol).Select(NameOf));
            return BlockRead.Faulty(symbol, new("NETGEN021", NameOf(symbol), path));
        }

        if (_known.TryGetValue(symbol, out var known))
        {
            return known;
        }

        if (_open.Count == BlockText.MostLevels)
        {
            return BlockRead.Faulty(symbol, BlockRead.TooDeep(NameOf(symbol)));
        }

        _open.Add(symbol);
        var read = SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly) ? FromSource(symbol) : FromText(symbol);
        _open.RemoveAt(_open.Count - 1);
        return _known[symbol] = read.Size <= BlockRead.MostAttributes ? read : BlockRead.Faulty(symbol, BlockRead.TooLarge(NameOf(symbol)));
    }

    /// <summary>A class as users write it: without its namespace.</summary>
    public static string NameOf(ITypeSymbol symbol) =>
        symbol.ContainingType is { } containing ? NameOf(containing) + "." + symbol.Name
        : symbol is INamedTypeSymbol { IsTupleType: false, SpecialType: SpecialType.None } ? symbol.Name
        : symbol.ToDisplayString();

    private BlockRead FromSource(INamedTypeSymbol symbol)
    {
        if (!AttributeReader.IsBlock(symbol) || DeclarationReader.DeclaringPart(symbol, AttributeRole.Block, cancellation) is not { } declaration)
        {
            return NoBlock(symbol, "has no [Block]", "add it, or name a class that has it");
        }

        var attributes = AttributeReader.In(symbol, declaration, cancellation).ToList();
        if (attributes.Any(attribute => attribute.IsBroken))
        {
            return BlockRead.Faulty(symbol, new BlockFault(CompileError.ReportedByCSharp));
        }

        if (attributes.FirstOrDefault(attribute => attribute.Role is not (AttributeRole.Block or AttributeRole.Layer)) is { } other)
        {
            return NoBlock(symbol, $"has [{other.Kind}], which only a network has", $"remove [{other.Kind}] from the block");
        }

        var layers = attributes.Where(attribute => attribute.Role == AttributeRole.Layer).ToList();
        if (layers.Count == 0)
        {
            return NoBlock(symbol, "has no layers", "add layers to it, such as [Dense(16)]");
        }

        // In this order, and each once: reading an attribute reads the blocks that it names.
        var specs = layers.Select((layer, index) => AttributeReader.Read(layer, index, this)).ToList();
        return new BlockRead(
            new BlockSpec(NameOf(symbol), new(specs)),
            new BlockLocations(DeclarationReader.MetadataName(symbol), new(layers.Select(layer => AttributeLocations.Of(layer, this)))),
            1 + specs.Count + layers.SelectMany(Read).Sum(block => block.Size));
    }

    private static BlockRead FromText(INamedTypeSymbol symbol)
    {
        if (!AttributeReader.IsBlock(symbol))
        {
            return NoBlock(symbol, "has no [Block]", "name a class that has it");
        }

        var text = symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass is
        {
            Name: "BlockSpecAttribute",
            ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } },
        })?.ConstructorArguments.FirstOrDefault().Value as string;
        if (text is null)
        {
            return NoBlock(symbol, $"was compiled into '{symbol.ContainingAssembly.Name}' without NetGen's generator, or with errors", "build that assembly again");
        }

        if (BlockText.VersionOf(text) is { } version && version > BlockText.Version)
        {
            return NoBlock(
                symbol,
                $"was compiled into '{symbol.ContainingAssembly.Name}' by a newer NetGen (format {version.ToString(CultureInfo.InvariantCulture)}, and this one reads up to {BlockText.Version.ToString(CultureInfo.InvariantCulture)})",
                "update NetGen in this project");
        }

        return BlockText.TryRead(text) is { } spec
            ? new BlockRead(spec, new("", new([])), BlockRead.SizeOf(spec))
            : NoBlock(symbol, $"was compiled into '{symbol.ContainingAssembly.Name}' in a form that cannot be read", "build that assembly again");
    }

    private static BlockRead NoBlock(ITypeSymbol symbol, string found, string advice) =>
        BlockRead.Faulty(symbol, new("NETGEN024", NameOf(symbol), found, advice));
}
