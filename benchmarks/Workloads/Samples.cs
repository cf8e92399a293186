namespace NetGen.Benchmarks.Workloads;

/// <summary>Data that have the right sizes; speed does not depend on their values.</summary>
internal static class Samples
{
    /// <summary>Values between 0 and 1.</summary>
    public static float[] Uniform(int length)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle())];
    }

    /// <summary>The number of elements of a shape.</summary>
    public static int Length(IEnumerable<int> shape) => shape.Aggregate(1, (length, size) => length * size);

    /// <summary>Class indices.</summary>
    public static int[] Labels(int length, int classes)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, length).Select(_ => random.Next(classes))];
    }
}
