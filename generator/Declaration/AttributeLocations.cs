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
    public static AttributeLocations Of(AttributeData data, AttributeSyntax syntax) =>
        new(SourceSpan.Of(syntax.GetLocation()), new(Named(data, syntax).Select(argument => new ArgumentLocation(argument.Name, SourceSpan.Of(argument.Syntax.GetLocation())))));

    /// <summary>The narrowest place known for an argument; the attribute where it was not given.</summary>
    public SourceSpan Find(ArgumentPlace? place)
    {
        var found = Arguments.Where(argument => string.Equals(argument.Name, place?.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        return place is null || found.Count == 0 ? Whole : found[found.Count > place.Element ? place.Element : 0].Span;
    }

    private static IEnumerable<(string Name, AttributeArgumentSyntax Syntax)> Named(AttributeData data, AttributeSyntax syntax)
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
