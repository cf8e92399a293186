using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Workloads;

/// <summary>The training step of the perceptron on two threads against one.</summary>
internal static class ThreadBenchmarks
{
    private const int Batch = 64;

    /// <summary>Nothing where the process may use one processor only: two threads would take turns.</summary>
    public static IEnumerable<Benchmark> All() =>
        Environment.ProcessorCount < 2 ? [] : [new("threads2.train.b64", Batch, Measure, Goal.RatioAtLeast(1.6))];

    private static Measurement Measure(Limits limits)
    {
        var one = Train(1);
        var two = Train(2);
        return two with { Ratio = new Ratio(one.Time.BestNanoseconds / two.Time.BestNanoseconds, "one thread's speed") };
    }

    private static Measurement Train(int threads) =>
        Training.Measure(
            new Perceptron().CreateTrainer(new TrainerOptions { Threads = threads }),
            Samples.Uniform(Batch * Perceptron.InputSize),
            Samples.Labels(Batch, Perceptron.OutputSize));
}
