namespace NetGen;

// What is to be learnt: class labels or values.
public sealed partial class Dataset<T>
{
    /// <summary>Whether the samples have class labels.</summary>
    public bool HasLabels => LabelArray is not null;

    /// <summary>Whether the samples have target values.</summary>
    public bool HasTargets => TargetArray is not null;

    /// <summary>The number of labels or target values of one sample; 0 if there are neither.</summary>
    public int TargetsPerSample { get; internal init; }

    /// <summary>The class indices of all samples in order, from 0; empty if there are none.</summary>
    public ReadOnlySpan<int> Labels => LabelArray;

    /// <summary>The number of classes; 0 if there are no labels.</summary>
    public int ClassCount { get; internal init; }

    /// <summary>The names of the classes by index, or null.</summary>
    public IReadOnlyList<string>? ClassNames { get; internal init; }

    /// <summary>
    /// The target values of all samples, row-major: [<see cref="Count"/>, <see cref="TargetsPerSample"/>]; empty if
    /// there are none.
    /// </summary>
    public ReadOnlySpan<T> Targets => TargetArray;

    internal int[]? LabelArray { get; init; }

    internal T[]? TargetArray { get; init; }

    /// <summary>The labels or the target values of all samples, whichever a network's loss needs.</summary>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
    /// <returns><see cref="Count"/> × <see cref="TargetsPerSample"/> elements.</returns>
    /// <exception cref="InvalidOperationException">The data set has no targets of that kind.</exception>
    public ReadOnlySpan<TTarget> GetTargets<TTarget>()
        where TTarget : unmanaged
    {
        if (typeof(TTarget) == typeof(int) && LabelArray is not null)
        {
            return (TTarget[])(object)LabelArray;
        }

        if (typeof(TTarget) == typeof(T) && TargetArray is not null)
        {
            return (TTarget[])(object)TargetArray;
        }

        var (needed, remedy) = typeof(TTarget) == typeof(int)
            ? ("class indices (int)", "Make it with labels, or with WithLabels.")
            : ($"target values ({typeof(TTarget).Name})", HasLabels
                ? "Use LabelsAsTargets() for a binary cross entropy, or OneHotTargets()."
                : HasTargets ? "Use ConvertTo to change the precision." : "Make it with targets, or with WithTargets.");
        throw new InvalidOperationException(
            $"The network's loss needs {needed}; this data set of {typeof(T).Name} has {DescribeTargets()}. {remedy}");
    }

    /// <summary>The number of labels of each class.</summary>
    /// <returns><see cref="ClassCount"/> numbers.</returns>
    /// <exception cref="InvalidOperationException">There are no labels.</exception>
    public int[] CountPerClass()
    {
        var counts = new int[ClassCount];
        foreach (var label in RequireLabels(nameof(CountPerClass)))
        {
            counts[label]++;
        }

        return counts;
    }

    /// <summary>The same samples with class labels in place of what they had.</summary>
    /// <param name="labels">Class indices from 0, as many for each sample. The array is used, not copied.</param>
    /// <param name="classCount">The number of classes; by default the number of names, or the largest label plus 1.</param>
    /// <param name="classNames">The names of the classes, or null.</param>
    /// <exception cref="ArgumentException">The length does not fit, or a label is out of range.</exception>
    public Dataset<T> WithLabels(int[] labels, int? classCount = null, IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return new Dataset<T>(_features, FeatureCount)
        {
            FeatureNames = FeatureNames,
            ClassCount = DatasetGuard.Classes(labels, classCount, classNames),
            ClassNames = classNames,
            TargetsPerSample = DatasetGuard.PerSample(labels.Length, Count, "labels", nameof(labels)),
            LabelArray = labels,
        };
    }

    /// <summary>The same samples with target values in place of what they had.</summary>
    /// <param name="targets">Row-major: [<see cref="Count"/>, <paramref name="perSample"/>]. The array is used, not copied.</param>
    /// <param name="perSample">The number of values of one sample, at least 1.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public Dataset<T> WithTargets(T[] targets, int perSample = 1)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfLessThan(perSample, 1);
        if (targets.Length != (long)Count * perSample)
        {
            throw new ArgumentException(
                $"There are {targets.Length} targets; {Count} samples need {(long)Count * perSample} ({perSample} each).", nameof(targets));
        }

        return new Dataset<T>(_features, FeatureCount)
        {
            FeatureNames = FeatureNames,
            ClassNames = ClassNames,
            TargetsPerSample = perSample,
            TargetArray = targets,
        };
    }

    /// <summary>The labels 0 and 1 as the values 0 and 1, for a binary cross entropy. The names of the classes are kept.</summary>
    /// <exception cref="InvalidOperationException">There are no labels, or one is neither 0 nor 1.</exception>
    public Dataset<T> LabelsAsTargets()
    {
        var labels = RequireLabels(nameof(LabelsAsTargets));
        var larger = Array.FindIndex(labels, label => label > 1);
        return larger < 0
            ? WithTargets(Array.ConvertAll(labels, T.CreateTruncating), TargetsPerSample)
            : throw new InvalidOperationException(
                $"Sample {larger / TargetsPerSample} has the label {labels[larger]}; a binary cross entropy takes 0 and 1. Use OneHotTargets() for {ClassCount} classes.");
    }

    /// <summary>
    /// The labels as target values: <see cref="ClassCount"/> for each label, 1 at the label's class and 0 elsewhere.
    /// The names of the classes are kept.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are no labels.</exception>
    public Dataset<T> OneHotTargets()
    {
        var labels = RequireLabels(nameof(OneHotTargets));
        var targets = new T[checked(labels.Length * ClassCount)];
        for (var i = 0; i < labels.Length; i++)
        {
            targets[(i * ClassCount) + labels[i]] = T.One;
        }

        return WithTargets(targets, Math.Max(1, TargetsPerSample * ClassCount));
    }

    private int[] RequireLabels(string method) =>
        LabelArray ?? throw new InvalidOperationException($"{method} needs class labels; this data set has {DescribeTargets()}.");

    private string DescribeTargets() => (HasLabels, HasTargets, TargetsPerSample) switch
    {
        (true, _, 1) => $"{ClassCount} classes",
        (true, _, _) => $"{TargetsPerSample} labels per sample of {ClassCount} classes",
        (_, true, 1) => "1 target value per sample",
        (_, true, _) => $"{TargetsPerSample} target values per sample",
        _ => "no labels and no target values",
    };
}
