using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Workloads;

/// <summary>W1 and W2: prediction and training of the network 784-128-64-10.</summary>
internal static class PerceptronBenchmarks
{
    // Multiply-adds of one sample. The input has no gradient, so the first layer takes part in two products, not three.
    private const double FirstLayer = 784 * 128;
    private const double OtherLayers = (128 * 64) + (64 * 10);

    /// <summary>The floating-point operations of a forward pass, per sample and of the matrix products alone; dW has as many.</summary>
    public const double ForwardFlops = 2 * (FirstLayer + OtherLayers);

    /// <summary>Those of the activations' gradients (dX).</summary>
    public const double ActivationGradientFlops = 2 * OtherLayers;

    private const double StepFlops = (2 * ForwardFlops) + ActivationGradientFlops;

    public static IEnumerable<Benchmark> All() =>
    [
        new("W1.inf.b1", 1, PredictOne, Goal.RatioAtMost(1.2)),
        new("W1.inf.b16", 16, limits => PredictBatch(16, limits)),
        new("W1.inf.b64", 64, limits => PredictBatch(64, limits), Goal.PeakAtLeast(0.88)),
        new("W2.train.b1", 1, limits => Train(1, limits), Goal.TimeAtMost(55e3)),
        new("W2.train.b16", 16, limits => Train(16, limits), Goal.TimeAtMost(135e3)),
        new("W2.train.b64", 64, limits => Train(64, limits), Goal.PeakAtLeast(0.75)),
    ];

    private static Measurement PredictOne(Limits limits)
    {
        var network = new Perceptron();
        var input = Samples.Uniform(Perceptron.InputSize);
        var output = new float[Perceptron.OutputSize];
        return Measurement.Of(repetitions =>
        {
            for (var i = 0; i < repetitions; i++)
            {
                network.Predict(input, output);
            }
        }).WithBytesRead(Perceptron.ParameterCount * sizeof(float), limits);
    }

    private static Measurement PredictBatch(int batch, Limits limits)
    {
        var network = new Perceptron();
        var inputs = Samples.Uniform(batch * Perceptron.InputSize);
        var outputs = new float[batch * Perceptron.OutputSize];
        return Measurement.Of(repetitions =>
        {
            for (var i = 0; i < repetitions; i++)
            {
                network.PredictBatch(inputs, outputs);
            }
        }).WithFlops(batch * ForwardFlops, limits);
    }

    private static Measurement Train(int batch, Limits limits) =>
        Training.Measure(
            new Perceptron().CreateTrainer(),
            Samples.Uniform(batch * Perceptron.InputSize),
            Samples.Labels(batch, Perceptron.OutputSize)).WithFlops(batch * StepFlops, limits);
}
