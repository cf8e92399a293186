using System.Numerics;

namespace NetGen;

/// <summary>
/// The receiver operating characteristic of a yes-or-no decision: what part of the positive and of the negative samples a
/// threshold on the score takes for positive, for every threshold that matters (Fawcett, "An introduction to ROC analysis", 2006).
/// </summary>
public sealed class RocCurve
{
    private RocCurve(double[] thresholds, double[] falsePositives, double[] truePositives, double area)
    {
        Thresholds = thresholds;
        FalsePositiveRates = falsePositives;
        TruePositiveRates = truePositives;
        Area = area;
    }

    /// <summary>The thresholds, falling from infinity; scores from a threshold on count as positive.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>The part of the negative samples that each threshold takes for positive: from 0 to 1. NaN if there are none.</summary>
    public IReadOnlyList<double> FalsePositiveRates { get; }

    /// <summary>The part of the positive samples that each threshold takes for positive: from 0 to 1. NaN if there are none.</summary>
    public IReadOnlyList<double> TruePositiveRates { get; }

    /// <summary>The area under the curve, from 0 to 1: 0.5 for scores that mean nothing. NaN if there is no positive or no negative sample.</summary>
    public double Area { get; }

    /// <summary>Computes the curve.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="scores">A score for each sample; higher means positive.</param>
    /// <param name="labels">1 for the positive samples, 0 for the others.</param>
    /// <exception cref="ArgumentException">The lengths differ, a label is neither 0 nor 1, or a score is NaN.</exception>
    public static RocCurve FromScores<T>(ReadOnlySpan<T> scores, ReadOnlySpan<int> labels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"There are {scores.Length} scores for {labels.Length} labels.", nameof(scores));
        }

        CompilerServices.Guard.Labels(labels, 2, nameof(labels));
        var (keys, classes) = (new double[scores.Length], labels.ToArray());
        for (var i = 0; i < keys.Length; i++)
        {
            // Descending; both zeros are one score.
            keys[i] = T.IsNaN(scores[i])
                ? throw new ArgumentException($"Score {i} is NaN.", nameof(scores))
                : -double.CreateTruncating(scores[i]) + 0.0;
        }

        Array.Sort(keys, classes);
        return FromSorted(keys, classes);
    }

    // Counts are whole numbers, so the area is exact until the last division.
    private static RocCurve FromSorted(double[] keys, int[] labels)
    {
        var (thresholds, negatives, positives) = (new List<double> { double.PositiveInfinity }, new List<long> { 0 }, new List<long> { 0 });
        long area = 0; // twice the pairs in which the positive sample is above, ties counted once
        for (var start = 0; start < keys.Length;)
        {
            long positive = 0, negative = 0;
            var end = start;
            for (; end < keys.Length && keys[end] == keys[start]; end++)
            {
                positive += labels[end];
                negative += 1 - labels[end];
            }

            area += negative * ((2 * positives[^1]) + positive);
            thresholds.Add(-keys[start]);
            positives.Add(positives[^1] + positive);
            negatives.Add(negatives[^1] + negative);
            start = end;
        }

        var (allPositive, allNegative) = (positives[^1], negatives[^1]);
        return new RocCurve(
            [.. thresholds],
            [.. negatives.Select(count => (double)count / allNegative)],
            [.. positives.Select(count => (double)count / allPositive)],
            area / (2.0 * allPositive * allNegative));
    }
}
