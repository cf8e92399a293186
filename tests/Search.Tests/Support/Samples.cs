namespace NetGen.Search.Tests;

internal static class Samples
{
    /// <summary>Points at x = ±1 on y = 3x + 1: the loss of a line has the second derivative 2 in both of its parameters.</summary>
    public static Dataset<double> OnLine { get; } = Dataset.FromArrays([1.0, -1.0, 1.0, -1.0], 1, [4.0, -2.0, 4.0, -2.0], 1);

    /// <summary>Three clouds in the plane.</summary>
    public static Dataset<float> Clouds(int count, long seed = 1)
    {
        var random = new RandomStream(seed, "clouds");
        var features = new float[count * 2];
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = i % 3;
            var angle = 2 * Math.PI * labels[i] / 3;
            features[2 * i] = (float)(Math.Cos(angle) + random.NextDouble() - 0.5);
            features[(2 * i) + 1] = (float)(Math.Sin(angle) + random.NextDouble() - 0.5);
        }

        return Dataset.FromArrays(features, 2, labels);
    }
}

/// <summary>Keeps every report.</summary>
internal sealed class Recorder(Action<SearchProgress>? then = null) : IProgress<SearchProgress>
{
    public List<SearchProgress> Reports { get; } = [];

    public void Report(SearchProgress value)
    {
        Reports.Add(value);
        then?.Invoke(value);
    }
}

/// <summary>A folder that is deleted at the end of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("netgen-search-").FullName;

    public string File(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
