namespace NetGen.Generator.Declaration;

/// <summary>Everything the compiler needs to know of a network's declaration; equatable, without symbols or locations.</summary>
/// <param name="Namespace">The namespace, empty for the global one.</param>
/// <param name="ContainingTypes">The headers of the types around it, outermost first: <c>partial class Outer</c>.</param>
/// <param name="Name">The class's identifier, escaped where it is a keyword.</param>
/// <param name="MetadataName">The full metadata name, which is unique in the assembly.</param>
/// <param name="Attributes">The attributes of the declaration, in order.</param>
/// <param name="Optimized">Whether the assembly is compiled with optimisation.</param>
/// <param name="Errors">What is wrong with the declaration itself.</param>
internal sealed record NetworkSpec(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string MetadataName,
    EquatableArray<AttributeSpec> Attributes,
    bool Optimized,
    EquatableArray<CompileError> Errors)
{
    /// <summary>The name as users write it, with dots between nested types.</summary>
    public string DisplayName => MetadataName.Replace('+', '.');

    /// <summary>The same without the namespace.</summary>
    public string ShortName => Namespace.Length == 0 ? DisplayName : DisplayName.Substring(Namespace.Replace("@", "").Length + 1);
}
