using NetGen.Tests;
using Xunit;

namespace NetGen.Layers.Tests.Invariance;

/// <summary>The number of threads changes no bit.</summary>
public sealed class ThreadTests
{
    public static TheoryData<string> Names => InvarianceSubjects.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void TrainedBitsDoNotDependOnThreads(string name)
    {
        foreach (var batch in new[] { 1, 2, 7, 16, 33 })
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
                var network = InvarianceSubjects.Create(name, threads);
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
}
