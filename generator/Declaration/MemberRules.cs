using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>How the class's own members and its base class must leave room for the generated ones.</summary>
internal static class MemberRules
{
    public static IEnumerable<(CompileError Error, Location Location)> Check(
        INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellation)
    {
        var identifier = declaration.Identifier.GetLocation();
        if (ReservedMembers.Contains(symbol.Name))
        {
            yield return (Collision(symbol, symbol.Name, "the class"), identifier);
        }

        foreach (var member in symbol.GetMembers().Where(member => !member.IsImplicitlyDeclared && ReservedMembers.Contains(member.Name)))
        {
            yield return (Collision(symbol, member.Name, "a member of the class"), member.Locations[0]);
        }

        foreach (var constructor in symbol.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared))
        {
            if (constructor.Parameters.Length == 1 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_Int64)
            {
                yield return (Collision(symbol, symbol.Name + "(long)", "a constructor of the class"), constructor.Locations[0]);
            }
            else if (constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer })
            {
                yield return (
                    new("NETGEN017", -1, symbol.Name, "a constructor that does not call the generated one", "add ': this(seed)' to the constructor"),
                    constructor.Locations[0]);
            }
        }

        foreach (var member in symbol.GetMembers().Where(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
        {
            yield return (new("NETGEN017", -1, symbol.Name, $"the required member '{member.Name}'", "remove 'required' and give the member a default"), member.Locations[0]);
        }

        foreach (var found in Base(symbol, identifier, compilation))
        {
            yield return found;
        }
    }

    private static IEnumerable<(CompileError, Location)> Base(INamedTypeSymbol symbol, Location identifier, Compilation compilation)
    {
        if (symbol.BaseType is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } parent)
        {
            yield break;
        }

        if (!parent.InstanceConstructors.Any(constructor =>
                constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams) && compilation.IsSymbolAccessibleWithin(constructor, symbol)))
        {
            yield return (
                new("NETGEN017", -1, symbol.Name, $"the base class '{parent.Name}' without a constructor that takes no arguments", $"add one to '{parent.Name}', or hold a '{parent.Name}' in a field instead"),
                identifier);
        }

        for (var type = parent; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            // The members that the generator adds to a base class are not there yet when this runs.
            var inherited = AttributeReader.IsNetwork(type)
                ? "Predict"
                : type.GetMembers().FirstOrDefault(member => ReservedMembers.Contains(member.Name) && compilation.IsSymbolAccessibleWithin(member, symbol))?.Name;
            if (inherited is not null)
            {
                yield return (Collision(symbol, inherited, $"inherited from '{type.Name}'"), identifier);
            }
        }
    }

    private static CompileError Collision(INamedTypeSymbol symbol, string member, string found) =>
        new("NETGEN011", -1, symbol.Name, member, found);
}
