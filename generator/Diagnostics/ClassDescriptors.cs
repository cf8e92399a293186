using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Errors of the class that carries the attributes.</summary>
internal static class ClassDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "NETGEN001",
        "A network and the types around it are partial",
        "Network '{0}' is compiled into a part of its class, so every type around it must be partial, but '{1}' is not; add 'partial' to '{1}'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN001.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Generic = new(
        "NETGEN002",
        "A network is not generic",
        "Network '{0}' must have fixed sizes and one compiled form, but '{1}' has type parameters; remove them, or move the network out of '{1}'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN002.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotInstantiable = new(
        "NETGEN003",
        "A network is a class with instances",
        "Network '{0}' must be a plain class that can be instantiated, but it is {1}; declare it as 'sealed partial class {0}'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN003.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FileLocal = new(
        "NETGEN004",
        "A network is visible outside its file",
        "Network '{0}' is compiled into files of its own, but '{1}' is visible in its own file only; replace 'file' by 'internal'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN004.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OtherPart = new(
        "NETGEN006",
        "All attributes of a network are on one part",
        "The order of attributes on several parts of a class is not defined, so all attributes of network '{0}' must be on the part with its [NeuralNetwork], but [{1}] is on another; move [{1}] there",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN006.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Collision = new(
        "NETGEN011",
        "The names of generated members are free",
        "Network '{0}' gets a member '{1}', but that name is taken: {2}; choose another name",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN011.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "NETGEN012",
        "The C# language version is 11 or newer",
        "The compiled form of network '{0}' is C# 11, but the project's language version is {1}; set <LangVersion> to 11 or newer, or remove it",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN012.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Construction = new(
        "NETGEN017",
        "The generated constructor initialises every network",
        "The parameters of network '{0}' are initialised by its generated constructors, which Load and Clone call too, but the class has {1}; {2}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN017.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The group, by id.</summary>
    public static readonly DiagnosticDescriptor[] All =
    [
        NotPartial, Generic, NotInstantiable, FileLocal, OtherPart, Collision, LanguageVersion, Construction,
    ];
}
