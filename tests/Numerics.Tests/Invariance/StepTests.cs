using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Invariance;

/// <summary>What a step does and does not change.</summary>
public sealed class StepTests
{
    [Theory]
    [InlineData(1, double.NaN)]
    [InlineData(2, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(2, double.NegativeInfinity)]
    public void ALossThatIsNotFiniteChangesNothing(int threads, double poison)
    {
        var options = new TrainerOptions { Threads = threads };
        foreach (var network in new[]
        {
            Of(new SharedSingle(seed: 1), options), Of(new SharedDouble(seed: 1), options),
            Of(new BatchesSingle(seed: 1), options), Of(new BatchesDouble(seed: 1), options),
        })
        {
            var (inputs, targets) = Data.Batch(network.Info, 16);
            network.Step(inputs, targets);
            var bits = network.Bits();
            var (samples, spoiled) = (Data.Values(16 * network.Info.OutputSize, seed: 5), (double[])inputs.Clone());
            spoiled[7] = poison;
            if (network.Info.Task == NetGen.CompilerServices.NetworkTask.Regression)
            {
                // tanh makes an infinite input finite again, so the poison is a target.
                spoiled = inputs;
                samples[3] = poison;
                targets = samples;
            }

            var failure = Assert.Throws<NonFiniteLossException>(() => network.Step(spoiled, targets));
            Assert.Equal(2, failure.Step);
            Assert.False(double.IsFinite(failure.Loss));
            Assert.Equal(1, network.StepCount);
            Assert.True(bits.AsSpan().SequenceEqual(network.Bits()), network.Info.Name);
        }
    }

    [Fact]
    public void TrainingGoesOnAfterALossThatIsNotFinite()
    {
        var (network, untouched) = (Of(new SharedSingle(seed: 1)), Of(new SharedSingle(seed: 1)));
        var (inputs, targets) = Data.Batch(network.Info, 16);
        Assert.Throws<NonFiniteLossException>(() => network.Step([.. inputs.Skip(1), double.NaN], targets));
        for (var step = 0; step < 3; step++)
        {
            Assert.Equal(untouched.Step(inputs, targets), network.Step(inputs, targets));
        }

        Assert.True(untouched.Bits(all: true).AsSpan().SequenceEqual(network.Bits(all: true)));
    }

    [Fact]
    public void AccumulatedGradientsAreTheSum()
    {
        foreach (var network in new[] { Of(new BatchesSingle(seed: 1)), Of(new BatchesDouble(seed: 1)) })
        {
            var (first, second) = (Data.Batch(network.Info, 6, seed: 1), Data.Batch(network.Info, 9, seed: 2));
            network.Backward(second.Inputs, second.Targets);
            var gradients = network.TrainableNames.ToDictionary(name => name, network.Gradient);
            network.Backward(first.Inputs, first.Targets);
            var sums = gradients.ToDictionary(pair => pair.Key, pair => network.Gradient(pair.Key).Zip(pair.Value, (a, b) => a + b).ToArray());
            network.Backward(second.Inputs, second.Targets, accumulate: true);
            foreach (var (name, sum) in sums)
            {
                Closeness.Verify(name, sum, network.Gradient(name), network.IsSingle ? 1e-6 : 1e-15);
            }

            network.VerifyPadding();
        }
    }

    [Fact]
    public void BackwardAloneChangesNoParameter()
    {
        var network = Of(new SharedSingle(seed: 1));
        var (inputs, targets) = Data.Batch(network.Info, 16);
        var bits = network.Bits();
        network.Backward(inputs, targets);
        Assert.True(bits.AsSpan().SequenceEqual(network.Bits()));
        Assert.Equal(0, network.StepCount);
    }

    [Fact]
    public void GrowingTheBatchForgetsNothing()
    {
        var (growing, large) = (Of(new SharedSingle(seed: 1)), Of(new SharedSingle(seed: 1), new TrainerOptions { BatchCapacity = 100 }));
        foreach (var batch in new[] { 3, 50, 7, 100, 1 })
        {
            var (inputs, targets) = Data.Batch(growing.Info, batch, seed: batch);
            Assert.Equal(large.Step(inputs, targets), growing.Step(inputs, targets));
        }

        Assert.True(large.Bits(all: true).AsSpan().SequenceEqual(growing.Bits(all: true)));
    }

    [Fact]
    public void TheLearningRateOfTheOptionsAndTheTrainerCounts()
    {
        var network = new BatchesDouble(seed: 1);
        var trainer = network.CreateTrainer(new TrainerOptions { LearningRate = 0 });
        var before = network.Parameters[0].ToArray();
        var (inputs, targets) = (Data.Values(13 * 4, seed: 1), Data.Values(5 * 4, seed: 2));
        trainer.Step(inputs, targets);
        Assert.Equal(before, network.Parameters[0].ToArray());
        trainer.LearningRate = 0.5;
        trainer.Step(inputs, targets);
        var expected = before.Zip(trainer.Gradients[0].ToArray(), (p, g) => p - (0.5 * g)).ToArray();
        Closeness.Verify("weight", expected, network.Parameters[0].ToArray(), 1e-15);
    }
}
