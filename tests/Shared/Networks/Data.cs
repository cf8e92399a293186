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
        var (learning, count) = (info.Learning, samples * info.Learning.TargetsPerSample);
        double[] targets = learning.Targets switch
        {
            TargetKind.ClassIndices => [.. Enumerable.Range(0, count).Select(_ => (double)Label(random, learning))],
            TargetKind.Signs => [.. Enumerable.Range(0, count).Select(_ => (random.Next(2) * 2.0) - 1)],
            TargetKind.Probabilities => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(2))],
            TargetKind.Distributions => Distributions(random, learning, count),
            _ => Values(count, seed + 2000),
        };
        return (Values(samples * info.InputSize, seed), targets);
    }

    // Every fourth label is the one that does not count, if there is one.
    private static int Label(Random random, LossInfo learning) =>
        learning.IgnoreIndex is { } ignored && random.Next(4) == 0 ? ignored : random.Next(learning.Classes);

    // Each prediction's probabilities: multiples of 1/64, so that single precision holds them, and now and then a 0.
    private static double[] Distributions(Random random, LossInfo learning, int count)
    {
        var (targets, places) = (new double[count], new ClassPlaces(learning, learning.TargetsPerSample));
        for (var prediction = 0; prediction < count / learning.Classes; prediction++)
        {
            for (var part = 0; part < 64; part++)
            {
                targets[places.Of(prediction, random.Next(learning.Classes))] += 1.0 / 64;
            }
        }

        return targets;
    }
}
