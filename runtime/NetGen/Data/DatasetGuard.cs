namespace NetGen;

/// <summary>Checks of what data sets are made of; messages name the value and what was expected.</summary>
internal static class DatasetGuard
{
    /// <summary>Checks the length of the features and the number of their names.</summary>
    public static void CheckFeatures(int length, int featureCount, IReadOnlyList<string>? featureNames)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(featureCount, 1);
        if (length % featureCount != 0)
        {
            throw new ArgumentException(
                $"{length} elements are not a whole number of samples of {featureCount} features.", "features");
        }

        if (featureNames is not null && featureNames.Count != featureCount)
        {
            throw new ArgumentException(
                $"There are {featureNames.Count} names for {featureCount} features.", nameof(featureNames));
        }
    }

    /// <summary>Checks that each sample has as many and returns how many.</summary>
    public static int PerSample(int length, int samples, string what, string name)
    {
        if (samples == 0 ? length == 0 : length > 0 && length % samples == 0)
        {
            return samples == 0 ? 1 : length / samples;
        }

        throw new ArgumentException($"There are {length} {what} for {samples} samples; each sample needs as many.", name);
    }

    /// <summary>Checks the labels and returns the number of classes.</summary>
    public static int Classes(ReadOnlySpan<int> labels, int? classCount, IReadOnlyList<string>? classNames)
    {
        if (classCount is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(given, 1, nameof(classCount));
            if (classNames is not null && classNames.Count != given)
            {
                throw new ArgumentException($"There are {classNames.Count} names for {given} classes.", nameof(classNames));
            }
        }

        // Without a number, the labels themselves say how many there are.
        var limit = classCount ?? classNames?.Count ?? int.MaxValue;
        var largest = -1;
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)limit)
            {
                throw new ArgumentException(
                    limit == int.MaxValue
                        ? $"Label {i} is {labels[i]}; labels are class indices from 0."
                        : $"Label {i} is {labels[i]}; there are {limit} classes, so labels are 0 to {limit - 1}.",
                    nameof(labels));
            }

            largest = Math.Max(largest, labels[i]);
        }

        return limit == int.MaxValue ? largest + 1 : limit;
    }
}
