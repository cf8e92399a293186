namespace NetGen.Tests;

/// <summary>Counts what a piece of code allocates on its thread.</summary>
internal static class Allocations
{
    /// <summary>
    /// The bytes of the best of five windows. A collection that another thread causes charges this thread with the unused
    /// rest of its allocation buffer, some kilobytes; what the code itself allocates is in every window.
    /// </summary>
    public static long Of(Action action, int calls)
    {
        action();
        return Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < calls; i++)
            {
                action();
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
