using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Errors of blocks, and of layers that do not fit together.</summary>
internal static class BlockDescriptors
{
    public static readonly DiagnosticDescriptor Misfit = new(
        "NETGEN019",
        "A layer fits its input",
        "{0} takes {1}, but its input is {2}; {3}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN019.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Unmergeable = new(
        "NETGEN020",
        "Branches that are merged fit together",
        "The branches of {0} do not fit together: {1}, {2}; {3}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN020.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Recursive = new(
        "NETGEN021",
        "A block is not part of itself",
        "Block '{0}' contains itself ({1}), so it would never end; remove one of these uses, or use [Repeat] for several in a row",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN021.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MissingArgument = new(
        "NETGEN022",
        "A block has the arguments that it reads",
        "'{0}' reads {1}, but has {2} here; give all arguments where the block is used, such as [Repeat<Unit>(3, 64)]",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN022.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ArgumentArithmetic = new(
        "NETGEN023",
        "Arguments of a block are used as they are",
        "'{2}' of {1} in '{0}' must be an argument as it is or a number, but is calculated from {3}; pass the result as another argument",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN023.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoBlock = new(
        "NETGEN024",
        "Type arguments are blocks",
        "'{0}' must be a block, but it {1}; {2}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN024.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Window = new(
        "NETGEN025",
        "A window fits its input",
        "{0}: a window of {1} pixels does not fit the padded input of {2}, so nothing would come out; {3}",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN025.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor Groups = new(
        "NETGEN026",
        "Groups divide the channels",
        "{0}: {1} groups must divide the {2}, but there are {3}; choose a number of groups that divides both",
        Descriptors.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN026.md", customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The group, by id.</summary>
    public static readonly DiagnosticDescriptor[] All = [Misfit, Unmergeable, Recursive, MissingArgument, ArgumentArithmetic, NoBlock, Window, Groups];
}
