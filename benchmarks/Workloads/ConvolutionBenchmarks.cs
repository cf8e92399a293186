using NetGen.Benchmarks.Timing;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// The phases of networks that are almost only convolutions of one shape: forward, dX, dW. Operations are counted as
/// direct sums have them, padding included, so that Winograd's algorithm exceeds the peak.
/// </summary>
internal static class ConvolutionBenchmarks
{
    private const int Batch = 32;

    // F(2×2) and F(4×4): 180 and 280 GFLOP/s where the peak is 103.
    private static readonly Shares s_two = new(1.75, 1.75, null);
    private static readonly Shares s_four = new(2.72, 2.72, null);
    private static readonly Shares s_direct = new(0.92, 0.92, 0.80);
    private static readonly Shares s_residual = new(0.92, 0.92, 0.90);

    public static IEnumerable<Benchmark> All() =>
    [
        .. New("direct.16to16.32", () => new Exact16(), Layers(4, 3, 16, 16, 32), s_residual),
        .. New("direct.32to32.16", () => new Exact32(), Layers(4, 3, 32, 32, 16), s_residual),
        .. New("direct.64to64.8", () => new Exact64(), Layers(4, 3, 64, 64, 8), s_residual),
        .. New("direct.32to64.28", () => new ExactWidening(), Layers(4, 3, 32, 64, 28), s_direct),
        .. New("direct.64to64.32", () => new ExactLarge(), Layers(4, 3, 64, 64, 32), s_direct),
        .. New("direct.256to64.14.1x1", () => new PointwiseStack(), Layers(4, 1, 256, 64, 14), s_direct),
        .. New("direct.1to32.28", () => new OneChannel(), Layers(1, 3, 1, 32, 28), new(0.60, null, null)),
        .. New("direct.6to16.14.5x5", () => new SixChannels(), Layers(1, 5, 6, 16, 10), default),
        .. New("direct.3to64.224.7x7", () => new LargeKernel(), Layers(1, 7, 3, 64, 112), default),
        .. New("depthwise.64.28", () => new DepthwiseStack(), Layers(4, 3, 1, 64, 28), new(0.70, null, 0.45)),
        .. New("winograd2.16to16.32", () => new Accurate16(), Winograd(4, 16, 32), default),
        .. New("winograd2.32to32.16", () => new Accurate32(), Winograd(4, 32, 16), default),
        .. New("winograd2.64to64.8", () => new Accurate64(), Winograd(4, 64, 8), s_two),
        .. New("winograd4.16to16.32", () => new Fast16(), Winograd(4, 16, 32), default),
        .. New("winograd4.32to32.16", () => new Fast32(), Winograd(4, 32, 16), default),
        .. New("winograd4.64to64.8", () => new Fast64(), Winograd(4, 64, 8), s_four),
    ];

    // Sizes are those of the output; depthwise, each output channel has one input channel.
    private static Stack Layers(int count, int kernel, int inputs, int outputs, int size) => new(count, 2.0 * kernel * kernel * inputs * outputs * size * size);

    // Winograd's algorithm transforms the weights for both directions, and the first layer has no dX.
    private static Stack Winograd(int count, int channels, int size) =>
        Layers(count, 3, channels, channels, size) with { Transposed = (count - 1.0) / ((2 * count) - 1) };

    private static IEnumerable<Benchmark> New<TNetwork>(string name, Func<TNetwork> create, Stack stack, Shares goals)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float>
    {
        yield return Phase("forward", stack.Layers, phases => phases.Forward(), goals.Forward);
        if (stack.Layers > 1)
        {
            yield return Phase("dX", stack.Layers - 1, phases => phases.BackwardActivations(), goals.BackwardData);
        }

        yield return Phase("dW", stack.Layers, phases => phases.BackwardParameters(), goals.BackwardWeights);

        Benchmark Phase(string phase, int layers, Func<TrainerPhases<float>, Duration> time, double? share) => new(
            $"{name}.{phase}.b{Batch}",
            Batch,
            limits => new Measurement(time(Phases())).WithFlops(Batch * layers * stack.Flops, limits),
            share is { } atLeast ? Goal.PeakAtLeast(atLeast) : null);

        TrainerPhases<float> Phases() => TrainerPhases<float>.OfConvolutions(
            create().CreateTrainer(),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.InputShape)),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.OutputShape)),
            Batch,
            stack.Transposed);
    }

    // Layers of one shape, with the operations of each per sample.
    private readonly record struct Stack(int Layers, double Flops)
    {
        /// <summary>The share of dX in the preparation of weights: all where sums are direct.</summary>
        public double Transposed { get; init; } = 1;
    }

    private readonly record struct Shares(double? Forward, double? BackwardData, double? BackwardWeights);
}
