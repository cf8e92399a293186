using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Declaration;

/// <summary>A declaration as read: what is compiled, and beside it where in the source everything stands.</summary>
internal sealed record NetworkDeclaration(NetworkSpec Spec, DeclarationLocations Locations);

/// <summary>Where the parts of a declaration stand.</summary>
/// <param name="Name">The class's identifier.</param>
/// <param name="Attributes">The attributes, in the order of <see cref="NetworkSpec.Attributes"/>.</param>
/// <param name="Errors">The causes of <see cref="NetworkSpec.Errors"/>, in their order.</param>
internal sealed record DeclarationLocations(
    SourceSpan Name, EquatableArray<AttributeLocations> Attributes, EquatableArray<SourceSpan> Errors)
{
    /// <summary>Where to show an error of a later pass: its argument, its attribute, or the class's identifier.</summary>
    public SourceSpan Of(CompileError error) =>
        error.Attribute < 0 ? Name : Attributes[error.Attribute].Find(error.Path.Count == 0 ? error.Place : null);

    /// <summary>The metadata names of the blocks of this compilation that it is made of, in order.</summary>
    public EquatableArray<string> UsedBlocks => new(Used(Attributes).Distinct().OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>What is wrong in the bodies of the functions that it uses, also through blocks.</summary>
    public EquatableArray<LocatedFault> FunctionFaults => new(Faults(Attributes).Distinct());

    private static IEnumerable<LocatedFault> Faults(IEnumerable<AttributeLocations> attributes) =>
        attributes.SelectMany(attribute => attribute.Faults.Concat(attribute.Blocks.SelectMany(block => Faults(block.Attributes))));

    private static IEnumerable<string> Used(IEnumerable<AttributeLocations> attributes) =>
        attributes.SelectMany(attribute => attribute.Blocks).SelectMany(block => Used(block.Attributes).Append(block.MetadataName));

    /// <summary>Where in the blocks of its attribute it is, the innermost place first.</summary>
    public EquatableArray<SourceSpan> Inside(CompileError error) =>
        new(error.Attribute < 0 ? [] : Attributes[error.Attribute].Inside(error.Path, error.Place));
}
