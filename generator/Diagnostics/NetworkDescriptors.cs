using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Errors of the declared network.</summary>
internal static class NetworkDescriptors
{
    public static readonly DiagnosticDescriptor NoInput = new(
        "NETGEN005",
        "A network has an input",
        "Network '{0}' must declare the shape of one sample, but has no [Input]; add one above the layers, such as [Input(64)]",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN005.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Size = new(
        "NETGEN007",
        "Sizes are positive",
        "{0}: each size in '{1}' must be {3}, but found {2}; give the number of elements without the batch",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN007.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Rate = new(
        "NETGEN008",
        "Rates are in [0, 1)",
        "{0}: '{1}' must be {3}, but is {2}; choose a rate in that range",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN008.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Several = new(
        "NETGEN009",
        "One loss and one optimizer",
        "A network has at most one {0}, but has [{1}] and [{2}]; remove one of them",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN009.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LossMisfit = new(
        "NETGEN010",
        "The loss fits the output",
        "{0} does not fit the output: {1}; {2}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN010.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoLayers = new(
        "NETGEN013",
        "A network has layers",
        "Network '{0}' must have at least one layer, but has none; add layers below [Input], such as [Dense(10)]",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN013.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OutOfRange = new(
        "NETGEN014",
        "Hyper-parameters are in their range",
        "{0}: '{1}' must be {3}, but is {2}; choose a value in that range",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN014.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LayerName = new(
        "NETGEN015",
        "Layer names are valid and unique",
        "The name of a layer is the prefix of its parameters in files: '{0}' must be {1}; choose another name",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN015.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TooLarge = new(
        "NETGEN016",
        "The network is not too large",
        "{0} would take {1}, but at most {2} are supported; use smaller sizes",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN016.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Internal = new(
        "NETGEN018",
        "The network compiler failed",
        "Network '{0}' should compile, or be refused with a reason, but the compiler failed ({1}); this is a bug in NetGen: please report it with the declaration",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN018.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The group, by id.</summary>
    public static readonly DiagnosticDescriptor[] All =
    [
        NoInput, Size, Rate, Several, LossMisfit, NoLayers, OutOfRange, LayerName, TooLarge, Internal,
    ];
}
