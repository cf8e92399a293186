using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Errors of the class that carries the attributes.</summary>
internal static class ClassDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "NETGEN001",
        "Networks, blocks and the types around them are partial",
        "{0} is compiled into a part of its class, so every type around it must be partial, but '{1}' is not; add 'partial' to '{1}'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN001.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Generic = new(
        "NETGEN002",
        "Networks and blocks are not generic",
        "{0} must have fixed sizes and one compiled form, but '{1}' has type parameters; remove them, or move the class out of '{1}'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN002.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotInstantiable = new(
        "NETGEN003",
        "Networks and blocks are classes with instances",
        "{0} must be a plain class that can be instantiated, but it is {1}; declare it as 'sealed partial class'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN003.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FileLocal = new(
        "NETGEN004",
        "Networks and blocks are visible outside their files",
        "{0} is compiled into files of its own, but '{1}' is visible in its own file only; replace 'file' by 'internal'",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN004.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OtherPart = new(
        "NETGEN006",
        "All attributes of a network or block are on one part",
        "{0} must have all its attributes on the part with [{2}], because the order of attributes on several parts is not defined, but [{1}] is on another; move [{1}] there",
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
        "{0} is compiled into C# 11, but the project's language version is {1}; set <LangVersion> to 11 or newer, or remove it",
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
