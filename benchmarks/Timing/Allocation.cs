namespace NetGen.Benchmarks.Timing;

/// <summary>Counts what a call allocates.</summary>
internal static class Allocation
{
    private const int Calls = 256;
    private const int Attempts = 3;

    /// <summary>The managed bytes that one repetition allocates, over all threads.</summary>
    /// <param name="repeat">Does the work as often as it is told; it has run before.</param>
    public static double BytesPerCall(Action<int> repeat)
    {
        var least = long.MaxValue;
        // The least of several: the process's own threads allocate now and then.
        for (var i = 0; i < Attempts; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            repeat(Calls);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return (double)least / Calls;
    }
}
