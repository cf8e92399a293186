using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Functions.Tests.Reference;

/// <summary>After the first step nothing is allocated, also where labels are weighed before it.</summary>
[Collection(nameof(AllocationCollection))]
public sealed class LossAllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TrainingAllocatesNothing(int threads)
    {
        var options = new TrainerOptions { Threads = threads };
        var weighted = new UncountedNarrow(seed: 1).CreateTrainer(options);
        var (inputs, labels) = (new float[32 * UncountedNarrow.InputSize], new int[32]);
        labels.AsSpan(0, 3).Fill(-100);
        Assert.Equal(0, Allocations.Of(() => weighted.Step(inputs, labels), calls: 20));

        var byRow = new WeightedCrossEntropySingle(seed: 1).CreateTrainer(options);
        var (logits, classes) = (new float[32 * WeightedCrossEntropySingle.InputSize], new int[32]);
        Assert.Equal(0, Allocations.Of(() => byRow.Step(logits, classes), calls: 20));

        var pairs = new ExtremePairs(seed: 1).CreateTrainer(options);
        var signs = Enumerable.Repeat(1, 8).ToArray();
        var vectors = new float[8 * ExtremePairs.InputSize];
        Assert.Equal(0, Allocations.Of(() => pairs.Step(vectors, signs), calls: 20));
    }
}
