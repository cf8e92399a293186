using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>One loss attribute.</summary>
/// <param name="Kind">The attribute's class without "Attribute".</param>
/// <param name="Of">The loss with an attribute's arguments.</param>
internal sealed record LossRow(string Kind, Func<AttributeSpec, LossDefinition> Of);

/// <summary>The list of losses: a new one is a row here and an attribute.</summary>
internal static class Losses
{
    private static readonly Expr Y = RowLoss.Y;
    private static readonly Expr T = RowLoss.T;

    // Distances to the target.
    private static readonly Expr E = Y - T;

    public static IReadOnlyList<LossRow> All { get; } =
    [
        Regression("MeanSquaredErrorLoss", _ => Square(E)),

        Regression("MeanAbsoluteErrorLoss", _ => Abs(E)),

        Regression("HuberLoss", spec => Huber(spec.Number("Delta", 1))),

        Regression("SmoothL1Loss", spec => SmoothL1(spec.Number("Beta", 1))),

        Row("BinaryCrossEntropyLoss", BinaryCrossEntropy),

        Row("CrossEntropyLoss", RowLosses.CrossEntropy),

        Row("NegativeLogLikelihoodLoss", RowLosses.NegativeLogLikelihood),

        Row("MulticlassHingeLoss", RowLosses.Hinge),

        Row("KullbackLeiblerLoss", spec => new("", LossTask.Classification)
        {
            // 0·log 0 is 0.
            Element = Select(T > 0, T * (Log(T) - Y), 0),
            Targets = LossTargets.Distributions,
            TakesLogProbabilities = true,
            Average = spec.Number("Reduction") == 0 ? LossAverage.Samples : LossAverage.Elements,
        }),

        Row("CosineLoss", _ => RowLosses.Cosine()),

        Row("CosineEmbeddingLoss", RowLosses.CosineEmbedding),
    ];

    private static readonly Dictionary<string, LossRow> ByKind = All.ToDictionary(row => row.Kind);

    private static readonly HashSet<string> Fused =
        [.. All.Select(row => row.Of(new(row.Kind, AttributeRole.Loss, 0, EquatableArray<ArgumentSpec>.Empty)).FusedActivation).OfType<string>()];

    /// <summary>The loss of an attribute, also of one that takes the user's own, or <see langword="null"/> if it is none.</summary>
    public static LossDefinition? Find(AttributeSpec attribute) =>
        attribute.Function is not null ? UserFunctions.Loss(attribute)
        : ByKind.TryGetValue(attribute.Kind, out LossRow? row) ? row.Of(attribute) : null;

    /// <summary>Whether an activation turns logits into probabilities, so that some loss includes it.</summary>
    public static bool IsFused(string kind) => Fused.Contains(kind);

    private static LossRow Row(string kind, Func<AttributeSpec, LossDefinition> define) =>
        new(kind, spec => define(spec) with { Kind = kind });

    private static LossRow Regression(string kind, Func<AttributeSpec, Expr> element) =>
        new(kind, spec => new(kind, LossTask.Regression) { Element = element(spec) });

    /// <summary>e²/2 up to δ, and a line of slope δ from there.</summary>
    private static Expr Huber(double delta) =>
        Select(Abs(E) <= delta, 0.5 * Square(E), delta * (Abs(E) - (delta / 2)));

    /// <summary>Huber's divided by β: slope 1. Of β = 0 the line is left.</summary>
    private static Expr SmoothL1(double beta) =>
        beta == 0 ? Abs(E) : Select(Abs(E) < beta, 0.5 / beta * Square(E), Abs(E) - (beta / 2));

    private static LossDefinition BinaryCrossEntropy(AttributeSpec spec)
    {
        var weights = spec.Numbers("PositiveWeight");
        Expr weight = weights.Count switch
        {
            0 => 1,
            1 => weights[0],
            _ => RowLoss.W,
        };
        var definition = new LossDefinition("", LossTask.BinaryClassification)
        {
            Targets = LossTargets.Probabilities,
            Weights = weights.Count > 1 ? weights : EquatableArray<double>.Empty,
            WeightsArgument = "PositiveWeight",
            InitialLoss = weights.Count == 0 && !spec.Flag("FromProbabilities") ? _ => Math.Log(2) : null,
        };

        // Of probabilities, with logarithms of at least −100 and a bounded gradient, as PyTorch has it.
        return spec.Flag("FromProbabilities")
            ? definition with
            {
                Element = -((weight * T * Max(Log(Y), -100)) + ((1 - T) * Max(Log(1 - Y), -100))),
                ElementGradient = ((weights.Count == 0 ? Y - T : (Y * (1 - T)) - (weight * T * (1 - Y))) / Max(Y * (1 - Y), 1e-12)).Simplify(),
                TakesProbabilities = true,
            }
            : definition with
            {
                // The logarithm of 1 − sigmoid(y) is −softplus(y), that of sigmoid(y) is −softplus(−y) = y − softplus(y).
                Element = weights.Count == 0 ? Softplus(Y) - (Y * T) : (weight * T * Softplus(-Y)) + ((1 - T) * Softplus(Y)),
                FusedActivation = "Sigmoid",
            };
    }
}
