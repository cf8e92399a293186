using System.Diagnostics;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// What the training monitor costs: a step of <c>Fit</c> with and without it, of the network 784-128-10 in batches of 64. Runs
/// take turns, so that a machine that slows down slows both.
/// </summary>
internal static class MonitorBenchmarks
{
    private const int Batch = 64;
    private const int StepsPerEpoch = 64;
    private const int Epochs = 16;
    private const int Runs = 15;

    public static IEnumerable<Benchmark> All() => [new("monitor.mlp.step", Batch, Measure, Goal.RatioAtMost(1.02))];

    private static Measurement Measure(Limits limits)
    {
        const int samples = Batch * StepsPerEpoch;
        var data = Dataset.FromArrays(Samples.Uniform(samples * MnistPerceptron.InputSize), MnistPerceptron.InputSize, Samples.Labels(samples, MnistPerceptron.OutputSize), MnistPerceptron.OutputSize);
        var (with, without) = (new double[Runs], new double[Runs]);
        Time(data, TrainingMonitor.Default);
        for (var run = 0; run < Runs; run++)
        {
            without[run] = Time(data, monitor: null);
            with[run] = Time(data, TrainingMonitor.Default);
        }

        var time = Duration.Of(with);
        return new Measurement(time) { Ratio = new Ratio(time.BestNanoseconds / Duration.Of(without).BestNanoseconds, "without monitor") };
    }

    private static double Time(Dataset<float> data, TrainingMonitor? monitor)
    {
        var network = new MnistPerceptron(seed: 1);
        var start = Stopwatch.GetTimestamp();
        network.Fit(data, options: new FitOptions { Epochs = Epochs, BatchSize = Batch, TrainingMonitor = monitor });
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / (Epochs * StepsPerEpoch);
    }
}
