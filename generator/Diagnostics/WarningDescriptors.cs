using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>What compiles, but is hardly what was meant.</summary>
internal static class WarningDescriptors
{
    public static readonly DiagnosticDescriptor LinearStack = new(
        "NETGEN101",
        "Dense layers with nothing non-linear between them",
        "Dense({1}) follows Dense({0}) with nothing non-linear between them, and both together compute what one Dense({1}) can; put an activation such as [ReLU] between them, or remove one",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN101.md");

    public static readonly DiagnosticDescriptor EarlyProbabilities = new(
        "NETGEN102",
        "Probabilities before a cross entropy that expects logits",
        "{1} is computed from logits and includes its activation, but {0} turns values into probabilities before the network's last layer; remove it, or make the one that fits the last layer",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN102.md");

    public static readonly DiagnosticDescriptor DropoutLast = new(
        "NETGEN103",
        "Dropout or noise after the last layer with parameters",
        "{0} should keep later layers from relying on single inputs, but no layer with parameters follows: it only changes outputs at random in training; put it before the last Dense, or remove it",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN103.md");

    public static readonly DiagnosticDescriptor RectifierInitializer = new(
        "NETGEN104",
        "He initialisation before a saturating activation",
        "{0} is made for the ReLU family, but the next activation is {1}, which larger weights saturate; use Initializer.XavierUniform, or leave the initializer out",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN104.md");

    public static readonly DiagnosticDescriptor HalfTrainable = new(
        "NETGEN105",
        "A loss without an optimizer, or the reverse",
        "Training needs a loss and an optimizer, but the network has [{0}] and no {1}; add {2}, or remove [{0}] from a network that only predicts",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN105.md");

    public static readonly DiagnosticDescriptor Unoptimized = new(
        "NETGEN106",
        "A network in an assembly built without optimisation",
        "Network '{0}' runs 20 to 40 times slower in an assembly that is built without optimisation; set <Optimize>true</Optimize> in the project that declares it",
        Descriptors.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN106.md");

    public static readonly DiagnosticDescriptor OverBudget = new(
        "NETGEN107",
        "Parameters above the memory budget",
        "The parameters of network '{0}' take {1} bytes, but NetGenMemoryBudget allows {2}; make this layer smaller, which takes the most, or raise the budget",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN107.md");

    public static readonly DiagnosticDescriptor BadBudget = new(
        "NETGEN108",
        "NetGenMemoryBudget is not a size",
        "NetGenMemoryBudget must be a number of bytes such as 65536, 64KB or 1.5MB, but is '{0}'; correct it in the project file",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN108.md");

    public static readonly DiagnosticDescriptor DroppedBias = new(
        "NETGEN109",
        "A bias before batch normalisation",
        "The bias of this {0} would have no effect, because {1} right behind it subtracts the mean; the network has none, which UseBias = false says",
        Descriptors.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN109.md");

    public static readonly DiagnosticDescriptor Unread = new(
        "NETGEN110",
        "Rows or columns that a layer never reads",
        "{0} never reads {1} at the end of its input {2}, because its windows do not go on to there; {3}, or leave it so if they do not matter",
        Descriptors.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN110.md");

    public static readonly DiagnosticDescriptor StoppedGradient = new(
        "NETGEN111",
        "An activation without a gradient behind layers that should learn",
        "The derivative of {0} is zero everywhere, so {1} before it never learns; use an activation with a gradient such as [Sigmoid] or [HardTanh], or freeze what is before it by Trainable = false",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN111.md");

    public static readonly DiagnosticDescriptor PlainProbabilities = new(
        "NETGEN113",
        "Probabilities before a loss that expects their logarithms",
        "{1} expects logarithms of probabilities, but {0} gives the probabilities themselves; end in [LogSoftmax], or {2}",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN113.md");

    public static readonly DiagnosticDescriptor SymmetricNeurons = new(
        "NETGEN114",
        "Hidden neurons that all start equal",
        "Initializer.{1} gives all outputs of this {0} the same weights, so that their gradients are the same too and they stay equal forever; use a random initializer such as Initializer.HeNormal, or leave it out",
        Descriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Descriptors.Help + "NETGEN114.md");

    /// <summary>The group, by id.</summary>
    public static readonly DiagnosticDescriptor[] All =
    [
        LinearStack, EarlyProbabilities, DropoutLast, RectifierInitializer, HalfTrainable, Unoptimized, OverBudget,
        BadBudget, DroppedBias, Unread, StoppedGradient, PlainProbabilities, SymmetricNeurons,
    ];
}
