namespace NetGen;

/// <summary>Which features share one mean, one standard deviation, or one range.</summary>
internal sealed class FeatureGroups
{
    private readonly int[] _groups;

    private FeatureGroups(int[] groups, int count) => (_groups, Count) = (groups, count);

    /// <summary>The number of groups.</summary>
    public int Count { get; }

    /// <summary>The number of features of one sample.</summary>
    public int FeatureCount => _groups.Length;

    /// <summary>Each feature for itself: of images, each channel of each pixel.</summary>
    public static FeatureGroups Each(int features) => new([.. Enumerable.Range(0, features)], features);

    /// <summary>All features together.</summary>
    public static FeatureGroups Whole(int features) => new(new int[features], 1);

    /// <summary>All pixels of a channel together.</summary>
    public static FeatureGroups Channels(ImageShape shape, int features, string name)
    {
        shape.CheckSamples(features, name);
        var groups = new int[features];
        for (var i = 0; i < features; i++)
        {
            groups[i] = i / shape.ChannelStride % shape.Channels;
        }

        return new(groups, shape.Channels);
    }

    /// <summary>The group of a feature.</summary>
    public int Of(int feature) => _groups[feature];

    /// <summary>The number of elements of each group in a matrix of so many elements.</summary>
    public double[] CountElements(int length)
    {
        var counts = new double[Count];
        foreach (var group in _groups)
        {
            counts[group] += length / FeatureCount;
        }

        return counts;
    }

    /// <summary>For each feature its group's value.</summary>
    public T[] Expand<T>(ReadOnlySpan<T> values)
    {
        var result = new T[FeatureCount];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = values[_groups[i]];
        }

        return result;
    }
}
