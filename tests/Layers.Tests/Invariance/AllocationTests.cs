using NetGen.CompilerServices;
using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Layers.Tests.Invariance;

/// <summary>
/// After the first call nothing is allocated, to the byte. Alone: a job that finds the pool's threads leased to another
/// test makes threads of its own, once.
/// </summary>
[Collection(nameof(AllocationCollection))]
public sealed class AllocationTests
{
    private const int Samples = 40;
    private const int Input = ImagesSingle.InputSize;
    private const int Output = ImagesSingle.OutputSize;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TrainingAllocatesNothing(int threads)
    {
        var network = new ImagesSingle(seed: 1);
        var trainer = network.CreateTrainer(new TrainerOptions { Threads = threads });
        var (inputs, outputs) = (Inputs(), new float[Samples * Output]);
        var labels = Enumerable.Range(0, Samples).Select(i => i % Output).ToArray();
        VerifyNone("Step", () => trainer.Step(inputs, labels));
        VerifyNone("Step of a smaller batch", () => trainer.Step(inputs.AsSpan(0, Input * 5), labels.AsSpan(0, 5)));
        VerifyNone("Step of one sample", () => trainer.Step(inputs.AsSpan(0, Input), labels.AsSpan(0, 1)));
        VerifyNone("CopyInputGradientTo", () => trainer.CopyInputGradientTo(inputs.AsSpan(0, Input)));
        VerifyNone("prediction after training", () =>
        {
            trainer.Step(inputs, labels);
            network.PredictBatch(inputs, outputs);
        });
        VerifyNone("prediction of one after training", () =>
        {
            trainer.Step(inputs, labels);
            network.Predict(inputs.AsSpan(0, Input), outputs.AsSpan(0, Output));
        });
    }

    /// <summary>Batch statistics, residuals, branches, grouped convolutions, transposed ones, all pooling.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void NorDoesAnyKindOfLayer(int threads)
    {
        Verify<NormalizedImagesSingle, int>(new NormalizedImagesSingle(seed: 1), threads);
        Verify<ComposedSingle, int>(new ComposedSingle(seed: 1), threads);
        Verify<AllKindsSingle, int>(new AllKindsSingle(seed: 1), threads);
        Verify<SignalsSingle, float>(new SignalsSingle(seed: 1), threads);
        Verify<WideImagesSingle, int>(new WideImagesSingle(seed: 1), threads);
    }

    private static void Verify<TNetwork, TTarget>(TNetwork network, int threads)
        where TNetwork : class, ITrainableNetwork<TNetwork, float, TTarget>
        where TTarget : unmanaged
    {
        const int Samples = 6;
        var trainer = network.CreateTrainer(new TrainerOptions { Threads = threads });
        var inputs = Array.ConvertAll(Data.Values(Samples * TNetwork.Info.InputSize, seed: 1), value => (float)value);
        var (targets, outputs) = (new TTarget[Samples * (typeof(TTarget) == typeof(int) ? 1 : TNetwork.Info.OutputSize)], new float[Samples * TNetwork.Info.OutputSize]);
        VerifyNone($"Step of {TNetwork.Info.Name}", () => trainer.Step(inputs, targets));
        VerifyNone($"PredictBatch of {TNetwork.Info.Name}", () => network.PredictBatch(inputs, outputs));
        VerifyNone($"PredictBatch of one of {TNetwork.Info.Name}", () =>
            network.PredictBatch(inputs.AsSpan(0, TNetwork.Info.InputSize), outputs.AsSpan(0, TNetwork.Info.OutputSize)));
    }

    [Fact]
    public void PredictionAllocatesNothing()
    {
        var network = new ImagesSingle(seed: 1);
        var (inputs, outputs) = (Inputs(), new float[Samples * Output]);
        VerifyNone("Predict", () => network.Predict(inputs.AsSpan(0, Input), outputs.AsSpan(0, Output)));
        VerifyNone("PredictBatch", () => network.PredictBatch(inputs, outputs));
        VerifyNone("PredictBatch of one", () => network.PredictBatch(inputs.AsSpan(0, Input), outputs.AsSpan(0, Output)));
    }

    private static float[] Inputs() => Array.ConvertAll(Data.Values(Samples * Input, seed: 1), value => (float)value);

    private static void VerifyNone(string what, Action action)
    {
        var bytes = Allocations.Of(action, calls: 10);
        Assert.True(bytes == 0, $"{what} allocates {bytes} bytes in 10 calls.");
    }
}
