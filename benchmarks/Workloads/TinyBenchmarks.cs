using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Workloads;

/// <summary>W3: networks of a few hundred or a few dozen parameters, where every nanosecond of overhead shows.</summary>
internal static class TinyBenchmarks
{
    private const int Batch = 16;

    public static IEnumerable<Benchmark> All() =>
    [
        new("W3a.inf.b1", 1, PredictClass, Goal.TimeAtMost(38)),
        new("W3a.train.b16", Batch, TrainClassifier, Goal.TimeAtMost(900)),
        new("W3b.inf.b1", 1, PredictValue, Goal.TimeAtMost(8)),
        new("W3b.train.b16", Batch, TrainRegression, Goal.TimeAtMost(130)),
    ];

    private static Measurement PredictClass(Limits limits)
    {
        var network = new TinyClassifier();
        var input = Samples.Uniform(TinyClassifier.InputSize);
        var output = new float[TinyClassifier.OutputSize];
        return Measurement.Of(repetitions =>
        {
            ReadOnlySpan<float> x = input;
            Span<float> y = output;
            for (var i = 0; i < repetitions; i++)
            {
                network.Predict(x, y);
            }
        });
    }

    private static Measurement PredictValue(Limits limits)
    {
        var network = new TinyRegression();
        var input = Samples.Uniform(TinyRegression.InputSize);
        var output = new float[TinyRegression.OutputSize];
        return Measurement.Of(repetitions =>
        {
            ReadOnlySpan<float> x = input;
            Span<float> y = output;
            for (var i = 0; i < repetitions; i++)
            {
                network.Predict(x, y);
            }
        });
    }

    private static Measurement TrainClassifier(Limits limits) =>
        Training.Measure(
            new TinyClassifier().CreateTrainer(),
            Samples.Uniform(Batch * TinyClassifier.InputSize),
            Samples.Labels(Batch, TinyClassifier.OutputSize));

    private static Measurement TrainRegression(Limits limits) =>
        Training.Measure(
            new TinyRegression().CreateTrainer(),
            Samples.Uniform(Batch * TinyRegression.InputSize),
            Samples.Uniform(Batch * TinyRegression.OutputSize));
}
