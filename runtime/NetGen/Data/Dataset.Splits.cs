namespace NetGen;

// Splits: every sample is in exactly one part, and both parts keep the order of the samples.
public sealed partial class Dataset<T>
{
    /// <summary>
    /// Splits at random. The training part has <paramref name="fraction"/> × <see cref="Count"/> samples, rounded to
    /// the nearest; neither part is empty. Both keep the order of the samples.
    /// </summary>
    /// <param name="fraction">The training part's share, in (0, 1).</param>
    /// <param name="seed">A seed means the same split on every platform.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two samples.</exception>
    public (Dataset<T> Train, Dataset<T> Test) Split(double fraction, long seed)
    {
        CheckSplit(fraction);
        var order = Order();
        new RandomStream(seed, "data.split").Shuffle<int>(order);
        var inTrain = new bool[Count];
        foreach (var index in order.AsSpan(0, TrainCount(fraction)))
        {
            inTrain[index] = true;
        }

        return Partition(index => inTrain[index]);
    }

    /// <summary>
    /// Splits each class at random, so that both parts have the classes in the same proportions: the training part has
    /// as many samples as <see cref="Split"/> gives it, of each class its exact share rounded up or down (by the
    /// largest remainders, the lower class first). Both parts keep the order of the samples.
    /// </summary>
    /// <inheritdoc cref="Split"/>
    /// <exception cref="InvalidOperationException">There are fewer than two samples, or not one label for each.</exception>
    public (Dataset<T> Train, Dataset<T> Test) StratifiedSplit(double fraction, long seed)
    {
        CheckSplit(fraction);
        var labels = RequireOneLabel(nameof(StratifiedSplit));
        var quotas = Quotas(CountPerClass(), fraction, TrainCount(fraction));
        var order = Order();
        new RandomStream(seed, "data.split").Shuffle<int>(order);
        var inTrain = new bool[Count];
        foreach (var index in order)
        {
            inTrain[index] = quotas[labels[index]]-- > 0;
        }

        return Partition(index => inTrain[index]);
    }

    /// <summary>
    /// Splits without random numbers: counted from 0, a sample whose number k has k mod <paramref name="period"/> =
    /// <paramref name="offset"/> is a test sample, all others are training samples.
    /// </summary>
    /// <param name="period">At least 2.</param>
    /// <param name="offset">From 0 to <paramref name="period"/> − 1.</param>
    /// <param name="stratified">
    /// Whether each class is counted separately, in the order of the samples; by default, if there is one label per sample.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The period or the offset is out of range.</exception>
    /// <exception cref="InvalidOperationException">Stratified, and there is not one label for each sample.</exception>
    public (Dataset<T> Train, Dataset<T> Test) SplitEvery(int period, int offset, bool? stratified = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, period);
        if (!(stratified ?? (HasLabels && TargetsPerSample == 1)))
        {
            return Partition(index => index % period != offset);
        }

        var labels = RequireOneLabel(nameof(SplitEvery));
        var seen = new int[ClassCount];
        return Partition(index => seen[labels[index]]++ % period != offset);
    }

    /// <summary>Splits by a condition. Both parts keep the order of the samples.</summary>
    /// <param name="condition">Is asked once for the number of each sample, from 0 upwards.</param>
    public (Dataset<T> Matching, Dataset<T> Others) Partition(Func<int, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var matching = new List<int>();
        var others = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            (condition(i) ? matching : others).Add(i);
        }

        return (Subset(matching.ToArray()), Subset(others.ToArray()));
    }

    // Hamilton's method: each class gets its share rounded down, the largest remainders get one more.
    private static int[] Quotas(int[] counts, double fraction, int total)
    {
        var quotas = Array.ConvertAll(counts, count => (int)(fraction * count));
        var byRemainder = Enumerable.Range(0, counts.Length).OrderByDescending(c => (fraction * counts[c]) - quotas[c]);
        foreach (var c in byRemainder.Take(total - quotas.Sum()))
        {
            quotas[c]++;
        }

        return quotas;
    }

    private int TrainCount(double fraction) => Math.Clamp((int)Math.Round(fraction * Count), 1, Count - 1);

    private void CheckSplit(double fraction)
    {
        if (!(fraction is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The training part's share must be in (0, 1).");
        }

        if (Count < 2)
        {
            throw new InvalidOperationException($"A split needs at least 2 samples; this data set has {Count}.");
        }
    }

    private int[] RequireOneLabel(string method) =>
        LabelArray is not null && TargetsPerSample == 1
            ? LabelArray
            : throw new InvalidOperationException($"{method} needs one class label per sample; this data set has {DescribeTargets()}.");
}
