using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Gradients;

/// <summary>Gradients of normalisations against differences of the loss, and the same bits for any number of threads.</summary>
public sealed class NormalizationGradientTests
{
    private static readonly Dictionary<string, Func<TrainerOptions, Subject>> Networks = new()
    {
        [nameof(BatchNormImages)] = options => Of(new BatchNormImages(seed: 3), options),
        [nameof(BatchNormVectors)] = options => Of(new BatchNormVectors(seed: 3), options),
        [nameof(BatchNormRows)] = options => Of(new BatchNormRows(seed: 3), options),
        [nameof(BatchNormSignals)] = options => Of(new BatchNormSignals(seed: 3), options),
        [nameof(FrozenBatchNorm)] = options => Of(new FrozenBatchNorm(seed: 3), options),
        [nameof(GroupNormImages)] = options => Of(new GroupNormImages(seed: 3), options),
        [nameof(GroupNormSignals)] = options => Of(new GroupNormSignals(seed: 3), options),
        [nameof(GroupNormVectors)] = options => Of(new GroupNormVectors(seed: 3), options),
        [nameof(LayerNormImages)] = options => Of(new LayerNormImages(seed: 3), options),
        [nameof(LayerNormVectors)] = options => Of(new LayerNormVectors(seed: 3), options),
        [nameof(LayerNormSequences)] = options => Of(new LayerNormSequences(seed: 3), options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsAgreeWithDifferences(string name)
    {
        var network = Create(name, threads: 1);
        GradientCheck.Verify(network, samples: 5);
        network.VerifyPadding();
    }

    // From a batch that one worker has alone to one that each has a part of.
    [Theory]
    [MemberData(nameof(Names))]
    public void ThreadsChangeNoBit(string name)
    {
        foreach (var batch in new[] { 2, 17, 33, 70 })
        {
            var expected = Train(1, batch);
            Assert.True(expected.AsSpan().SequenceEqual(Train(2, batch)), $"{name}: a batch of {batch} on two threads");
            Assert.True(expected.AsSpan().SequenceEqual(Train(3, batch)), $"{name}: a batch of {batch} on three threads");
        }

        byte[] Train(int threads, int batch)
        {
            var network = Create(name, threads);
            for (var step = 0; step < 3; step++)
            {
                var (inputs, targets) = Data.Batch(network.Info, batch, step);
                network.Step(inputs, targets);
            }

            return network.Bits(all: true);
        }
    }

    // Ones and zeros would hide a weight or bias that is left out.
    private static Subject Create(string name, int threads)
    {
        var network = Networks[name](new TrainerOptions { Threads = threads });
        var random = new Random(5);
        foreach (var parameter in network.ParameterNames.Where(parameter => parameter.Contains("norm", StringComparison.Ordinal)))
        {
            if (parameter.EndsWith("weight", StringComparison.Ordinal) || parameter.EndsWith("bias", StringComparison.Ordinal))
            {
                network[parameter] = [.. network[parameter].Select(value => value + random.NextDouble() - 0.5)];
            }
        }

        return network;
    }
}
