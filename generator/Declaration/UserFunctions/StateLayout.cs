using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>The numbers that a tuple or a struct consists of.</summary>
internal static class StateLayout
{
    /// <summary>The most numbers that an optimizer rule keeps for each parameter.</summary>
    public const int MostStates = 8;

    /// <summary>
    /// The fields of a tuple or struct of numbers, each with the key that it has in an <see cref="Aggregate"/> and its name;
    /// nothing where the type is no such thing.
    /// </summary>
    public static IReadOnlyList<(string Key, string Name)>? FieldsOf(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named)
        {
            return null;
        }

        var fields = named.IsTupleType
            ? named.TupleElements.ToList()
            : named.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst).ToList();
        return fields.Count > 0 && fields.All(field => IsNumber(field.Type)) ? [.. fields.Select(field => (KeyOf(field), NameOf(field)))] : null;
    }

    /// <summary>What a field is called in an <see cref="Aggregate"/>: tuples of other names are of the same type.</summary>
    public static string KeyOf(IFieldSymbol field) => field.CorrespondingTupleField?.Name ?? NameOf(field);

    public static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    // The field behind a property is the property.
    private static string NameOf(IFieldSymbol field) => field.AssociatedSymbol?.Name ?? field.Name;
}
