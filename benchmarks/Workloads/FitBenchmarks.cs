using System.Diagnostics;
using System.Globalization;
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
        var data = ReadDigits();
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var network = new Digits(seed: run);
            var start = Stopwatch.GetTimestamp();
            network.Fit(data, options: new FitOptions { Epochs = 50, BatchSize = 32 });
            times[run] = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        }

        return new Measurement(Duration.Of(times));
    }

    private static Dataset<float> ReadDigits()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "digits.csv"))
            .Skip(1)
            .Select(line => Array.ConvertAll(line.Split(','), value => float.Parse(value, CultureInfo.InvariantCulture)))
            .ToArray();
        return Dataset.FromArrays(
            [.. rows.SelectMany(row => row.Take(Digits.InputSize)).Select(pixel => pixel / 16)],
            Digits.InputSize,
            [.. rows.Select(row => (int)row[Digits.InputSize])]);
    }
}
