using NetGen.Tests;
using Xunit;

namespace NetGen.Layers.Tests.Invariance;

/// <summary>What is predicted for a sample does not depend on its neighbours.</summary>
public sealed class PredictionTests
{
    // Above the number of samples that are predicted at a time.
    private const int Many = 300;

    public static TheoryData<string> Names => InvarianceSubjects.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EverySplitOfABatchGivesTheSameBits(string name)
    {
        var network = InvarianceSubjects.Create(name);
        foreach (var (samples, splits) in new[] { (4, new[] { 2 }), (21, [2, 3, 8, 10, 16, 19]), (Many, [2, 133, 256]) })
        {
            var inputs = Data.Values(samples * network.Info.InputSize, seed: samples);
            var whole = network.Predict(inputs);
            foreach (var split in splits)
            {
                var length = split * network.Info.InputSize;
                var parts = network.Predict(inputs[..length]).Concat(network.Predict(inputs[length..]));
                Assert.True(whole.SequenceEqual(parts), $"{name}: {samples} samples split at {split}");
            }
        }
    }

    // One sample at a time may be summed in another order: some roundings of outputs of about unit size.
    [Theory]
    [MemberData(nameof(Names))]
    public void OneSampleAgreesWithABatch(string name)
    {
        var network = InvarianceSubjects.Create(name);
        var inputs = Data.Values(8 * network.Info.InputSize, seed: 1);
        Closeness.Verify(name, network.Predict(inputs), network.PredictEach(inputs), network.IsSingle ? 2e-6 : 1e-14);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EvaluationPredictsTheSame(string name)
    {
        var network = InvarianceSubjects.Create(name);
        foreach (var samples in new[] { 1, 5, 70 })
        {
            var (inputs, targets) = Data.Batch(network.Info, samples);
            var (outputs, losses) = network.Evaluate(inputs, targets);
            Closeness.Verify(name, network.Predict(inputs), outputs, network.IsSingle ? 2e-6 : 1e-14);
            Assert.All(losses, loss => Assert.True(loss > 0));
        }
    }

    // After some steps, so that prediction reads other weights than the first time.
    [Theory]
    [MemberData(nameof(Names))]
    public void PredictionFollowsTraining(string name)
    {
        var network = InvarianceSubjects.Create(name);
        var (inputs, targets) = Data.Batch(network.Info, 6);
        var before = network.Predict(inputs);
        for (var step = 0; step < 2; step++)
        {
            network.Step(inputs, targets);
        }

        var copy = InvarianceSubjects.Create(name);
        foreach (var parameter in network.ParameterNames)
        {
            copy[parameter] = network[parameter];
        }

        Assert.NotEqual(before, network.Predict(inputs));
        Assert.Equal(copy.Predict(inputs), network.Predict(inputs));
    }
}
