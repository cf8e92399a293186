using NetGen.Benchmarks.Machine;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>W4 to W6: prediction and training of convolutional networks.</summary>
internal static class ImageBenchmarks
{
    public static IEnumerable<Benchmark> All() =>
    [
        .. LeNet5.Benchmarks([1], Goal.TimeAtMost(15e3), Goal.TimeAtMost(2.6e6)),
        .. Convolutions.Benchmarks([1, 64]),
        .. Residual.Benchmarks([1]),
    ];

    /// <summary>W4.</summary>
    public static ImageWorkload<LeNet> LeNet5 { get; } = new("W4", () => new LeNet(), TrainingBatch: 64, Macs: 416_520, FirstLayerMacs: 117_600);

    /// <summary>W5.</summary>
    public static ImageWorkload<ConvolutionNetwork> Convolutions { get; } =
        new("W5", () => new ConvolutionNetwork(), TrainingBatch: 32, Macs: 11_992_448, FirstLayerMacs: 194_688);

    /// <summary>W6.</summary>
    public static ImageWorkload<ResNet20> Residual { get; } =
        new("W6", () => new ResNet20(), TrainingBatch: 32, Macs: 40_813_184, FirstLayerMacs: 442_368);
}

/// <summary>A network that classifies images.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="Name">The name that its benchmarks begin with.</param>
/// <param name="Create">Makes the network.</param>
/// <param name="TrainingBatch">The samples of a training step.</param>
/// <param name="Macs">Multiply-adds of one sample, by direct sums.</param>
/// <param name="FirstLayerMacs">Those of the first layer; the input has no gradient, so it takes part in two products, not three.</param>
internal sealed record ImageWorkload<TNetwork>(string Name, Func<TNetwork> Create, int TrainingBatch, double Macs, double FirstLayerMacs)
    where TNetwork : class, ITrainableNetwork<TNetwork, float, int>
{
    /// <summary>Prediction of batches, then training.</summary>
    /// <param name="batches">The samples of the predictions.</param>
    /// <param name="one">The goal of the first of them.</param>
    /// <param name="step">The goal of a training step.</param>
    public IEnumerable<Benchmark> Benchmarks(int[] batches, Goal? one = null, Goal? step = null) =>
    [
        .. batches.Select((batch, index) => new Benchmark($"{Name}.inf.b{batch}", batch, limits => Predict(batch, limits), index == 0 ? one : null)),
        new($"{Name}.train.b{TrainingBatch}", TrainingBatch, limits => Train(1).WithFlops(2 * TrainingBatch * ((3 * Macs) - FirstLayerMacs), limits), step),
    ];

    /// <summary>Times training steps.</summary>
    /// <param name="threads">The number of threads.</param>
    public Measurement Train(int threads) => Training.Measure(Create().CreateTrainer(new TrainerOptions { Threads = threads }), Inputs(TrainingBatch), Labels());

    /// <summary>Makes a trainer and returns what makes its first step.</summary>
    public Action FirstStep()
    {
        var trainer = Create().CreateTrainer();
        var (inputs, labels) = (Inputs(TrainingBatch), Labels());
        return () => trainer.Step(inputs, labels);
    }

    private static float[] Inputs(int batch) => Samples.Uniform(batch * Samples.Length(TNetwork.Info.InputShape));

    private int[] Labels() => Samples.Labels(TrainingBatch, Samples.Length(TNetwork.Info.OutputShape));

    private Measurement Predict(int batch, Limits limits)
    {
        var network = Create();
        var inputs = Inputs(batch);
        var outputs = new float[batch * Samples.Length(TNetwork.Info.OutputShape)];
        return Measurement.Of(repetitions =>
        {
            for (var i = 0; i < repetitions; i++)
            {
                network.PredictBatch(inputs, outputs);
            }
        }).WithFlops(2 * batch * Macs, limits);
    }
}
