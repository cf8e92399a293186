using System.Numerics;

namespace NetGen;

/// <summary>Samples in memory, each with its features and its targets.</summary>
/// <typeparam name="T">The floating-point type of the features.</typeparam>
public sealed class Dataset<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _features;
    private readonly Array _targets;

    internal Dataset(T[] features, int featureCount, Array targets, int targetsPerSample, int classCount)
    {
        _features = features;
        _targets = targets;
        FeatureCount = featureCount;
        TargetsPerSample = targetsPerSample;
        ClassCount = classCount;
    }

    /// <summary>The number of samples.</summary>
    public int Count => _features.Length / FeatureCount;

    /// <summary>The number of features of one sample.</summary>
    public int FeatureCount { get; }

    /// <summary>The number of targets of one sample.</summary>
    public int TargetsPerSample { get; }

    /// <summary>The number of classes; 0 when the targets are values.</summary>
    public int ClassCount { get; }

    /// <summary>The names of the classes, or null.</summary>
    public IReadOnlyList<string>? ClassNames => null;

    /// <summary>The features of one sample.</summary>
    /// <param name="index">From 0.</param>
    public ReadOnlySpan<T> Features(int index) => _features.AsSpan(index * FeatureCount, FeatureCount);

    /// <summary>The targets of all samples in order.</summary>
    /// <typeparam name="TTarget"><see cref="int"/> for labels, <typeparamref name="T"/> for values.</typeparam>
    /// <exception cref="InvalidOperationException">The targets are of the other kind.</exception>
    public ReadOnlySpan<TTarget> GetTargets<TTarget>()
        where TTarget : unmanaged =>
        _targets as TTarget[] ?? throw new InvalidOperationException($"The targets are {_targets.GetType()}, not {typeof(TTarget)}.");
}

/// <summary>Makes data sets.</summary>
public static class Dataset
{
    /// <summary>A data set over arrays, with class labels.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">The samples, one after the other.</param>
    /// <param name="featureCount">The features of one sample.</param>
    /// <param name="labels">The class of each sample.</param>
    public static Dataset<T> FromArrays<T>(T[] features, int featureCount, int[] labels)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(features, featureCount, labels, 1, labels.Length == 0 ? 0 : labels.Max() + 1);

    /// <summary>A data set over arrays, with values to learn.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">The samples, one after the other.</param>
    /// <param name="featureCount">The features of one sample.</param>
    /// <param name="targets">The targets of the samples, one sample after the other.</param>
    /// <param name="targetCount">The targets of one sample.</param>
    public static Dataset<T> FromArrays<T>(T[] features, int featureCount, T[] targets, int targetCount)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(features, featureCount, targets, targetCount, 0);
}
