using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declaration;

/// <summary>Where an attribute and its arguments stand.</summary>
/// <param name="Whole">The attribute, without its brackets.</param>
/// <param name="Arguments">Its arguments, in order; the elements of a <c>params</c> array are arguments of one name.</param>
internal sealed record AttributeLocations(SourceSpan Whole, EquatableArray<ArgumentLocation> Arguments)
{
    /// <summary>Where the layers of its blocks stand.</summary>
    public EquatableArray<BlockLocations> Blocks { get; init; }

    /// <summary>What is wrong in the body of its function.</summary>
    public EquatableArray<LocatedFault> Faults { get; init; }

    public static AttributeLocations Of(DeclaredAttribute attribute, BlockReader blocks)
    {
        var (data, syntax) = (attribute.Data, attribute.Syntax);
        var arguments = Named(data, syntax).Concat(Types(syntax).Select(type => (ArgumentPlace.TypeArgument(0).Name, type)))
            .Select(argument => new ArgumentLocation(argument.Item1, SourceSpan.Of(argument.Item2.GetLocation())));
        return new(SourceSpan.Of(syntax.GetLocation()), new(arguments))
        {
            Blocks = new(blocks.Read(attribute).Select(block => block.Locations)),
            Faults = blocks.Functions.Read(attribute)?.Faults ?? default,
        };
    }

    /// <summary>The narrowest place known for an argument; the attribute where it was not given.</summary>
    public SourceSpan Find(ArgumentPlace? place)
    {
        var found = Arguments.Where(argument => string.Equals(argument.Name, place?.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        return place is null || found.Count == 0 ? Whole : found[found.Count > place.Element ? place.Element : 0].Span;
    }

    /// <summary>The places on a path through its blocks, the innermost first, as far as they are in this compilation.</summary>
    public IEnumerable<SourceSpan> Inside(IEnumerable<BlockPlace> path, ArgumentPlace? place)
    {
        var (locations, found) = (this, new List<SourceSpan>());
        foreach (var (block, attribute) in path)
        {
            if (locations.Blocks.Count <= block || locations.Blocks[block].Attributes.Count <= attribute)
            {
                return found;
            }

            locations = locations.Blocks[block].Attributes[attribute];
            found.Insert(0, locations.Whole);
        }

        if (found.Count > 0)
        {
            found[0] = locations.Find(place);
        }

        return found;
    }

    private static IEnumerable<SyntaxNode> Types(AttributeSyntax syntax)
    {
        var name = syntax.Name is QualifiedNameSyntax qualified ? qualified.Right : syntax.Name is AliasQualifiedNameSyntax aliased ? aliased.Name : syntax.Name;
        return name is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments : Enumerable.Empty<SyntaxNode>();
    }

    private static IEnumerable<(string Name, SyntaxNode Syntax)> Named(AttributeData data, AttributeSyntax syntax)
    {
        var parameters = data.AttributeConstructor?.Parameters ?? [];
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameEquals?.Name ?? arguments[i].NameColon?.Name;
            if (name is not null)
            {
                yield return (name.Identifier.ValueText, arguments[i]);
            }
            else if (parameters.Length > 0)
            {
                yield return (parameters[Math.Min(i, parameters.Length - 1)].Name, arguments[i]);
            }
        }
    }
}

/// <summary>Where one argument stands, under the name of its parameter or property.</summary>
internal sealed record ArgumentLocation(string Name, SourceSpan Span);

/// <summary>Where a block's layers stand.</summary>
/// <param name="MetadataName">The block's full metadata name; empty where it is not of this compilation.</param>
/// <param name="Attributes">Its layers, in order.</param>
internal sealed record BlockLocations(string MetadataName, EquatableArray<AttributeLocations> Attributes);
