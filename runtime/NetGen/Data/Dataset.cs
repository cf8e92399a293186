using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>
/// Samples in memory: features, and for each sample class labels, target values, or neither. A data set does not
/// change; every method that selects or changes samples returns a new one. Made by <see cref="Dataset"/>.
/// </summary>
/// <remarks>
/// Features and targets may hold NaN and infinities, for example as marks of missing values;
/// <see cref="EnsureFinite"/> refuses them, as do the CSV reader (by default) and networks in strict mode.
/// </remarks>
/// <typeparam name="T">The floating-point type, <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed partial class Dataset<T> : TrainingData<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _features;

    // Arguments are checked by the factories.
    internal Dataset(T[] features, int featureCount)
    {
        _features = features;
        FeatureCount = featureCount;
        Count = features.Length / featureCount;
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The number of features of one sample, at least 1.</summary>
    public int FeatureCount { get; }

    /// <summary>The names of the features, <see cref="FeatureCount"/> of them, or null.</summary>
    public IReadOnlyList<string>? FeatureNames { get; internal init; }

    /// <summary>The features of all samples, row-major: [<see cref="Count"/>, <see cref="FeatureCount"/>].</summary>
    public ReadOnlySpan<T> AllFeatures => _features;

    /// <summary>The features of one sample.</summary>
    /// <param name="index">The number of the sample, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<T> Features(int index)
    {
        if ((uint)index >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The data set has {Count} samples, numbered from 0.");
        }

        return _features.AsSpan(index * FeatureCount, FeatureCount);
    }

    /// <summary>The samples with the given numbers, in the given order.</summary>
    /// <param name="indices">Numbers of samples, from 0; a sample may be named more than once.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public Dataset<T> Subset(ReadOnlySpan<int> indices)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            if ((uint)indices[i] >= (uint)Count)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(indices), indices[i], $"Index {i} names a sample that does not exist; the data set has {Count}, numbered from 0.");
            }
        }

        return new Dataset<T>(Gather(_features, FeatureCount, indices), FeatureCount)
        {
            FeatureNames = FeatureNames,
            ClassCount = ClassCount,
            ClassNames = ClassNames,
            TargetsPerSample = TargetsPerSample,
            LabelArray = LabelArray is null ? null : Gather(LabelArray, TargetsPerSample, indices),
            TargetArray = TargetArray is null ? null : Gather(TargetArray, TargetsPerSample, indices),
        };
    }

    /// <summary>The first samples.</summary>
    /// <param name="count">How many; all, if there are fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Dataset<T> Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Subset(Order()[..Math.Min(count, Count)]);
    }

    /// <summary>The samples after the first ones.</summary>
    /// <param name="count">How many to leave out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Dataset<T> Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Subset(Order()[Math.Min(count, Count)..]);
    }

    /// <summary>The samples in random order.</summary>
    /// <param name="seed">A seed means the same order on every platform.</param>
    public Dataset<T> Shuffle(long seed)
    {
        var order = Order();
        new RandomStream(seed, "data.shuffle").Shuffle<int>(order);
        return Subset(order);
    }

    /// <summary>The same samples with changed features.</summary>
    /// <param name="change">Is given the features of one sample after the other, and changes them in place.</param>
    public Dataset<T> MapFeatures(Action<Span<T>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var features = _features.ToArray();
        for (var i = 0; i < Count; i++)
        {
            change(features.AsSpan(i * FeatureCount, FeatureCount));
        }

        return WithFeatures(features);
    }

    /// <summary>
    /// The same samples with transformed features. A network that has the transform itself must be given the raw data.
    /// </summary>
    /// <param name="transform">The transform.</param>
    /// <exception cref="ArgumentException">The transform is for another number of features.</exception>
    public Dataset<T> Transform(InputTransform<T> transform)
    {
        ArgumentNullException.ThrowIfNull(transform);
        if (transform.FeatureCount != FeatureCount)
        {
            throw new ArgumentException(
                $"The transform is for samples of {transform.FeatureCount} features; the data set's have {FeatureCount}.", nameof(transform));
        }

        var features = _features.ToArray();
        transform.Apply(features);
        return WithFeatures(features);
    }

    /// <summary>The same samples in another precision, each value rounded to the nearest.</summary>
    /// <typeparam name="TOther">The other floating-point type.</typeparam>
    public Dataset<TOther> ConvertTo<TOther>()
        where TOther : unmanaged, IFloatingPointIeee754<TOther> =>
        new(Array.ConvertAll(_features, TOther.CreateTruncating), FeatureCount)
        {
            FeatureNames = FeatureNames,
            ClassCount = ClassCount,
            ClassNames = ClassNames,
            TargetsPerSample = TargetsPerSample,
            LabelArray = LabelArray,
            TargetArray = TargetArray is null ? null : Array.ConvertAll(TargetArray, TOther.CreateTruncating),
        };

    /// <summary>Refuses NaN and infinite values.</summary>
    /// <returns>This data set.</returns>
    /// <exception cref="InvalidOperationException">A feature or a target is not finite; the message names the first.</exception>
    public Dataset<T> EnsureFinite()
    {
        Check(_features, FeatureCount, "feature");
        Check(TargetArray, TargetsPerSample, "target");
        return this;

        static void Check(ReadOnlySpan<T> values, int width, string what)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (!T.IsFinite(values[i]))
                {
                    throw new InvalidOperationException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Sample {i / width}, {what} {i % width} is {values[i]}; only finite values are accepted here."));
                }
            }
        }
    }

    /// <summary>A short description, such as "150 samples, 4 features, 3 classes".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} samples, {FeatureCount} features, {DescribeTargets()}");

    private static TItem[] Gather<TItem>(TItem[] source, int width, ReadOnlySpan<int> indices)
    {
        var result = new TItem[checked(indices.Length * width)];
        for (var i = 0; i < indices.Length; i++)
        {
            source.AsSpan(indices[i] * width, width).CopyTo(result.AsSpan(i * width));
        }

        return result;
    }

    private int[] Order()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        return order;
    }

    private Dataset<T> WithFeatures(T[] features) => WithFeatures(features, FeatureCount);

    /// <summary>The same samples with other features, which keep their names if there are as many.</summary>
    internal Dataset<T> WithFeatures(T[] features, int featureCount) =>
        new(features, featureCount)
        {
            FeatureNames = featureCount == FeatureCount ? FeatureNames : null,
            ClassCount = ClassCount,
            ClassNames = ClassNames,
            TargetsPerSample = TargetsPerSample,
            LabelArray = LabelArray,
            TargetArray = TargetArray,
        };
}
