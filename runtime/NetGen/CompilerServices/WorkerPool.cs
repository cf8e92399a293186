namespace NetGen.CompilerServices;

/// <summary>One worker's part of a job.</summary>
/// <param name="worker">The worker, from 0.</param>
/// <param name="workers">The number of workers.</param>
/// <param name="barrier">Where the workers of the job wait for each other.</param>
internal delegate void WorkerBody(int worker, int workers, WorkerBarrier barrier);

/// <summary>
/// The background threads that all trainers of the process share. A job leases as many as it needs for as long as it
/// runs; a thread without a job spins briefly, then yields, then blocks.
/// </summary>
internal static class WorkerPool
{
    /// <summary>The most threads that one job may use.</summary>
    public const int MaxThreads = 256;

    /// <summary>Runs a body on several threads, of which the caller is worker 0, and waits for all.</summary>
    public static void Run(int workers, WorkerBody body)
    {
        // replaced by the pool
        var barrier = new WorkerBarrier(workers);
        var threads = new Thread[workers - 1];
        for (var i = 0; i < threads.Length; i++)
        {
            var worker = i + 1;
            threads[i] = new Thread(() => body(worker, workers, barrier)) { IsBackground = true };
            threads[i].Start();
        }

        body(0, workers, barrier);
        foreach (var thread in threads)
        {
            thread.Join();
        }
    }
}

internal sealed class WorkerBarrier(int workers)
{
    private readonly Barrier _barrier = new(workers);

    public void Wait() => _barrier.SignalAndWait();
}
