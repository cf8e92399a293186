using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Workloads;

/// <summary>The first training step of a fresh process, in which everything is compiled just in time.</summary>
internal static class FirstStepBenchmark
{
    /// <summary>Makes this program take its first step, print the nanoseconds and end.</summary>
    public const string Option = "--first-step";

    private const int Processes = 7;
    private const int Batch = 64;

    public static IEnumerable<Benchmark> All() => [new("first.step.b64", 0, Measure, Goal.TimeAtMost(60e6))];

    /// <summary>Takes the first step in this process.</summary>
    public static void RunInThisProcess()
    {
        var trainer = new Perceptron().CreateTrainer();
        var inputs = Samples.Uniform(Batch * Perceptron.InputSize);
        var labels = Samples.Labels(Batch, Perceptron.OutputSize);
        var start = Stopwatch.GetTimestamp();
        trainer.Step(inputs, labels);
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(elapsed.TotalNanoseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static Measurement Measure(Limits limits) =>
        new(Duration.Of([.. Enumerable.Range(0, Processes).Select(_ => RunInChildProcess())]));

    private static double RunInChildProcess()
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(FirstStepBenchmark).Assembly.Location);
        }

        start.ArgumentList.Add(Option);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{program} {Option} ended with exit code {process.ExitCode}; 0 was expected.");
    }
}
