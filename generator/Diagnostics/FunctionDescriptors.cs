using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Errors of functions that users write.</summary>
internal static class FunctionDescriptors
{
    public static readonly DiagnosticDescriptor NoFunction = new(
        "NETGEN038",
        "Type arguments are functions",
        "'{0}' must be {1}, but {2}; {3}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN038.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Unreadable = new(
        "NETGEN039",
        "The body of a function can be compiled into a network",
        "'{0}' cannot be compiled into a network, because {1}; {2}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN039.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor HyperParameters = new(
        "NETGEN040",
        "A function takes the hyper-parameters that it is given",
        "'{0}' is given {1} hyper-parameters, but takes {2}; give as many as it takes, or add a method '{3}'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN040.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Recursive = new(
        "NETGEN041",
        "A function does not call itself",
        "'{0}' calls itself ({1}), and a formula has an end; write the formula out",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN041.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Restless = new(
        "NETGEN042",
        "An optimizer rule leaves parameters at rest alone",
        "'{0}' must leave a parameter of 0 whose gradient and states are 0 as it is, because that is what lies between the parameters in memory, but it changes it or its states; multiply by the gradient, the parameter or a state what is added",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN042.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The group, by id.</summary>
    public static readonly DiagnosticDescriptor[] All = [NoFunction, Unreadable, HyperParameters, Recursive, Restless];
}
