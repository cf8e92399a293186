using NetGen.CompilerServices;

namespace NetGen.Tests;

/// <summary>Random data, the same in every run.</summary>
internal static class Data
{
    /// <summary>Values of about unit size, exactly representable in single precision.</summary>
    public static double[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (double)(float)((random.NextDouble() * 4) - 2))];
    }

    /// <summary>Inputs and fitting targets for a batch: class indices, probabilities or values.</summary>
    public static (double[] Inputs, double[] Targets) Batch(NetworkInfo info, int samples, int seed = 1)
    {
        var random = new Random(seed + 1000);
        var classes = info.OutputShape[^1];
        double[] targets = info.Task switch
        {
            NetworkTask.Classification =>
                [.. Enumerable.Range(0, samples * info.OutputSize / classes).Select(_ => (double)random.Next(classes))],
            NetworkTask.BinaryClassification =>
                [.. Enumerable.Range(0, samples * info.OutputSize).Select(_ => (double)random.Next(2))],
            _ => Values(samples * info.OutputSize, seed + 2000),
        };
        return (Values(samples * info.InputSize, seed), targets);
    }
}
