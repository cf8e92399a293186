using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>A loss with its arguments.</summary>
/// <param name="Kind">The attribute's class without "Attribute".</param>
/// <param name="Task">What a network with this loss is for.</param>
internal sealed record LossDefinition(string Kind, LossTask Task)
{
    /// <summary>The name of the output (of the logits, where <see cref="FusedActivation"/> is given) in expressions.</summary>
    public const string Output = "y";

    /// <summary>The name of the target in expressions.</summary>
    public const string Target = "t";

    /// <summary>
    /// One element's loss as a function of <c>y</c> and <c>t</c>, averaged over all elements of a batch unless
    /// <see cref="Average"/> says otherwise; none for a loss over whole rows.
    /// </summary>
    public Expr? Element { get; init; }

    /// <summary>
    /// The derivative of <see cref="Element"/> with respect to <c>y</c>, of one element and not yet averaged; found by
    /// differentiation unless it is given, which is for where the loss is clamped.
    /// </summary>
    public Expr? ElementGradient
    {
        get => _elementGradient ?? Element?.Differentiate(Output);
        init => _elementGradient = value;
    }

    private readonly Expr? _elementGradient;

    /// <summary>The loss of a row of so many elements; none for one of single elements.</summary>
    public Func<int, RowLoss>? Rows { get; init; }

    /// <summary>What the targets are.</summary>
    public LossTargets Targets { get; init; }

    /// <summary>Whether targets are integers: class indices or signs.</summary>
    public bool TakesLabels => Targets is LossTargets.ClassIndices or LossTargets.Signs;

    /// <summary>The last layer's activation that the loss, computed from logits, includes.</summary>
    public string? FusedActivation { get; init; }

    /// <summary>Whether the output is taken as logarithms of probabilities.</summary>
    public bool TakesLogProbabilities { get; init; }

    /// <summary>Whether the output is taken as probabilities.</summary>
    public bool TakesProbabilities { get; init; }

    /// <summary>What the sum is divided by.</summary>
    public LossAverage Average { get; init; } = LossAverage.Elements;

    /// <summary>The weight of each column, <c>w</c> in expressions; empty where there are none.</summary>
    public EquatableArray<double> Weights { get; init; } = EquatableArray<double>.Empty;

    /// <summary>The argument that they come from.</summary>
    public string WeightsArgument { get; init; } = "ClassWeights";

    /// <summary>The label that does not count, or null.</summary>
    public int? IgnoreIndex { get; init; }

    /// <summary>
    /// The loss to expect of a network of so many outputs that has not learnt anything: whose outputs are all alike.
    /// </summary>
    public Func<int, double>? InitialLoss { get; init; }

    /// <summary>Whether it compares rows, and not only single elements.</summary>
    public bool IsByRow => Rows is not null || Weights.Count > 0;

    /// <summary>The loss of a row of so many elements.</summary>
    public RowLoss OfRow(int width) => Rows?.Invoke(width) ?? RowLoss.OfElements(Element!, _elementGradient);
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

    /// <summary>Whether two samples are alike.</summary>
    Similarity,
}

/// <summary>What targets are.</summary>
internal enum LossTargets
{
    /// <summary>Numbers in the shape of the output.</summary>
    Values,

    /// <summary>Numbers from 0 to 1 in the shape of the output, each for itself.</summary>
    Probabilities,

    /// <summary>Numbers in the shape of the output, the probabilities of a row's classes.</summary>
    Distributions,

    /// <summary>An integer for each row: the number of the class.</summary>
    ClassIndices,

    /// <summary>An integer for each sample: 1 or −1.</summary>
    Signs,
}

/// <summary>What the sum of a batch's losses is divided by.</summary>
internal enum LossAverage
{
    /// <summary>The number of elements.</summary>
    Elements,

    /// <summary>The number of rows: of predictions.</summary>
    Rows,

    /// <summary>The number of samples.</summary>
    Samples,

    /// <summary>The weights of all rows' labels: the number of those that count, where all weigh the same.</summary>
    Labels,
}
