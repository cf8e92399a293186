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
        error.Attribute < 0 ? Name : Attributes[error.Attribute].Find(error.Place);
}
