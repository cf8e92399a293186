using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>From symbols and syntax to a <see cref="NetworkSpec"/>; with the attribute reader the only code that sees symbols.</summary>
internal static class DeclarationReader
{
    public const string NetworkAttribute = "NetGen.NeuralNetworkAttribute";

    public static NetworkSpec Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        var attributes = AttributeReader.Read(symbol, declaration, context.SemanticModel, cancellation);
        return new NetworkSpec(
            symbol.ContainingNamespace.IsGlobalNamespace ? "" : Escaped(symbol.ContainingNamespace),
            new(ContainingTypes(symbol).Select(Header)),
            declaration is RecordDeclarationSyntax ? "record" : "class",
            SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name,
            MetadataName(symbol),
            new(attributes),
            context.SemanticModel.Compilation.Options.OptimizationLevel == OptimizationLevel.Release,
            new(DeclarationRules.Check(symbol, declaration, attributes, cancellation)));
    }

    public static IEnumerable<INamedTypeSymbol> ContainingTypes(INamedTypeSymbol symbol)
    {
        var types = new List<INamedTypeSymbol>();
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            types.Insert(0, type);
        }

        return types;
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
        return $"partial {keyword} {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
    }

    private static string Escaped(INamespaceSymbol symbol) =>
        string.Join(".", symbol.ToDisplayString().Split('.').Select(part => SyntaxFacts.GetKeywordKind(part.TrimStart('@')) == SyntaxKind.None ? part : "@" + part.TrimStart('@')));

    private static string MetadataName(INamedTypeSymbol symbol)
    {
        var name = symbol.ContainingType is { } containing ? MetadataName(containing) + "+" + symbol.MetadataName : symbol.MetadataName;
        return symbol.ContainingType is null && !symbol.ContainingNamespace.IsGlobalNamespace
            ? symbol.ContainingNamespace.ToDisplayString() + "." + name
            : name;
    }
}
