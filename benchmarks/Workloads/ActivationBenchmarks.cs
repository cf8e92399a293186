using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Each activation, compiled in a network of its own: what its passes add to those of a network without one, against reading from
/// the second-level cache. Traffic counts each value that is read or written.
/// </summary>
internal static class ActivationBenchmarks
{
    private const int Batch = 32;
    private const int ValueBytes = Batch * 960 * sizeof(float);

    private static readonly Lazy<(Duration Forward, Duration Backward)> s_without = new(() => Times<ActivatedIdentity>(() => new ActivatedIdentity()));

    public static IEnumerable<Benchmark> All() =>
    [
        .. Of("ReLU", 2, 3, () => new ActivatedReLU()),
        .. Of("ReLU6", 2, 3, () => new ActivatedReLU6()),
        .. Of("LeakyReLU", 2, 3, () => new ActivatedLeakyReLU()),
        .. Of("PReLU", 2, 3, () => new ActivatedPReLU()),
        .. Of("PReLUPerChannel", 2, 3, () => new ActivatedPReLUPerChannel()),
        .. Of("RReLU", 4, 4, () => new ActivatedRReLU()),
        .. Of("ELU", 2, 3, () => new ActivatedELU()),
        .. Of("SELU", 2, 3, () => new ActivatedSELU()),
        .. Of("CELU", 2, 3, () => new ActivatedCELU()),
        .. Of("Softplus", 2, 3, () => new ActivatedSoftplus()),
        .. Of("GELU", 2, 3, () => new ActivatedGELU()),
        .. Of("GELUTanh", 2, 3, () => new ActivatedGELUTanh()),
        .. Of("SiLU", 2, 3, () => new ActivatedSiLU()),
        .. Of("Mish", 2, 3, () => new ActivatedMish()),
        .. Of("HardSwish", 2, 3, () => new ActivatedHardSwish()),
        .. Of("BinaryStep", 2, 2, () => new ActivatedBinaryStep()),
        .. Of("Sigmoid", 2, 3, () => new ActivatedSigmoid()),
        .. Of("HardSigmoid", 2, 3, () => new ActivatedHardSigmoid()),
        .. Of("LogSigmoid", 2, 3, () => new ActivatedLogSigmoid()),
        .. Of("Tanh", 2, 3, () => new ActivatedTanh()),
        .. Of("HardTanh", 2, 3, () => new ActivatedHardTanh()),
        .. Of("Tanhshrink", 2, 3, () => new ActivatedTanhshrink()),
        .. Of("Softsign", 2, 3, () => new ActivatedSoftsign()),
        .. Of("Arctan", 2, 3, () => new ActivatedArctan()),
        .. Of("BentIdentity", 2, 3, () => new ActivatedBentIdentity()),
        .. Of("SoftExponential", 2, 3, () => new ActivatedSoftExponential()),
        .. Of("Sinusoid", 2, 3, () => new ActivatedSinusoid()),
        .. Of("Sinc", 2, 3, () => new ActivatedSinc()),
        .. Of("Gaussian", 2, 3, () => new ActivatedGaussian()),
        .. Of("GaussianNoise", 4, 2, () => new ActivatedGaussianNoise()),
        .. Of("Softmax", 2, 3, () => new ActivatedSoftmax()),
        .. Of("LogSoftmax", 2, 3, () => new ActivatedLogSoftmax()),
        .. Of("Maxout", 4, 4, () => new ActivatedMaxout()),
    ];

    private static IEnumerable<Benchmark> Of<TNetwork>(string name, double forward, double backward, Func<TNetwork> create)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float>
    {
        // Both are measured together, with the first that is asked for.
        var times = new Lazy<(Duration Forward, Duration Backward)>(() => Times(create));
        yield return New("forward", forward, () => times.Value.Forward - s_without.Value.Forward);
        yield return New("backward", backward, () => times.Value.Backward - s_without.Value.Backward);

        Benchmark New(string pass, double values, Func<Duration> time) => new(
            $"activation.{name}.{pass}",
            Batch,
            limits =>
            {
                var measured = time();
                return new Measurement(measured) { Ratio = new Ratio(values * ValueBytes / measured.BestNanoseconds / limits.CacheRead, "reading the cache") };
            },
            Goal.RatioAtLeast(0.5));
    }

    private static (Duration Forward, Duration Backward) Times<TNetwork>(Func<TNetwork> create)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, float>
    {
        var phases = new TrainerPhases<float>(
            create().CreateTrainer(),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.InputShape)),
            Samples.Uniform(Batch * Samples.Length(TNetwork.Info.OutputShape)),
            Batch);
        return (phases.Forward(), phases.BackwardActivations());
    }
}
