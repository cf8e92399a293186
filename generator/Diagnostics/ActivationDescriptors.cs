using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Errors of activations.</summary>
internal static class ActivationDescriptors
{
    public static readonly DiagnosticDescriptor Bounds = new(
        "NETGEN027",
        "Bounds go together",
        "{0}: '{1}' must be {2}, but is {3}; give both bounds, the lower one first",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN027.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Pieces = new(
        "NETGEN028",
        "The pieces of maxout divide its input",
        "Maxout: {0} pieces must divide the {1} of its input {3}, but there are {2}; give the layer before it a multiple of {0}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN028.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The group, by id.</summary>
    public static readonly DiagnosticDescriptor[] All = [Bounds, Pieces];
}
