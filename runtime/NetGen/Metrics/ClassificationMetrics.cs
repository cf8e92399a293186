using System.Numerics;

namespace NetGen;

/// <summary>Measures of classification from scores; those from predicted classes are in <see cref="ConfusionMatrix"/>.</summary>
public static class ClassificationMetrics
{
    /// <summary>The part of the samples whose true class is among the k largest scores, from 0 to 1.</summary>
    /// <remarks>Of equal scores the one of the lower class counts as larger, as for the predicted class itself.</remarks>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="scores">Logits or probabilities, [samples, classes], one sample after the other.</param>
    /// <param name="labels">The true class of each sample, at least one.</param>
    /// <param name="k">From 1 to the number of classes.</param>
    /// <exception cref="ArgumentException">There is no sample, the lengths do not fit, or a label is out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is out of range.</exception>
    public static double TopKAccuracy<T>(ReadOnlySpan<T> scores, ReadOnlySpan<int> labels, int k)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var classes = Classes(scores.Length, labels);
        CheckK(k, classes);
        var hits = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            hits += RankOf(scores.Slice(i * classes, classes), labels[i]) < k ? 1 : 0;
        }

        return (double)hits / labels.Length;
    }

    /// <summary>
    /// The area under the receiver operating characteristic: the probability that a positive sample has a higher score than a
    /// negative one, where equal scores count one half (Mann and Whitney's U; Fawcett, "An introduction to ROC analysis", 2006).
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="scores">A score for each sample; only their order matters.</param>
    /// <param name="labels">1 for the positive samples, 0 for the others.</param>
    /// <returns>From 0 to 1; NaN if there is no positive or no negative sample.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a label is neither 0 nor 1, or a score is NaN.</exception>
    public static double RocAuc<T>(ReadOnlySpan<T> scores, ReadOnlySpan<int> labels)
        where T : unmanaged, IFloatingPointIeee754<T> => RocCurve.FromScores(scores, labels).Area;

    /// <summary>The area of each class against all others; see <see cref="RocAuc"/>. Their plain mean is that of <see cref="RocAucOneVsRest"/>.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="probabilities">[samples, classes], one sample after the other: probabilities, because scores of different samples are compared.</param>
    /// <param name="labels">The true class of each sample, at least one.</param>
    /// <returns>A number for each class; NaN for one that no sample or every sample has.</returns>
    /// <exception cref="ArgumentException">There is no sample, the lengths do not fit, a label is out of range, or a probability is NaN.</exception>
    public static double[] RocAucPerClass<T>(ReadOnlySpan<T> probabilities, ReadOnlySpan<int> labels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var classes = Classes(probabilities.Length, labels);
        var areas = new double[classes];
        var (column, positive) = (new T[labels.Length], new int[labels.Length]);
        for (var index = 0; index < classes; index++)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                column[i] = probabilities[(i * classes) + index];
                positive[i] = labels[i] == index ? 1 : 0;
            }

            areas[index] = RocAuc<T>(column, positive);
        }

        return areas;
    }

    /// <summary>
    /// The plain mean of <see cref="RocAucPerClass"/> (scikit-learn: roc_auc_score with multi_class="ovr"), over the classes that
    /// have one; NaN if none has.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="probabilities">[samples, classes], one sample after the other.</param>
    /// <param name="labels">The true class of each sample, at least one.</param>
    /// <exception cref="ArgumentException">There is no sample, the lengths do not fit, a label is out of range, or a probability is NaN.</exception>
    public static double RocAucOneVsRest<T>(ReadOnlySpan<T> probabilities, ReadOnlySpan<int> labels)
        where T : unmanaged, IFloatingPointIeee754<T> => MeanOfDefined(RocAucPerClass(probabilities, labels));

    internal static double MeanOfDefined(double[] areas) =>
        areas.Where(area => !double.IsNaN(area)).DefaultIfEmpty(double.NaN).Average();

    /// <summary>How many classes have a larger score, or an equal one and a lower number.</summary>
    internal static int RankOf<T>(ReadOnlySpan<T> scores, int label)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var rank = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            rank += scores[i] > scores[label] || (i < label && scores[i] == scores[label]) ? 1 : 0;
        }

        return rank;
    }

    internal static void CheckK(int k, int classes)
    {
        if (k < 1 || k > classes)
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, $"k is {k}; it must be from 1 to the number of classes, {classes}.");
        }
    }

    private static int Classes(int scores, ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty || scores == 0 || scores % labels.Length != 0)
        {
            throw new ArgumentException(
                $"There are {scores} scores for {labels.Length} labels; as many scores for each label as there are classes are expected.", nameof(labels));
        }

        CompilerServices.Guard.Labels(labels, scores / labels.Length, nameof(labels));
        return scores / labels.Length;
    }
}
