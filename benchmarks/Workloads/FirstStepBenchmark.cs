using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Workloads;

/// <summary>The first training step of a fresh process, in which everything is compiled just in time.</summary>
internal static class FirstStepBenchmark
{
    /// <summary>Makes this program take a network's first step, print the nanoseconds and end.</summary>
    public const string Option = "--first-step";

    private const int Processes = 7;
    private const int Batch = 64;

    private static readonly (string Name, int Batch, Func<Action> Prepare, double Nanoseconds)[] s_networks =
    [
        ($"b{Batch}", Batch, PreparePerceptron, 60e6),
        ("W6.b32", ImageBenchmarks.Residual.TrainingBatch, ImageBenchmarks.Residual.FirstStep, 500e6),
    ];

    public static IEnumerable<Benchmark> All() => s_networks.Select(network =>
        new Benchmark($"first.step.{network.Name}", 0, _ => Measure(network.Name), Goal.TimeAtMost(network.Nanoseconds)));

    /// <summary>Takes the first step in this process.</summary>
    /// <param name="name">The network.</param>
    public static void RunInThisProcess(string name)
    {
        var step = s_networks.Single(network => network.Name == name).Prepare();
        var start = Stopwatch.GetTimestamp();
        step();
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(elapsed.TotalNanoseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static Action PreparePerceptron()
    {
        var trainer = new Perceptron().CreateTrainer();
        var inputs = Samples.Uniform(Batch * Perceptron.InputSize);
        var labels = Samples.Labels(Batch, Perceptron.OutputSize);
        return () => trainer.Step(inputs, labels);
    }

    private static Measurement Measure(string name) =>
        new(Duration.Of([.. Enumerable.Range(0, Processes).Select(_ => RunInChildProcess(name))]));

    private static double RunInChildProcess(string name)
    {
        using var process = ChildProcess.Start(Option, name);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The child process {Option} {name} ended with exit code {process.ExitCode}; 0 was expected.");
    }
}
