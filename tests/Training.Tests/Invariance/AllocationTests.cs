using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Training.Tests.Invariance;

/// <summary>With everything on, a step allocates nothing.</summary>
[Collection(nameof(AllocationCollection))]
public sealed class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AStepWithEverythingAllocatesNothing(int threads)
    {
        var options = new TrainerOptions { Threads = threads, ClipGradientNorm = 0.5, ClipGradientValue = 1, Averaging = new WeightAveraging() };
        Verify(new WideLamb().CreateTrainer(options));
        Verify(new WideRmsPropAhead().CreateTrainer(options));
        Verify(new WideNAdam().CreateTrainer(options));
    }

    private static void Verify(Trainer<float, float> trainer)
    {
        var (inputs, targets) = (new float[70 * 9], new float[3 * 9]);
        inputs.AsSpan().Fill(0.5f);
        var name = trainer.HyperParameters[0].Name;
        var value = trainer.HyperParameters[name];
        var bytes = Allocations.Of(
            () =>
            {
                trainer.HyperParameters[name] = value;
                trainer.Step(inputs, targets);
            },
            calls: 10);
        Assert.True(bytes == 0, $"{trainer.GetType().DeclaringType!.Name}: {bytes} bytes in 10 steps.");
    }
}
