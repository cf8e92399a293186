using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Invariance;

/// <summary>Every optimizer, with penalties, bounds, clipping and averages: the same bits on any number of threads.</summary>
public sealed class WideTests
{
    private static readonly Dictionary<string, Func<TrainerOptions, Subject>> Networks = new()
    {
        ["Sgd"] = options => Of(new WideSgd(seed: 2), options),
        ["Momentum"] = options => Of(new WideMomentum(seed: 2), options),
        ["Classical"] = options => Of(new WideClassical(seed: 2), options),
        ["Average"] = options => Of(new WideAverage(seed: 2), options),
        ["Ahead"] = options => Of(new WideAhead(seed: 2), options),
        ["AdaGrad"] = options => Of(new WideAdaGrad(seed: 2), options),
        ["RmsProp"] = options => Of(new WideRmsProp(seed: 2), options),
        ["RmsPropAhead"] = options => Of(new WideRmsPropAhead(seed: 2), options),
        ["AdaDelta"] = options => Of(new WideAdaDelta(seed: 2), options),
        ["Adam"] = options => Of(new WideAdam(seed: 2), options),
        ["AdamW"] = options => Of(new WideAdamW(seed: 2), options),
        ["NAdam"] = options => Of(new WideNAdam(seed: 2), options),
        ["RAdam"] = options => Of(new WideRAdam(seed: 2), options),
        ["AdaMax"] = options => Of(new WideAdaMax(seed: 2), options),
        ["Lion"] = options => Of(new WideLion(seed: 2), options),
        ["Lamb"] = options => Of(new WideLamb(seed: 2), options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TrainedBitsDoNotDependOnThreads(string name)
    {
        var (losses, bits, averages) = Train(1);
        foreach (var threads in new[] { 2, 3 })
        {
            var (otherLosses, otherBits, otherAverages) = Train(threads);
            Assert.Equal(losses, otherLosses);
            Assert.True(bits.AsSpan().SequenceEqual(otherBits), $"{name}: other bits on {threads} threads.");
            Assert.Equal(averages, otherAverages);
        }

        (double[] Losses, byte[] Bits, double[] Averages) Train(int threads)
        {
            var network = Networks[name](new TrainerOptions
            {
                Threads = threads,
                Seed = 7,
                ClipGradientNorm = 0.5,
                ClipGradientValue = 0.1,
                Averaging = new WeightAveraging { BiasCorrection = true },
            });
            var losses = Enumerable.Range(0, 4).Select(step =>
            {
                var (inputs, targets) = Data.Batch(network.Info, 9, seed: step);
                return network.Step(inputs, targets);
            }).ToArray();
            network.VerifyPadding();
            Assert.All(losses, loss => Assert.True(double.IsFinite(loss)));
            return (losses, network.Bits(all: true), network.Average("dense2.weight"));
        }
    }
}
