using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Workloads;

/// <summary>Training steps on two threads against one, on an idle machine and beside a process that keeps a core busy.</summary>
internal static class ThreadBenchmarks
{
    private const int Batch = 64;

    /// <summary>Nothing where the process may use one processor only: two threads would take turns.</summary>
    public static IEnumerable<Benchmark> All() => Environment.ProcessorCount < 2
        ? []
        :
        [
            Idle("train.b64", Batch, TrainPerceptron, 1.6),
            Idle("W5.train.b32", ImageBenchmarks.Convolutions.TrainingBatch, ImageBenchmarks.Convolutions.Train, 1.8),
            Idle("W6.train.b32", ImageBenchmarks.Residual.TrainingBatch, ImageBenchmarks.Residual.Train, 1.8),
            Busy("W5.train.b32", ImageBenchmarks.Convolutions.TrainingBatch, ImageBenchmarks.Convolutions.Train),
            Busy("W6.train.b32", ImageBenchmarks.Residual.TrainingBatch, ImageBenchmarks.Residual.Train),
        ];

    private static Benchmark Idle(string name, int batch, Func<int, Measurement> train, double goal) =>
        new($"threads2.{name}", batch, _ => MeasureIdle(train), Goal.RatioAtLeast(goal));

    private static Benchmark Busy(string name, int batch, Func<int, Measurement> train) =>
        new($"busy.{name}", batch, _ => MeasureBusy(train), Goal.RatioAtMost(1.1));

    private static Measurement MeasureIdle(Func<int, Measurement> train)
    {
        var one = train(1);
        var two = train(2);
        return two with { Ratio = new Ratio(one.Time.BestNanoseconds / two.Time.BestNanoseconds, "one thread's speed") };
    }

    // The median: on a busy machine the best is luck.
    private static Measurement MeasureBusy(Func<int, Measurement> train)
    {
        var one = train(1);
        using var busy = new BusyProcess();
        var two = train(2);
        return two with { Ratio = new Ratio(two.Time.MedianNanoseconds / one.Time.MedianNanoseconds, "one thread's time") };
    }

    private static Measurement TrainPerceptron(int threads) =>
        Training.Measure(
            new Perceptron().CreateTrainer(new TrainerOptions { Threads = threads }),
            Samples.Uniform(Batch * Perceptron.InputSize),
            Samples.Labels(Batch, Perceptron.OutputSize));
}
