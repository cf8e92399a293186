using NetGen.Runtime.Tests.Training;

namespace NetGen.Runtime.Tests.Outputs;

/// <summary>What the steps of a <c>Fit</c> allocate.</summary>
internal static class FitAllocations
{
    /// <summary>
    /// The bytes between the first and the last step of an epoch of 1000 steps. The best of five epochs: a collection elsewhere
    /// may charge this thread with the rest of its allocation buffer.
    /// </summary>
    public static long PerEpoch(FitOptions options)
    {
        long before = 0, least = long.MaxValue;
        options = options with
        {
            Epochs = 7,
            BatchSize = 4,
            OnStep = step =>
            {
                if (step.Epoch >= 3 && step.Step == 1)
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }
                else if (step.Epoch >= 3 && step.Step == step.StepsPerEpoch)
                {
                    least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
                }
            },
        };
        FitTests.Fit(new TestClassifier(), TestData.Clouds(4000), null, options);
        return least;
    }
}
