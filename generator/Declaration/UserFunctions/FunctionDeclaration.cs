using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>A function that is declared in this compilation, whether a network uses it or not.</summary>
/// <param name="Kind">The attribute that takes it.</param>
/// <param name="MetadataName">The type that holds it.</param>
/// <param name="Text">What is left of it to other compilations; nothing where they do not see it, or it has errors.</param>
/// <param name="Faults">What is wrong in its body.</param>
internal sealed record FunctionDeclaration(string Kind, string MetadataName, string? Text, EquatableArray<LocatedFault> Faults)
{
    /// <summary>Whether a type may hold a function: by the names of what it implements.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is TypeDeclarationSyntax { BaseList: { } bases, TypeParameterList: null }
        && bases.Types.Any(type => FunctionKind.All.Any(kind => kind.Interface == NameOf(type.Type)));

    /// <summary>Reads the functions of a type; of a generic one only those that are used can be read.</summary>
    public static EquatableArray<FunctionDeclaration> Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol { IsGenericType: false } type
            || type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).FirstOrDefault(IsCandidate) != context.Node)
        {
            return new([]);
        }

        var reader = new FunctionReader(context.SemanticModel.Compilation, cancellation);
        return new(FunctionKind.All.Where(kind => type.AllInterfaces.Any(kind.Matches)).Select(kind => Of(kind, type, reader)));
    }

    private static FunctionDeclaration Of(FunctionKind kind, INamedTypeSymbol type, FunctionReader reader)
    {
        var forms = reader.ReadAll(kind, type);
        return new FunctionDeclaration(
            kind.Attribute,
            DeclarationReader.MetadataName(type),
            IsVisible(type) && forms.All(form => form.Spec.Fault is null) ? FunctionText.Write(forms.Select(form => form.Spec)) : null,
            new(forms.SelectMany(form => form.Faults).Distinct()));
    }

    // To any other assembly, or to the one that this one is open to.
    private static bool IsVisible(INamedTypeSymbol type)
    {
        var isOpen = type.ContainingAssembly.GetAttributes().Any(data => data.AttributeClass?.Name == "InternalsVisibleToAttribute");
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.IsFileLocal || !(part.DeclaredAccessibility == Accessibility.Public
                || (isOpen && part.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal)))
            {
                return false;
            }
        }

        return true;
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
