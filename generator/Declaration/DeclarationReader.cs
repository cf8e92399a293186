using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>From symbols and syntax to a <see cref="NetworkSpec"/>; what is in this folder is the only code that sees symbols.</summary>
internal static class DeclarationReader
{
    public const string NetworkAttribute = "NetGen.NeuralNetworkAttribute";
    public const string BlockAttribute = "NetGen.BlockAttribute";

    /// <summary>Reads a network; nothing where C# itself refuses the attribute, or has another part that carries it too.</summary>
    public static NetworkDeclaration? ReadNetwork(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read(context, AttributeRole.Network, cancellation);

    /// <summary>Reads a block in the same way.</summary>
    public static NetworkDeclaration? ReadBlock(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read(context, AttributeRole.Block, cancellation);

    /// <summary>The part of a class that declares the network or the block; of several the first.</summary>
    public static TypeDeclarationSyntax? DeclaringPart(INamedTypeSymbol symbol, AttributeRole role, CancellationToken cancellation) =>
        AttributeReader.All(symbol, cancellation)
            .Where(attribute => attribute.Role == role)
            .Select(attribute => attribute.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>())
            .FirstOrDefault();

    /// <summary>The declaration without its locations.</summary>
    public static NetworkSpec Spec(
        INamedTypeSymbol symbol, IEnumerable<DeclaredAttribute> attributes, BlockReader blocks, Compilation compilation, IEnumerable<CompileError> errors) => new(
            symbol.ContainingNamespace.IsGlobalNamespace ? "" : string.Join(".", symbol.ContainingNamespace.ConstituentNames().Select(Escaped)),
            new(ContainingTypes(symbol).Select(Header)),
            Escaped(symbol.Name),
            MetadataName(symbol),
            new(attributes.Select((attribute, index) => AttributeReader.Read(attribute, index, blocks))),
            compilation.Options.OptimizationLevel == OptimizationLevel.Release,
            new(errors));

    public static IEnumerable<INamedTypeSymbol> ContainingTypes(INamedTypeSymbol symbol)
    {
        var types = new List<INamedTypeSymbol>();
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            types.Insert(0, type);
        }

        return types;
    }

    private static NetworkDeclaration? Read(GeneratorAttributeSyntaxContext context, AttributeRole role, CancellationToken cancellation)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        if (symbol.TypeKind != TypeKind.Class || DeclaringPart(symbol, role, cancellation) != declaration)
        {
            return null;
        }

        var compilation = context.SemanticModel.Compilation;
        var blocks = new BlockReader(compilation, cancellation);
        blocks.Open(symbol);
        var attributes = AttributeReader.In(symbol, declaration, cancellation).ToList();
        var errors = DeclarationRules.Check(symbol, declaration, role, compilation, cancellation).ToList();
        return new NetworkDeclaration(
            Spec(symbol, attributes, blocks, compilation, errors.Select(found => found.Error)),
            new DeclarationLocations(
                SourceSpan.Of(declaration.Identifier.GetLocation()),
                new(attributes.Select(attribute => AttributeLocations.Of(attribute, blocks))),
                new(errors.Select(found => SourceSpan.Of(found.Location)))));
    }

    private static string Header(INamedTypeSymbol type)
    {
        var keyword = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };
        return $"partial {keyword} {Escaped(type.Name)}";
    }

    // Contextual keywords too, and all names of small letters: C# warns of those, because they may become keywords.
    private static string Escaped(string name) => name.All(sign => sign is >= 'a' and <= 'z') || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    public static string MetadataName(INamedTypeSymbol symbol) => symbol.ContainingType is { } containing
        ? MetadataName(containing) + "+" + symbol.MetadataName
        : string.Join(".", symbol.ContainingNamespace.ConstituentNames().Append(symbol.MetadataName));

    private static IEnumerable<string> ConstituentNames(this INamespaceSymbol symbol) =>
        symbol.IsGlobalNamespace ? [] : symbol.ContainingNamespace.ConstituentNames().Append(symbol.Name);
}
