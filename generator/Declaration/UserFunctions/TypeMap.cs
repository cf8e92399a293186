using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>
/// What the type parameters stand for while a body is read: a body is written once, and read for the types that it is used
/// with.
/// </summary>
internal sealed class TypeMap
{
    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _types = new(SymbolEqualityComparer.Default);

    private TypeMap()
    {
    }

    /// <summary>The map inside a member of a type whose arguments are known.</summary>
    public static TypeMap Of(ISymbol member)
    {
        var map = new TypeMap();
        if (member is IMethodSymbol method)
        {
            map.Add(method.OriginalDefinition.TypeParameters, method.TypeArguments);
        }

        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            map.Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
        }

        return map;
    }

    /// <summary>This map and those of a local function's own type parameters.</summary>
    public TypeMap With(IMethodSymbol local)
    {
        var map = Of(local);
        foreach (var pair in _types)
        {
            map._types[pair.Key] = pair.Value;
        }

        return map;
    }

    public ITypeSymbol Apply(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => _types.TryGetValue(parameter, out var known) ? known : type,
        INamedTypeSymbol named => Apply(named),
        _ => type,
    };

    /// <summary>The member of the type that its containing type stands for.</summary>
    public TMember Apply<TMember>(TMember member)
        where TMember : class, ISymbol
    {
        var type = Apply(member.ContainingType);
        return SymbolEqualityComparer.Default.Equals(type, member.ContainingType)
            ? member
            : type.GetMembers(member.Name).OfType<TMember>().First(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, member.OriginalDefinition));
    }

    /// <summary>The method with its own type arguments.</summary>
    public IMethodSymbol Construct(IMethodSymbol method)
    {
        var found = Apply(method.ConstructedFrom);
        return method.TypeArguments.Length == 0 ? found : found.Construct([.. method.TypeArguments.Select(Apply)]);
    }

    private INamedTypeSymbol Apply(INamedTypeSymbol type)
    {
        var definition = type.ContainingType is { } containing && Apply(containing) is var outer && !SymbolEqualityComparer.Default.Equals(outer, containing)
            ? outer.GetTypeMembers(type.Name, type.Arity).First()
            : type.ConstructedFrom;
        return type.TypeArguments.Length == 0 ? definition : definition.Construct([.. type.TypeArguments.Select(Apply)]);
    }

    private void Add(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            _types[parameters[i]] = arguments[i];
        }
    }
}
