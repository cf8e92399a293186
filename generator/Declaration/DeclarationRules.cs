using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>What a class must be for a part of it to be emitted; each mistake with its place.</summary>
internal static class DeclarationRules
{
    public static IEnumerable<(CompileError Error, Location Location)> Check(
        INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, AttributeRole role, Compilation compilation, CancellationToken cancellation)
    {
        var subject = $"{(role == AttributeRole.Network ? "Network" : "Block")} '{symbol.Name}'";
        var found = Language(subject, declaration)
            .Concat(Types(subject, symbol, declaration))
            .Concat(Attributes(subject, symbol, declaration, role, cancellation));
        return role == AttributeRole.Network ? found.Concat(MemberRules.Check(symbol, declaration, compilation, cancellation)) : found;
    }

    private static IEnumerable<(CompileError, Location)> Language(string subject, TypeDeclarationSyntax declaration)
    {
        if (declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: var version } && version < LanguageVersion.CSharp11)
        {
            yield return (new("NETGEN012", -1, subject, version.ToDisplayString()), declaration.Identifier.GetLocation());
        }
    }

    private static IEnumerable<(CompileError, Location)> Types(string subject, INamedTypeSymbol symbol, TypeDeclarationSyntax declaration)
    {
        foreach (var type in declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            var (identifier, place) = (type.Identifier.ValueText, type.Identifier.GetLocation());
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                yield return (new("NETGEN001", -1, subject, identifier), place);
            }

            if (type.TypeParameterList is not null)
            {
                yield return (new("NETGEN002", -1, subject, identifier), place);
            }

            if (type.Modifiers.Any(SyntaxKind.FileKeyword))
            {
                yield return (new("NETGEN004", -1, subject, identifier), place);
            }
        }

        if (symbol.IsStatic || symbol.IsAbstract || symbol.IsRecord)
        {
            var found = symbol.IsStatic ? "static" : symbol.IsAbstract ? "abstract" : "a record";
            yield return (new("NETGEN003", -1, subject, found), declaration.Identifier.GetLocation());
        }
    }

    private static IEnumerable<(CompileError, Location)> Attributes(
        string subject, INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, AttributeRole role, CancellationToken cancellation)
    {
        foreach (var attribute in AttributeReader.All(symbol, cancellation))
        {
            if (attribute.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() != declaration)
            {
                yield return (new("NETGEN006", -1, subject, attribute.Kind, role == AttributeRole.Network ? "NeuralNetwork" : "Block"), attribute.Syntax.GetLocation());
            }

            if (attribute.IsBroken)
            {
                yield return (new(CompileError.ReportedByCSharp, -1), attribute.Syntax.GetLocation());
            }
        }
    }
}
