using System.Numerics;
using NetGen.CompilerServices;
using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Numerics.Tests.Invariance;

/// <summary>What is predicted for a sample does not depend on its neighbours.</summary>
public sealed class PredictionTests
{
    // Above the number of samples that are predicted at a time.
    private const int Many = 700;

    [Fact]
    public void EverySplitOfABatchGivesTheSameBits()
    {
        Verify<SharedSingle, float>(new SharedSingle(seed: 4));
        Verify<SharedDouble, double>(new SharedDouble(seed: 4));
        Verify<MixedRegression, double>(new MixedRegression(seed: 4));
        Verify<Outputs17Single, float>(new Outputs17Single(seed: 4));

        static void Verify<TNetwork, T>(TNetwork network)
            where TNetwork : class, INeuralNetwork<TNetwork, T>
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            foreach (var samples in new[] { 4, 5, 21, 40 })
            {
                for (var split = 2; split <= samples - 2; split++)
                {
                    Compare(samples, split);
                }
            }

            Compare(Many, 2);
            Compare(Many, 333);

            void Compare(int samples, int split)
            {
                var (input, output) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
                var inputs = Array.ConvertAll(Data.Values(samples * input, seed: samples), T.CreateTruncating);
                var (whole, parts) = (new T[samples * output], new T[samples * output]);
                network.PredictBatch(inputs, whole);
                network.PredictBatch(inputs.AsSpan(0, split * input), parts.AsSpan(0, split * output));
                network.PredictBatch(inputs.AsSpan(split * input), parts.AsSpan(split * output));
                Assert.True(whole.AsSpan().SequenceEqual(parts), $"{TNetwork.Info.Name}: {samples} samples split at {split}");
            }
        }
    }

    // One sample at a time is summed in another order: some roundings of outputs of about unit size.
    [Fact]
    public void OneSampleAgreesWithABatchInSingle()
    {
        var network = new SharedSingle(seed: 4);
        var inputs = Array.ConvertAll(Data.Values(8 * SharedSingle.InputSize, seed: 1), value => (float)value);
        var (batch, one) = (new float[80], new float[80]);
        network.PredictBatch(inputs, batch);
        for (var i = 0; i < 8; i++)
        {
            network.Predict(inputs.AsSpan(i * 64, 64), one.AsSpan(i * 10, 10));
        }

        Closeness.Verify("one sample", Array.ConvertAll(batch, value => (double)value), Array.ConvertAll(one, value => (double)value), 1e-6);
    }

    [Fact]
    public void OneSampleAgreesWithABatchInDouble()
    {
        var network = new SharedDouble(seed: 4);
        var inputs = Data.Values(8 * SharedDouble.InputSize, seed: 1);
        var (batch, one) = (new double[80], new double[80]);
        network.PredictBatch(inputs, batch);
        for (var i = 0; i < 8; i++)
        {
            network.Predict(inputs.AsSpan(i * 64, 64), one.AsSpan(i * 10, 10));
        }

        Closeness.Verify("one sample", batch, one, 1e-14);
    }

    [Fact]
    public void NoSamplesGiveNoOutputs()
    {
        new SharedSingle().PredictBatch([], []);
        new SharedDouble().PredictBatch([], []);
    }

    [Fact]
    public void OutputsBeyondTheBatchAreNotTouched()
    {
        var network = new Outputs17Single(seed: 4);
        var memory = Enumerable.Repeat(-7f, 5 * 9).ToArray();
        var inputs = Array.ConvertAll(Data.Values(10 * 7, seed: 1), value => (float)value);
        network.PredictBatch(inputs, memory.AsSpan(5, 5 * 7));
        network.Predict(inputs.AsSpan(0, 10), memory.AsSpan(5, 5));
        Assert.All(memory.Take(5).Concat(memory.Skip(40)), value => Assert.Equal(-7f, value));
    }
}
