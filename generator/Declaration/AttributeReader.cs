using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>
/// Reads the attributes of one part of a class, in source order. Optional properties that were not given are absent,
/// because attributes cannot have nullable properties.
/// </summary>
internal static class AttributeReader
{
    private static readonly Dictionary<string, AttributeRole> Roles = new()
    {
        ["NeuralNetworkAttribute"] = AttributeRole.Network,
        ["BlockAttribute"] = AttributeRole.Block,
        ["InputAttribute"] = AttributeRole.Input,
        ["LayerAttribute"] = AttributeRole.Layer,
        ["LossAttribute"] = AttributeRole.Loss,
        ["OptimizerAttribute"] = AttributeRole.Optimizer,
        ["RegularizationAttribute"] = AttributeRole.Regularization,
    };

    /// <summary>The attributes of ours on one part, by their position in the source.</summary>
    public static IEnumerable<DeclaredAttribute> In(INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, CancellationToken cancellation) =>
        All(symbol, cancellation)
            .Where(attribute => attribute.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() == declaration)
            .OrderBy(attribute => attribute.Syntax.SpanStart);

    /// <summary>The attributes of ours on all parts.</summary>
    public static IEnumerable<DeclaredAttribute> All(INamedTypeSymbol symbol, CancellationToken cancellation) =>
        from data in symbol.GetAttributes()
        let role = RoleOf(data.AttributeClass)
        let syntax = data.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax
        where role is not null && syntax is not null
        select new DeclaredAttribute(data, role.Value, syntax);

    /// <summary>Whether a class, here or in a referenced assembly, is declared as a network.</summary>
    public static bool IsNetwork(INamedTypeSymbol symbol) =>
        symbol.GetAttributes().Any(data => RoleOf(data.AttributeClass) == AttributeRole.Network);

    /// <summary>Whether a class, here or in a referenced assembly, is declared as a block.</summary>
    public static bool IsBlock(INamedTypeSymbol symbol) =>
        symbol.GetAttributes().Any(data => RoleOf(data.AttributeClass) == AttributeRole.Block);

    public static AttributeSpec Read(DeclaredAttribute attribute, int index, BlockReader blocks)
    {
        var parameters = attribute.Data.AttributeConstructor?.Parameters.Select(parameter => parameter.Name) ?? [];
        var arguments = parameters.Zip(attribute.Data.ConstructorArguments, (name, value) => Argument(name, value))
            .Concat(attribute.Data.NamedArguments.Select(pair => Argument(pair.Key, pair.Value)));
        return new AttributeSpec(attribute.Kind, attribute.Role, index, new(arguments))
        {
            Blocks = new(blocks.Read(attribute).Select(block => block.Spec)),
            Function = blocks.Functions.Read(attribute)?.Spec,
        };
    }

    /// <summary>Whether an attribute is made of blocks.</summary>
    public static bool IsComposition(INamedTypeSymbol type) => type.BaseType is { } parent && (parent.Name == "CompositionAttribute" || IsComposition(parent));

    private static AttributeRole? RoleOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } && Roles.TryGetValue(type.Name, out var role))
            {
                return role;
            }
        }

        return null;
    }

    private static ArgumentSpec Argument(string name, TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Array => new(name, new(value.IsNull ? [] : value.Values.SelectMany(item => Numbers(item.Value))), null),
        TypedConstantKind.Enum => new(name, new(Numbers(value.Value)), EnumMember(value)),
        _ => new(name, new(Numbers(value.Value)), value.Value as string),
    };

    private static IEnumerable<double> Numbers(object? value) => value switch
    {
        bool flag => [flag ? 1 : 0],
        string or null => [],
        IConvertible number => [number.ToDouble(CultureInfo.InvariantCulture)],
        _ => [],
    };

    private static string EnumMember(TypedConstant value) =>
        value.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value.Value))?.Name
        ?? Convert.ToString(value.Value, CultureInfo.InvariantCulture);
}

/// <summary>An attribute of ours as the C# compiler sees it.</summary>
internal sealed record DeclaredAttribute(AttributeData Data, AttributeRole Role, AttributeSyntax Syntax)
{
    /// <summary>The attribute's class without "Attribute".</summary>
    public string Kind
    {
        get
        {
            var name = Data.AttributeClass!.Name;
            return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
        }
    }

    /// <summary>Whether C# could not make sense of it, which it reports itself.</summary>
    public bool IsBroken =>
        Data.AttributeConstructor is null
        || Data.AttributeClass!.TypeArguments.Any(type => type.TypeKind == TypeKind.Error)
        || Data.ConstructorArguments.Concat(Data.NamedArguments.Select(pair => pair.Value)).Any(IsError);

    private static bool IsError(TypedConstant value) =>
        value.Kind == TypedConstantKind.Error || (value.Kind == TypedConstantKind.Array && !value.IsNull && value.Values.Any(IsError));
}
