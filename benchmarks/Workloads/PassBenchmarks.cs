using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Passes that only move images: batch normalisation with ReLU, and ReLU with maximum pooling, against copying an image of
/// that size. Their traffic is counted in images: each that is read or written counts as one, so a copy counts as two.
/// </summary>
internal static class PassBenchmarks
{
    private const int Batch = 2;
    private const int ImageBytes = Batch * 64 * 32 * 32 * sizeof(float);
    private const int MoreLayers = 4;

    public static IEnumerable<Benchmark> All() =>
    [
        // x for the statistics, x and y. Then x, y and dy for the sums, and these and dx.
        New("pass.norm.forward", MoreLayers * 3, () => Phases(() => new NormalizedDeep()).Forward() - Phases(() => new Normalized()).Forward()),
        New(
            "pass.norm.dX",
            MoreLayers * 7,
            () => Phases(() => new NormalizedDeep()).BackwardActivations() - Phases(() => new Normalized()).BackwardActivations()),

        // x, and a quarter of y and of the positions. Then the quarters of dy, written by the last layer, read with y and
        // the positions, and dx.
        New("pass.pool.forward", 1.5, () => Phases(() => new Pooled()).Forward() - Phases(() => new Unpooled()).Forward()),
        New("pass.pool.dX", 2, () => Phases(() => new Pooled()).BackwardActivations()),
    ];

    private static Benchmark New(string name, double images, Func<Duration> time) => new(
        $"{name}.b{Batch}",
        Batch,
        _ =>
        {
            var copy = Bandwidth.MeasureCopy(ImageBytes);
            var measured = time();
            return new Measurement(measured) { Ratio = new Ratio(images * ImageBytes / measured.BestNanoseconds / (2 * copy), "copying") };
        },
        Goal.RatioAtLeast(0.6));

    private static TrainerPhases<float> Phases<TNetwork>(Func<TNetwork> create)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float> => new(
            create().CreateTrainer(),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.InputShape)),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.OutputShape)),
            Batch);
}
