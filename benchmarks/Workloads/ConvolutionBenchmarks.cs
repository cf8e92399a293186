using NetGen.Benchmarks.Timing;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Convolutions one by one: forward, dX, dW. What is timed is the difference of two networks, of which one has four layers
/// more. Operations are counted as direct sums have them, padding included, so that Winograd's algorithm exceeds the peak.
/// </summary>
internal static class ConvolutionBenchmarks
{
    private const int Batch = 32;
    private const int MoreLayers = 4;

    // F(2×2) and F(4×4): 180 and 280 GFLOP/s where the peak is 103.
    private static readonly Shares s_two = new(1.75, 1.75, null);
    private static readonly Shares s_four = new(2.72, 2.72, null);
    private static readonly Shares s_direct = new(0.92, 0.92, 0.80);
    private static readonly Shares s_residual = new(0.92, 0.92, 0.90);

    public static IEnumerable<Benchmark> All() =>
    [
        .. Layers("direct.16to16.32", () => new Exact16(), () => new Exact16Deep(), Flops(3, 16, 16, 32), s_residual),
        .. Layers("direct.32to32.16", () => new Exact32(), () => new Exact32Deep(), Flops(3, 32, 32, 16), s_residual),
        .. Layers("direct.64to64.8", () => new Exact64(), () => new Exact64Deep(), Flops(3, 64, 64, 8), s_residual),
        .. Layers("direct.32to64.28", () => new ExactWidening(), () => new ExactWideningDeep(), Flops(3, 32, 64, 28), s_direct),
        .. Layers("direct.64to64.32", () => new ExactLarge(), () => new ExactLargeDeep(), Flops(3, 64, 64, 32), s_direct),
        .. Layers("direct.256to64.14.1x1", () => new Pointwise(), () => new PointwiseDeep(), Flops(1, 256, 64, 14), s_direct),
        .. FirstLayer("direct.1to32.28", () => new OneChannel(), Flops(3, 1, 32, 28), 0.60),
        .. FirstLayer("direct.6to16.14.5x5", () => new SixChannels(), Flops(5, 6, 16, 10)),
        .. FirstLayer("direct.3to64.224.7x7", () => new LargeKernel(), Flops(7, 3, 64, 112)),
        .. Layers("depthwise.64.28", () => new Depthwise(), () => new DepthwiseDeep(), Flops(3, 1, 64, 28), new(0.70, null, 0.45)),
        .. Winograd("winograd2.16to16.32", () => new Accurate16(), () => new Accurate16Deep(), Flops(3, 16, 16, 32), default),
        .. Winograd("winograd2.32to32.16", () => new Accurate32(), () => new Accurate32Deep(), Flops(3, 32, 32, 16), default),
        .. Winograd("winograd2.64to64.8", () => new Accurate64(), () => new Accurate64Deep(), Flops(3, 64, 64, 8), s_two),
        .. Winograd("winograd4.16to16.32", () => new Fast16(), () => new Fast16Deep(), Flops(3, 16, 16, 32), default),
        .. Winograd("winograd4.32to32.16", () => new Fast32(), () => new Fast32Deep(), Flops(3, 32, 32, 16), default),
        .. Winograd("winograd4.64to64.8", () => new Fast64(), () => new Fast64Deep(), Flops(3, 64, 64, 8), s_four),
    ];

    // Of a batch. Sizes are those of the output; depthwise, each output channel has one input channel.
    private static double Flops(int kernel, int inputs, int outputs, int size) => 2.0 * Batch * kernel * kernel * inputs * outputs * size * size;

    // Weights are transformed for both directions.
    private static IEnumerable<Benchmark> Winograd<TFew, TMany>(string name, Func<TFew> few, Func<TMany> many, double flops, Shares goals)
        where TFew : class, ITrainableNetwork<TFew, float, float>
        where TMany : class, ITrainableNetwork<TMany, float, float> => Layers(name, few, many, flops, goals, transposed: 0.5);

    private static IEnumerable<Benchmark> Layers<TFew, TMany>(
        string name, Func<TFew> few, Func<TMany> many, double flops, Shares goals, double transposed = 1)
        where TFew : class, ITrainableNetwork<TFew, float, float>
        where TMany : class, ITrainableNetwork<TMany, float, float>
    {
        yield return Phase("forward", phases => phases.Forward(), goals.Forward);
        yield return Phase("dX", phases => phases.BackwardActivations(), goals.BackwardData);
        yield return Phase("dW", phases => phases.BackwardParameters(), goals.BackwardWeights);

        Benchmark Phase(string phase, Func<TrainerPhases<float>, Duration> time, double? share) =>
            New($"{name}.{phase}", () => time(Phases(many, transposed)) - time(Phases(few, transposed)), MoreLayers * flops, share);
    }

    // The only layer of its network: it reads the input as it is, and there is no dX.
    private static IEnumerable<Benchmark> FirstLayer<TNetwork>(string name, Func<TNetwork> create, double flops, double? forward = null)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float>
    {
        yield return New($"{name}.forward", () => Phases(create, transposed: 1).Forward(), flops, forward);
        yield return New($"{name}.dW", () => Phases(create, transposed: 1).BackwardParameters(), flops, null);
    }

    private static Benchmark New(string name, Func<Duration> time, double flops, double? share) => new(
        $"{name}.b{Batch}",
        Batch,
        limits => new Measurement(time()).WithFlops(flops, limits),
        share is { } atLeast ? Goal.PeakAtLeast(atLeast) : null);

    private static TrainerPhases<float> Phases<TNetwork>(Func<TNetwork> create, double transposed)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float> => TrainerPhases<float>.OfConvolutions(
            create().CreateTrainer(),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.InputShape)),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.OutputShape)),
            Batch,
            transposed);

    private readonly record struct Shares(double? Forward, double? BackwardData, double? BackwardWeights);
}
