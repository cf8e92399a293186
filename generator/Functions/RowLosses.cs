using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;
using static NetGen.Generator.Functions.Reduction;
using static NetGen.Generator.Functions.RowLoss;

namespace NetGen.Generator.Functions;

/// <summary>The losses of whole rows: of the scores of a sample's classes, or of two vectors.</summary>
internal static class RowLosses
{
    // Below single precision's smallest normal number a vector is taken as zero: its reciprocal would overflow.
    private const double Smallest = 1.17549435e-38;

    // The class's score, and its weight.
    private static readonly Reduction At = AtLabel("at", Y);
    private static readonly Reduction Weight = AtLabel("weight", W);

    /// <summary>
    /// −Σ q·log softmax(y), with q the target's distribution: 1 at the label or given, smoothed, and times the weights.
    /// </summary>
    public static LossDefinition CrossEntropy(AttributeSpec spec)
    {
        var weights = spec.Numbers("ClassWeights");
        var smoothing = spec.Number("LabelSmoothing");
        var soft = spec.Flag("SoftLabels");
        var constant = weights.Count == 0 || (smoothing == 0 && !soft);
        return new("", LossTask.Classification)
        {
            Rows = soft ? classes => SoftCrossEntropy(weights, smoothing, classes) : classes => CrossEntropy(weights, smoothing, classes),
            Targets = soft ? LossTargets.Distributions : LossTargets.ClassIndices,
            FusedActivation = "Softmax",
            Weights = weights,
            IgnoreIndex = IgnoreIndex(spec),
            Average = soft ? LossAverage.Rows : AverageOf(spec),
            InitialLoss = constant ? classes => Math.Log(classes) : null,
        };
    }

    /// <summary>−w[label]·y[label] of logarithms of probabilities.</summary>
    public static LossDefinition NegativeLogLikelihood(AttributeSpec spec)
    {
        var weights = spec.Numbers("ClassWeights");
        return new("", LossTask.Classification)
        {
            Rows = _ => weights.Count == 0 ? new([At], -At.Value) : new([At, Weight], -(Weight.Value * At.Value)),
            Targets = LossTargets.ClassIndices,
            TakesLogProbabilities = true,
            Weights = weights,
            IgnoreIndex = IgnoreIndex(spec),
            Average = AverageOf(spec),
            InitialLoss = classes => Math.Log(classes),
        };
    }

    /// <summary>Σ max(0, y − y[label] + Δ), or its square, over the other classes.</summary>
    public static LossDefinition Hinge(AttributeSpec spec)
    {
        var margin = spec.Number("Margin", 1);
        var squared = spec.Flag("Squared");
        var excess = Max((Y - At.Value) + margin, 0);
        var excesses = Sum("excess", Select(IsLabel, 0, squared ? Square(excess) : excess));
        return new("", LossTask.Classification)
        {
            Rows = _ => new([At, excesses], excesses.Value),
            Targets = LossTargets.ClassIndices,
            Average = LossAverage.Rows,
            InitialLoss = classes => (classes - 1) * (squared ? margin * margin : margin),
        };
    }

    /// <summary>1 − cos(y, t).</summary>
    public static LossDefinition Cosine()
    {
        var (reductions, cosine) = CosineOfRows();
        return new("", LossTask.Regression) { Rows = _ => new(reductions, 1 - cosine), Average = LossAverage.Rows };
    }

    /// <summary>1 − cos(y, t) of a pair that is alike, max(0, cos(y, t) − margin) of one that is not.</summary>
    public static LossDefinition CosineEmbedding(AttributeSpec spec)
    {
        var (reductions, cosine) = CosineOfRows();
        return new("", LossTask.Similarity)
        {
            Rows = _ => new(reductions, Select(Sign > 0, 1 - cosine, Max(cosine - spec.Number("Margin"), 0))),
            Targets = LossTargets.Signs,
            Average = LossAverage.Samples,
        };
    }

    // log Σ exp(y) is max + log Σ exp(y − max), in which nothing overflows.
    private static RowLoss CrossEntropy(EquatableArray<double> weights, double smoothing, int classes)
    {
        var max = Largest("max", Y);
        var sum = Sum("sum", Exp(Y - max.Value));
        var loss = Log(sum.Value) + (max.Value - At.Value);
        loss = smoothing == 0 ? loss : (1 - smoothing) * loss;
        List<Reduction> reductions = [max, sum, At];
        if (weights.Count > 0)
        {
            reductions.Add(Weight);
            loss = Weight.Value * loss;
        }

        if (smoothing > 0)
        {
            var rest = Sum("rest", weights.Count == 0 ? Y - max.Value : W * (Y - max.Value));
            reductions.Add(rest);
            loss += smoothing / classes * (((weights.Count == 0 ? classes : weights.Sum()) * Log(sum.Value)) - rest.Value);
        }

        return new(reductions, loss);
    }

    private static RowLoss SoftCrossEntropy(EquatableArray<double> weights, double smoothing, int classes)
    {
        var target = smoothing == 0 ? T : ((1 - smoothing) * T) + (smoothing / classes);
        target = weights.Count == 0 ? target : W * target;
        var max = Largest("max", Y);
        var sum = Sum("sum", Exp(Y - max.Value));
        var mass = Sum("mass", target);
        var dot = Sum("dot", target * (Y - max.Value));
        return new([max, sum, mass, dot], (mass.Value * Log(sum.Value)) - dot.Value);
    }

    /// <summary>
    /// Both rows are divided by their largest element first, so that no square overflows or vanishes. The cosine does not
    /// depend on that; that of a row of zeros is 0, and so is its gradient.
    /// </summary>
    private static (IReadOnlyList<Reduction> Reductions, Expr Cosine) CosineOfRows()
    {
        var (largestY, largestT) = (Largest("largestY", Abs(Y)), Largest("largestT", Abs(T)));
        var (inverseY, inverseT) = (Reciprocal("inverseY", largestY), Reciprocal("inverseT", largestT));
        var (y, t) = (Y * inverseY.Value, T * inverseT.Value);
        var (dot, squareY, squareT) = (Sum("dot", y * t), Sum("squareY", Square(y)), Sum("squareT", Square(t)));
        var (lengthY, lengthT) = (Length("lengthY", squareY), Length("lengthT", squareT));
        var cosine = Row("cosine", dot.Value / (lengthY.Value * lengthT.Value));
        return ([largestY, largestT, inverseY, inverseT, dot, squareY, squareT, lengthY, lengthT, cosine], cosine.Value);

        static Reduction Reciprocal(string name, Reduction largest) =>
            Row(name, Select(largest.Value > Smallest, 1 / largest.Value, 0)) with { IsShift = true };

        // The root of a sum of squares that has 1 among them, or of zeros.
        static Reduction Length(string name, Reduction square) => Row(name, Sqrt(Select(square.Value > 0, square.Value, 1)));
    }

    private static int? IgnoreIndex(AttributeSpec spec) => spec.Has("IgnoreIndex") ? spec.Integer("IgnoreIndex") : null;

    private static LossAverage AverageOf(AttributeSpec spec) =>
        spec.Has("IgnoreIndex") || spec.Numbers("ClassWeights").Count > 0 ? LossAverage.Labels : LossAverage.Rows;
}
