using System.Diagnostics;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Workloads;

/// <summary>A whole training as a user runs it: the handwritten digits, 50 epochs in batches of 32.</summary>
internal static class FitBenchmarks
{
    private const int Runs = 3;

    public static IEnumerable<Benchmark> All() => [new("digits.fit50", 0, Measure, Goal.TimeAtMost(1e9))];

    private static Measurement Measure(Limits limits)
    {
        var data = Dataset.FromCsv(Path.Combine(AppContext.BaseDirectory, "digits.csv"));
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var network = new Digits(seed: run) { InputTransform = Rescale.Pixels<float>(Digits.InputSize, maximum: 16) };
            var start = Stopwatch.GetTimestamp();
            network.Fit(data, options: new FitOptions { Epochs = 50, BatchSize = 32 });
            times[run] = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        }

        return new Measurement(Duration.Of(times));
    }
}
