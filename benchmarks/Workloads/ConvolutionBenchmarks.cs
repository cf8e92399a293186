using NetGen.Benchmarks.Timing;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Convolutions one by one: forward, dX, dW. What is timed is the difference of two networks, of which one has four layers
/// more. Operations are counted as direct sums have them, padding included, so that Winograd's algorithm exceeds the peak.
/// Batches are so small that all activations stay in the second-level cache or near it: what memory adds is in the rows of
/// whole networks.
/// </summary>
internal static class ConvolutionBenchmarks
{
    private const int MoreLayers = 4;

    // F(2×2) and F(4×4): 180 and 280 GFLOP/s where the peak is 103.
    private static readonly Shares s_two = new(1.75, 1.75, null);
    private static readonly Shares s_four = new(2.72, 2.72, null);
    private static readonly Shares s_direct = new(0.92, 0.92, 0.80);
    private static readonly Shares s_residual = new(0.92, 0.92, 0.90);

    public static IEnumerable<Benchmark> All() =>
    [
        .. Layers("direct.16to16.32", 8, () => new Exact16(), () => new Exact16Deep(), Flops(3, 16, 16, 32), s_residual),
        .. Layers("direct.32to32.16", 8, () => new Exact32(), () => new Exact32Deep(), Flops(3, 32, 32, 16), s_residual),
        .. Layers("direct.64to64.8", 8, () => new Exact64(), () => new Exact64Deep(), Flops(3, 64, 64, 8), s_residual),
        .. Layers("direct.32to64.28", 1, () => new ExactWidening(), () => new ExactWideningDeep(), Flops(3, 32, 64, 28), s_direct),
        .. Layers("direct.64to64.32", 1, () => new ExactLarge(), () => new ExactLargeDeep(), Flops(3, 64, 64, 32), s_direct),
        .. Layers("direct.256to64.14.1x1", 2, () => new Pointwise(), () => new PointwiseDeep(), Flops(1, 256, 64, 14), s_direct),
        .. FirstLayer("direct.1to32.28", 32, () => new OneChannel(), Flops(3, 1, 32, 28), 0.60),
        .. FirstLayer("direct.6to16.14.5x5", 32, () => new SixChannels(), Flops(5, 6, 16, 10)),
        .. FirstLayer("direct.3to64.224.7x7", 1, () => new LargeKernel(), Flops(7, 3, 64, 112)),
        .. Layers("depthwise.64.28", 1, () => new Depthwise(), () => new DepthwiseDeep(), Flops(3, 1, 64, 28), new(0.70, null, 0.45)),
        .. Winograd("winograd2.16to16.32", 8, () => new Accurate16(), () => new Accurate16Deep(), Flops(3, 16, 16, 32), default),
        .. Winograd("winograd2.32to32.16", 8, () => new Accurate32(), () => new Accurate32Deep(), Flops(3, 32, 32, 16), default),
        .. Winograd("winograd2.64to64.8", 32, () => new Accurate64(), () => new Accurate64Deep(), Flops(3, 64, 64, 8), s_two),
        .. Winograd("winograd4.16to16.32", 8, () => new Fast16(), () => new Fast16Deep(), Flops(3, 16, 16, 32), default),
        .. Winograd("winograd4.32to32.16", 8, () => new Fast32(), () => new Fast32Deep(), Flops(3, 32, 32, 16), default),
        .. Winograd("winograd4.64to64.8", 32, () => new Fast64(), () => new Fast64Deep(), Flops(3, 64, 64, 8), s_four),
    ];

    // Of a sample. Sizes are those of the output; depthwise, each output channel has one input channel.
    private static double Flops(int kernel, int inputs, int outputs, int size) => 2.0 * kernel * kernel * inputs * outputs * size * size;

    // Weights are transformed for both directions.
    private static IEnumerable<Benchmark> Winograd<TFew, TMany>(string name, int batch, Func<TFew> few, Func<TMany> many, double flops, Shares goals)
        where TFew : class, ITrainableNetwork<TFew, float, float>
        where TMany : class, ITrainableNetwork<TMany, float, float> => Layers(name, batch, few, many, flops, goals, transposed: 0.5);

    private static IEnumerable<Benchmark> Layers<TFew, TMany>(
        string name, int batch, Func<TFew> few, Func<TMany> many, double flops, Shares goals, double transposed = 1)
        where TFew : class, ITrainableNetwork<TFew, float, float>
        where TMany : class, ITrainableNetwork<TMany, float, float>
    {
        yield return Phase("forward", phases => phases.Forward(), goals.Forward);
        yield return Phase("dX", phases => phases.BackwardActivations(), goals.BackwardData);
        yield return Phase("dW", phases => phases.BackwardParameters(), goals.BackwardWeights);

        Benchmark Phase(string phase, Func<TrainerPhases<float>, Duration> time, double? share) =>
            New($"{name}.{phase}", batch, () => time(Phases(many, batch, transposed)) - time(Phases(few, batch, transposed)), MoreLayers * flops, share);
    }

    // The only layer of its network: it reads the input as it is, and there is no dX.
    private static IEnumerable<Benchmark> FirstLayer<TNetwork>(string name, int batch, Func<TNetwork> create, double flops, double? forward = null)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float>
    {
        yield return New($"{name}.forward", batch, () => Phases(create, batch, transposed: 1).Forward(), flops, forward);
        yield return New($"{name}.dW", batch, () => Phases(create, batch, transposed: 1).BackwardParameters(), flops, null);
    }

    private static Benchmark New(string name, int batch, Func<Duration> time, double flops, double? share) => new(
        $"{name}.b{batch}",
        batch,
        limits => new Measurement(time()).WithFlops(batch * flops, limits),
        share is { } atLeast ? Goal.PeakAtLeast(atLeast) : null);

    private static TrainerPhases<float> Phases<TNetwork>(Func<TNetwork> create, int batch, double transposed)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float> => TrainerPhases<float>.OfConvolutions(
            create().CreateTrainer(),
            Samples.Uniform(batch * Samples.Length(TNetwork.Info.InputShape)),
            Samples.Uniform(batch * Samples.Length(TNetwork.Info.OutputShape)),
            batch,
            transposed);

    private readonly record struct Shares(double? Forward, double? BackwardData, double? BackwardWeights);
}
