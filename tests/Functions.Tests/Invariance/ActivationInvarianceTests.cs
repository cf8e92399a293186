using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Invariance;

/// <summary>Random and learned activations: the number of threads and the split of a batch change no bit.</summary>
public sealed class ActivationInvarianceTests
{
    private static readonly Dictionary<string, Func<TrainerOptions, Subject>> Networks = new()
    {
        [nameof(MixedFeaturesSingle)] = options => Of(new MixedFeaturesSingle(seed: 2), options),
        [nameof(MixedFeaturesDouble)] = options => Of(new MixedFeaturesDouble(seed: 2), options),
        [nameof(MixedImagesSingle)] = options => Of(new MixedImagesSingle(seed: 2), options),
        [nameof(MixedImagesDouble)] = options => Of(new MixedImagesDouble(seed: 2), options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TrainedBitsDoNotDependOnThreads(string name)
    {
        foreach (var batch in new[] { 1, 2, 7, 33 })
        {
            var (losses, bits) = Train(1);
            foreach (var threads in new[] { 2, 3 })
            {
                var (otherLosses, otherBits) = Train(threads);
                Assert.Equal(losses, otherLosses);
                Assert.True(bits.AsSpan().SequenceEqual(otherBits), $"{name}: a batch of {batch} gives other bits on {threads} threads.");
            }

            (double[] Losses, byte[] Bits) Train(int threads)
            {
                var network = Networks[name](new TrainerOptions { Threads = threads, Seed = 7 });
                var losses = Enumerable.Range(0, 3).Select(step =>
                {
                    var (inputs, targets) = Data.Batch(network.Info, batch, seed: step);
                    return network.Step(inputs, targets);
                }).ToArray();
                network.VerifyPadding();
                return (losses, network.Bits(all: true));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void PredictionDoesNotDependOnNeighboursAndEvaluationIsTheSame(string name)
    {
        var network = Networks[name](new TrainerOptions { Seed = 7 });
        for (var step = 0; step < 2; step++)
        {
            var (inputs, targets) = Data.Batch(network.Info, 21, seed: step);
            var whole = network.Predict(inputs);
            var split = 8 * network.Info.InputSize;
            Assert.Equal(whole, network.Predict(inputs[..split]).Concat(network.Predict(inputs[split..])));
            Closeness.Verify(name, whole, network.PredictEach(inputs), network.IsSingle ? 5e-6 : 1e-13);
            Closeness.Verify(name, whole, network.Evaluate(inputs, targets).Outputs, network.IsSingle ? 5e-6 : 1e-13);
            network.Step(inputs, targets);
        }
    }
}

/// <summary>After the first call nothing is allocated, to the byte.</summary>
[Collection(nameof(AllocationCollection))]
public sealed class ActivationAllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void NothingIsAllocated(int threads)
    {
        Verify(new MixedFeaturesSingle(seed: 1));
        Verify(new MixedImagesSingle(seed: 1));

        void Verify<TNetwork>(TNetwork network)
            where TNetwork : class, NetGen.CompilerServices.ITrainableNetwork<TNetwork, float, float>
        {
            var trainer = network.CreateTrainer(new TrainerOptions { Threads = threads });
            var info = network.Weights.Info;
            var (inputs, outputs) = (Array.ConvertAll(Data.Values(40 * info.InputSize, seed: 1), value => (float)value), new float[40 * info.OutputSize]);
            Assert.Equal(0, Allocations.Of(() => trainer.Step(inputs, outputs), calls: 10));
            Assert.Equal(0, Allocations.Of(() => network.PredictBatch(inputs, outputs), calls: 10));
            Assert.Equal(0, Allocations.Of(() => network.PredictBatch(inputs.AsSpan(0, info.InputSize), outputs.AsSpan(0, info.OutputSize)), calls: 10));
        }
    }
}
