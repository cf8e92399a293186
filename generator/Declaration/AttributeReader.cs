using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>
/// Reads the attributes of one part of a class, in source order. Which optional properties were given is read off the
/// syntax, because attributes cannot have nullable properties.
/// </summary>
internal static class AttributeReader
{
    private static readonly Dictionary<string, AttributeRole> Roles = new()
    {
        ["NeuralNetworkAttribute"] = AttributeRole.Network,
        ["InputAttribute"] = AttributeRole.Input,
        ["LayerAttribute"] = AttributeRole.Layer,
        ["LossAttribute"] = AttributeRole.Loss,
        ["OptimizerAttribute"] = AttributeRole.Optimizer,
    };

    public static IReadOnlyList<AttributeSpec> Read(
        INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, SemanticModel semantics, CancellationToken cancellation) =>
        [.. In(symbol, declaration, cancellation).Select((attribute, index) => Read(attribute.Data, attribute.Role, index))];

    /// <summary>The attributes of ours on one part, by their position in the source.</summary>
    public static IEnumerable<(AttributeData Data, AttributeRole Role, AttributeSyntax Syntax)> In(
        INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, CancellationToken cancellation) =>
        All(symbol, cancellation)
            .Where(attribute => attribute.Syntax.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(attribute.Syntax.Span))
            .OrderBy(attribute => attribute.Syntax.SpanStart);

    /// <summary>The attributes of ours on all parts.</summary>
    public static IEnumerable<(AttributeData Data, AttributeRole Role, AttributeSyntax Syntax)> All(
        INamedTypeSymbol symbol, CancellationToken cancellation) =>
        from data in symbol.GetAttributes()
        let role = RoleOf(data.AttributeClass)
        let syntax = data.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax
        where role is not null && syntax is not null
        select (data, role.Value, syntax);

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

    private static AttributeSpec Read(AttributeData data, AttributeRole role, int index)
    {
        var parameters = data.AttributeConstructor?.Parameters.Select(parameter => parameter.Name) ?? [];
        var arguments = parameters.Zip(data.ConstructorArguments, (name, value) => Argument(name, value))
            .Concat(data.NamedArguments.Select(pair => Argument(pair.Key, pair.Value)));
        var name = data.AttributeClass!.Name;
        return new AttributeSpec(
            name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name,
            role,
            index,
            new(arguments));
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
        System.IConvertible number => [number.ToDouble(System.Globalization.CultureInfo.InvariantCulture)],
        _ => [],
    };

    private static string? EnumMember(TypedConstant value) =>
        value.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value.Value))?.Name;
}
