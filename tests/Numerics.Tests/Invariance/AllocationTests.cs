using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Numerics.Tests.Invariance;

/// <summary>
/// After the first call nothing is allocated, to the byte. Alone: a job that finds the pool's threads leased to another
/// test makes threads of its own, once.
/// </summary>
[Collection(nameof(AllocationCollection))]
public sealed class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TrainingAllocatesNothing(int threads)
    {
        var network = new SharedSingle(seed: 1);
        var trainer = network.CreateTrainer(new TrainerOptions { Threads = threads });
        var inputs = Array.ConvertAll(Data.Values(64 * SharedSingle.InputSize, seed: 1), value => (float)value);
        var labels = Enumerable.Range(0, 64).Select(i => i % 10).ToArray();
        var gradient = new float[trainer.Gradients[0].Count];
        VerifyNone("Step", () => trainer.Step(inputs, labels));
        VerifyNone("Step of a smaller batch", () => trainer.Step(inputs.AsSpan(0, 64 * 5), labels.AsSpan(0, 5)));
        VerifyNone("Step of one sample", () => trainer.Step(inputs.AsSpan(0, 64), labels.AsSpan(0, 1)));
        VerifyNone("Backward", () => trainer.Backward(inputs, labels));
        VerifyNone("Backward with accumulation", () => trainer.Backward(inputs, labels, accumulate: true));
        VerifyNone("Update", trainer.Update);
        VerifyNone("prediction after training", () =>
        {
            trainer.Step(inputs, labels);
            network.PredictBatch(inputs, new Span<float>(gradient, 0, 640));
        });
    }

    [Fact]
    public void TrainingInDoubleAllocatesNothing()
    {
        var network = new BatchesDouble(seed: 1);
        var trainer = network.CreateTrainer();
        var (inputs, targets) = (Data.Values(16 * 13, seed: 1), Data.Values(16 * 5, seed: 2));
        VerifyNone("Step", () => trainer.Step(inputs, targets));
        VerifyNone("CopyInputGradientTo", () => trainer.CopyInputGradientTo(inputs));
    }

    [Fact]
    public void PredictionAllocatesNothing()
    {
        var network = new SharedSingle(seed: 1);
        var inputs = Array.ConvertAll(Data.Values(500 * SharedSingle.InputSize, seed: 1), value => (float)value);
        var outputs = new float[500 * SharedSingle.OutputSize];
        VerifyNone("Predict", () => network.Predict(inputs.AsSpan(0, 64), outputs.AsSpan(0, 10)));
        VerifyNone("PredictBatch", () => network.PredictBatch(inputs, outputs));
        VerifyNone("PredictBatch of one", () => network.PredictBatch(inputs.AsSpan(0, 64), outputs.AsSpan(0, 10)));
    }

    private static void VerifyNone(string what, Action action)
    {
        var bytes = Allocations.Of(action, calls: 20);
        Assert.True(bytes == 0, $"{what} allocates {bytes} bytes in 20 calls.");
    }
}
