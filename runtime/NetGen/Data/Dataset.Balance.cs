using System.Globalization;

namespace NetGen;

// Classes of different sizes.
public sealed partial class Dataset<T>
{
    /// <summary>
    /// Repeats samples until every class has as many as the largest: all of a class equally often, and of the rest each at
    /// most once, drawn at random. The order of the samples is kept, repeated ones are neighbours. Classes without samples
    /// stay empty. Use it on the training part only, after the split.
    /// </summary>
    /// <param name="seed">A seed means the same choice on every platform.</param>
    /// <exception cref="InvalidOperationException">There is not one label for each sample.</exception>
    public Dataset<T> Oversample(long seed)
    {
        var counts = CountPerClass(nameof(Oversample));
        return Resample(counts, counts.Max(), seed);
    }

    /// <summary>
    /// Leaves samples out, drawn at random, until every class has as few as the smallest that has any. The order of the
    /// samples is kept. Use it on the training part only, after the split.
    /// </summary>
    /// <param name="seed">A seed means the same choice on every platform.</param>
    /// <exception cref="InvalidOperationException">There is not one label for each sample.</exception>
    public Dataset<T> Undersample(long seed)
    {
        var counts = CountPerClass(nameof(Undersample));
        return Resample(counts, counts.Where(count => count > 0).Min(), seed);
    }

    /// <summary>
    /// Weights for the loss that make all classes count alike: n / (classes · n of the class), as scikit-learn's
    /// <c>class_weight="balanced"</c>; their average over the samples is 1.
    /// </summary>
    /// <returns><see cref="ClassCount"/> weights.</returns>
    /// <exception cref="InvalidOperationException">There are no labels, or a class has no sample.</exception>
    public T[] ClassWeights()
    {
        var counts = RequireAllClasses(nameof(ClassWeights));
        return Array.ConvertAll(counts, count => T.CreateTruncating((double)LabelArray!.Length / ((double)ClassCount * count)));
    }

    /// <summary>
    /// Weights for the loss by the effective number of samples, (1 − β) / (1 − β^n) for a class of n, scaled so that they
    /// add up to the number of classes (Cui et al., "Class-Balanced Loss Based on Effective Number of Samples", 2019): less
    /// extreme than <see cref="ClassWeights()"/> for large classes.
    /// </summary>
    /// <param name="beta">From 0 (all weights 1) to below 1; 0.9 to 0.9999 are customary.</param>
    /// <returns><see cref="ClassCount"/> weights.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">There are no labels, or a class has no sample.</exception>
    public T[] ClassWeights(double beta)
    {
        if (!(beta is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "Beta must be at least 0 and below 1.");
        }

        var weights = Array.ConvertAll(RequireAllClasses(nameof(ClassWeights)), count => (1 - beta) / (1 - Math.Pow(beta, count)));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => T.CreateTruncating(weight * weights.Length / sum));
    }

    /// <summary>
    /// The weight of "yes" in a binary cross entropy that makes both classes count alike: the number of samples of class 0
    /// divided by that of class 1 (PyTorch's <c>pos_weight</c>).
    /// </summary>
    /// <exception cref="InvalidOperationException">There are no labels of two classes, or a class has no sample.</exception>
    public double PositiveWeight()
    {
        var counts = RequireAllClasses(nameof(PositiveWeight));
        return counts.Length == 2
            ? (double)counts[0] / counts[1]
            : throw new InvalidOperationException($"{nameof(PositiveWeight)} needs labels of 2 classes; this data set has {DescribeTargets()}.");
    }

    // Each class is drawn from a stream of its own, so that none depends on the size of another.
    private Dataset<T> Resample(int[] counts, int target, long seed)
    {
        var labels = LabelArray!;
        var repeats = new int[Count];
        var byClass = Order().ToLookup(index => labels[index]);
        for (var c = 0; c < counts.Length; c++)
        {
            int[] members = [.. byClass[c]];
            new RandomStream(seed, string.Create(CultureInfo.InvariantCulture, $"data.balance {c}")).Shuffle<int>(members);
            for (var i = 0; i < members.Length; i++)
            {
                repeats[members[i]] = (target / members.Length) + (i < target % members.Length ? 1 : 0);
            }
        }

        return Subset(Order().SelectMany(index => Enumerable.Repeat(index, repeats[index])).ToArray());
    }

    private int[] CountPerClass(string method)
    {
        RequireOneLabel(method);
        return Count > 0 ? CountPerClass() : throw new InvalidOperationException($"{method} needs samples; this data set has none.");
    }

    private int[] RequireAllClasses(string method)
    {
        RequireLabels(method);
        var counts = CountPerClass();
        var empty = Array.IndexOf(counts, 0);
        if (empty >= 0 || counts.Length == 0)
        {
            throw new InvalidOperationException(
                $"{method} needs at least one sample of each of the {ClassCount} classes; class {empty} has none.");
        }

        return counts;
    }
}
