using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Errors of a loss's arguments.</summary>
internal static class LossDescriptors
{
    public static readonly DiagnosticDescriptor WeightCount = new(
        "NETGEN030",
        "A loss has a weight for each output",
        "{0}: '{1}' must have a number for each output, but has {2} where the network has {3}; give {3} numbers, or leave it out",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN030.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Contradiction = new(
        "NETGEN031",
        "The arguments of a loss go together",
        "{0}: '{1}' must not be given together with {2}, because {3}; remove one of them",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN031.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The group, by id.</summary>
    public static readonly DiagnosticDescriptor[] All = [WeightCount, Contradiction];
}
