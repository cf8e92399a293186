using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// The phases of a step: forward, dX, dW, update. In the networks of two equal layers they are almost only matrix
/// products (two, one and two of them), so that they show what the dense kernels reach.
/// </summary>
internal static class PhaseBenchmarks
{
    private const int Batch = 64;

    public static IEnumerable<Benchmark> All() =>
    [
        .. Dense(512, () => new Wide512().CreateTrainer()),
        .. Dense(1024, () => new Wide1024().CreateTrainer()),
        .. OfPerceptron(),
    ];

    private static IEnumerable<Benchmark> Dense(int width, Func<Trainer<float, float>> createTrainer)
    {
        var product = 2.0 * Batch * width * width;
        yield return New("forward", 2 * product, phases => phases.Forward(), 0.90);
        yield return New("dW", 2 * product, phases => phases.BackwardParameters(), 0.85);
        yield return New("dX", product, phases => phases.BackwardActivations(), 0.80);

        Benchmark New(string name, double flops, Func<TrainerPhases<float>, Duration> time, double share) =>
            new(
                $"dense{width}.{name}.b{Batch}",
                Batch,
                limits => new Measurement(time(Phases())).WithFlops(flops, limits),
                Goal.PeakAtLeast(share));

        TrainerPhases<float> Phases() => new(createTrainer(), Samples.Uniform(Batch * width), Samples.Uniform(Batch * width), Batch, (width, width));
    }

    private static IEnumerable<Benchmark> OfPerceptron()
    {
        yield return New("forward", PerceptronBenchmarks.ForwardFlops, phases => phases.Forward());
        yield return New("dX", PerceptronBenchmarks.ActivationGradientFlops, phases => phases.BackwardActivations());
        yield return New("dW", PerceptronBenchmarks.ForwardFlops, phases => phases.BackwardParameters());
        yield return new("mlp.update", 0, _ => new Measurement(Phases().Update()));

        static Benchmark New(string name, double flops, Func<TrainerPhases<int>, Duration> time) => new(
            $"mlp.{name}.b{Batch}",
            Batch,
            limits => new Measurement(time(Phases())).WithFlops(Batch * flops, limits));

        static TrainerPhases<int> Phases() => new(
            new Perceptron().CreateTrainer(),
            Samples.Uniform(Batch * Perceptron.InputSize),
            Samples.Labels(Batch, Perceptron.OutputSize),
            Batch,
            (128, 64),
            (64, 10));
    }
}
