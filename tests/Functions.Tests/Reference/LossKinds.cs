namespace NetGen.Functions.Tests.Reference;

/// <summary>The losses that the library declares.</summary>
internal static class LossKinds
{
    /// <summary>The names of their attributes without "Attribute", in order; those that take a user's type are not among them.</summary>
    public static IEnumerable<string> All { get; } =
    [
        .. typeof(LossAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(LossAttribute)) && !type.IsAbstract && !type.IsGenericType)
            .Select(type => type.Name[..^"Attribute".Length])
            .Order(),
    ];
}
