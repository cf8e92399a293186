using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>What a class must be for a part of it to be emitted.</summary>
internal static class DeclarationRules
{
    public static IEnumerable<CompileError> Check(
        INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, IReadOnlyList<AttributeSpec> attributes, CancellationToken cancellation)
    {
        var name = symbol.Name;
        if (declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: var version } && version < LanguageVersion.CSharp11)
        {
            yield return new("NETGEN012", -1, name, version.ToDisplayString());
        }

        foreach (var type in new[] { declaration }.Concat(declaration.Ancestors().OfType<TypeDeclarationSyntax>()))
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                yield return new("NETGEN001", -1, name, type.Identifier.ValueText);
            }
        }

        foreach (var type in new[] { symbol }.Concat(DeclarationReader.ContainingTypes(symbol)))
        {
            if (type.IsGenericType)
            {
                yield return new("NETGEN002", -1, name, type.Name);
            }

            if (type.IsFileLocal)
            {
                yield return new("NETGEN004", -1, name, type.Name);
            }
        }

        if (symbol.IsStatic || symbol.IsAbstract)
        {
            yield return new("NETGEN003", -1, name, symbol.IsStatic ? "static" : "abstract");
        }

        foreach (var other in AttributeReader.All(symbol, cancellation))
        {
            if (!(other.Syntax.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(other.Syntax.Span)))
            {
                yield return new("NETGEN006", -1, name, other.Data.AttributeClass!.Name.Replace("Attribute", ""));
            }
        }

        foreach (var member in symbol.GetMembers().Where(member => !member.IsImplicitlyDeclared && ReservedMembers.Names.Contains(member.Name)))
        {
            yield return new("NETGEN011", -1, name, member.Name);
        }
    }
}
