using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Invariance;

/// <summary>The number of threads changes no bit.</summary>
public sealed class ThreadTests
{
    private static readonly Dictionary<string, Func<TrainerOptions, Subject>> Networks = new()
    {
        [nameof(SharedSingle)] = options => Of(new SharedSingle(seed: 2), options),
        [nameof(SharedDouble)] = options => Of(new SharedDouble(seed: 2), options),
        [nameof(MixedClassifier)] = options => Of(new MixedClassifier(seed: 2), options),
        [nameof(MixedRegression)] = options => Of(new MixedRegression(seed: 2), options),
        [nameof(MixedEvents)] = options => Of(new MixedEvents(seed: 2), options),
        [nameof(RowsOfClasses)] = options => Of(new RowsOfClasses(seed: 2), options),
        [nameof(Outputs1Single)] = options => Of(new Outputs1Single(seed: 2), options),
        [nameof(ResidualDropped)] = options => Of(new ResidualDropped(seed: 2), options),
        [nameof(JoinedRows)] = options => Of(new JoinedRows(seed: 2), options),
        [nameof(Composed)] = options => Of(new Composed(seed: 2), options),
        [nameof(ComposedSingle)] = options => Of(new ComposedSingle(seed: 2), options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TrainedBitsDoNotDependOnThreads(string name)
    {
        foreach (var batch in new[] { 1, 2, 7, 16, 64, 65 })
        {
            var (losses, bits) = Train(1);
            foreach (var threads in new[] { 2, 3 })
            {
                var (otherLosses, otherBits) = Train(threads);
                Assert.True(losses.SequenceEqual(otherLosses), Message("losses"));
                Assert.True(bits.AsSpan().SequenceEqual(otherBits), Message("bits"));

                string Message(string what) => $"{name}: a batch of {batch} gives other {what} on {threads} threads.";
            }

            (double[] Losses, byte[] Bits) Train(int threads)
            {
                var network = Networks[name](new TrainerOptions { Threads = threads, Seed = 7 });
                var losses = Enumerable.Range(0, 5).Select(step =>
                {
                    var (inputs, targets) = Data.Batch(network.Info, batch, seed: step);
                    return network.Step(inputs, targets);
                }).ToArray();
                return (losses, network.Bits(all: true));
            }
        }
    }
}
