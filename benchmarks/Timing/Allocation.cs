namespace NetGen.Benchmarks.Timing;

/// <summary>Counts what a call allocates.</summary>
internal static class Allocation
{
    private const int MostCalls = 256;
    private const int LeastCalls = 8;
    private const double Nanoseconds = 3e8;
    private const int Attempts = 3;

    /// <summary>The managed bytes that one repetition allocates, over all threads.</summary>
    /// <param name="repeat">Does the work as often as it is told; it has run before.</param>
    /// <param name="time">The time of one repetition in nanoseconds: long ones are repeated less often.</param>
    public static double BytesPerCall(Action<int> repeat, double time)
    {
        var calls = (int)Math.Clamp(Nanoseconds / time, LeastCalls, MostCalls);
        var least = long.MaxValue;
        // The least of several: the process's own threads allocate now and then.
        for (var i = 0; i < Attempts; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            repeat(calls);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return (double)least / calls;
    }
}
