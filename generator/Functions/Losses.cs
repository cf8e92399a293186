using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>A loss.</summary>
/// <param name="Kind">The attribute's class without "Attribute".</param>
/// <param name="Task">What a network with this loss is for.</param>
internal sealed record LossDefinition(string Kind, LossTask Task)
{
    /// <summary>The name of the output (of the logits, where <see cref="FusedActivation"/> is given) in expressions.</summary>
    public const string Output = "y";

    /// <summary>The name of the target in expressions.</summary>
    public const string Target = "t";

    /// <summary>
    /// One element's loss as a function of <c>y</c> and <c>t</c>, to be averaged over all elements of a batch; none for a
    /// loss over whole samples, which is an operation of its own.
    /// </summary>
    public Expr? Element { get; init; }

    /// <summary>Whether targets are class indices.</summary>
    public bool TakesLabels { get; init; }

    /// <summary>The last layer's activation that the loss, computed from logits, includes.</summary>
    public string? FusedActivation { get; init; }

    /// <summary>The derivative of <see cref="Element"/> with respect to <c>y</c>, of one element and not yet averaged.</summary>
    public Expr? ElementGradient => Element?.Differentiate(Output);
}

/// <summary>What a network is trained for, and so how it is evaluated.</summary>
internal enum LossTask
{
    /// <summary>Numbers.</summary>
    Regression,

    /// <summary>One of several classes.</summary>
    Classification,

    /// <summary>Independent yes-or-no answers.</summary>
    BinaryClassification,
}

/// <summary>The list of losses: a new element-wise one is a row here and an attribute.</summary>
internal static class Losses
{
    private static readonly Expr Y = Expr.Variable(LossDefinition.Output);
    private static readonly Expr T = Expr.Variable(LossDefinition.Target);

    public static IReadOnlyList<LossDefinition> All { get; } =
    [
        new("MeanSquaredErrorLoss", LossTask.Regression) { Element = Square(Y - T) },

        new("BinaryCrossEntropyLoss", LossTask.BinaryClassification)
        {
            Element = Softplus(Y) - (Y * T),
            FusedActivation = "Sigmoid",
        },

        new("CrossEntropyLoss", LossTask.Classification) { TakesLabels = true, FusedActivation = "Softmax" },
    ];

    private static readonly Dictionary<string, LossDefinition> ByKind = All.ToDictionary(definition => definition.Kind);

    /// <summary>The loss of an attribute's kind, or <see langword="null"/> if it is none.</summary>
    public static LossDefinition? Find(string kind) =>
        ByKind.TryGetValue(kind, out LossDefinition? definition) ? definition : null;

    /// <summary>The loss of an attribute, also of one that takes the user's own, or <see langword="null"/>.</summary>
    public static LossDefinition? Find(AttributeSpec attribute) =>
        attribute.Function is null ? Find(attribute.Kind) : UserFunctions.Loss(attribute);

    /// <summary>Whether an activation turns logits into probabilities, so that some loss includes it.</summary>
    public static bool IsFused(string kind) => All.Any(definition => definition.FusedActivation == kind);
}
