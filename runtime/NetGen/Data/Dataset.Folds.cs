namespace NetGen;

// Cross-validation: every sample is in the test part of exactly one fold. Parts keep the order of the samples.
public sealed partial class Dataset<T>
{
    /// <summary>
    /// Divides the samples into folds; each in turn is the test part, and all others are the training part. The sizes of the
    /// folds differ by one at most, the first ones being larger.
    /// </summary>
    /// <param name="folds">The number of folds: from 2 to <see cref="Count"/>.</param>
    /// <param name="seed">
    /// A seed draws the samples of each fold at random, the same on every platform; by default a fold is a run of
    /// consecutive samples.
    /// </param>
    /// <returns>As many pairs as folds; each is made when it is asked for.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of folds is out of range.</exception>
    public IEnumerable<(Dataset<T> Train, Dataset<T> Test)> KFold(int folds, long? seed = null)
    {
        CheckFolds(folds);
        var order = FoldOrder(seed);
        var foldOf = new int[Count];
        for (var position = 0; position < order.Length; position++)
        {
            // The first Count mod folds have one more.
            var (size, larger) = (Count / folds, Count % folds);
            var inLarger = (size + 1) * larger;
            foldOf[order[position]] = position < inLarger ? position / (size + 1) : larger + ((position - inLarger) / size);
        }

        return Folds(folds, foldOf);
    }

    /// <summary>
    /// Divides the samples of each class into folds, so that all folds have the classes in the same proportions: the samples
    /// of a class in two folds differ by one at most, and so do the sizes of two folds. A class with fewer samples than folds
    /// is missing in some.
    /// </summary>
    /// <param name="folds">The number of folds: from 2 to <see cref="Count"/>.</param>
    /// <param name="seed">
    /// A seed draws the samples of each fold at random, the same on every platform; by default the samples of a class go to
    /// the folds in turn.
    /// </param>
    /// <returns>As many pairs as folds; each is made when it is asked for.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of folds is out of range.</exception>
    /// <exception cref="InvalidOperationException">There is not one label for each sample.</exception>
    public IEnumerable<(Dataset<T> Train, Dataset<T> Test)> StratifiedKFold(int folds, long? seed = null)
    {
        CheckFolds(folds);
        var labels = RequireOneLabel(nameof(StratifiedKFold));
        // Class after class, and the turn goes on from one class to the next: that keeps the folds of a size.
        var order = FoldOrder(seed).OrderBy(index => labels[index]);
        var foldOf = new int[Count];
        var turn = 0;
        foreach (var index in order)
        {
            foldOf[index] = turn++ % folds;
        }

        return Folds(folds, foldOf);
    }

    private int[] FoldOrder(long? seed)
    {
        var order = Order();
        if (seed is { } given)
        {
            new RandomStream(given, "data.folds").Shuffle<int>(order);
        }

        return order;
    }

    private IEnumerable<(Dataset<T> Train, Dataset<T> Test)> Folds(int folds, int[] foldOf)
    {
        for (var fold = 0; fold < folds; fold++)
        {
            var current = fold;
            yield return Partition(index => foldOf[index] != current);
        }
    }

    private void CheckFolds(int folds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        if (folds > Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(folds), folds, $"The data set has {Count} samples; there can be no more folds than that.");
        }
    }
}
