namespace NetGen.CompilerServices;

/// <summary>One worker's part of a job.</summary>
/// <param name="worker">The worker, from 0.</param>
/// <param name="workers">The number of workers.</param>
/// <param name="barrier">Where the workers of the job wait for each other.</param>
internal delegate void WorkerBody(int worker, int workers, WorkerBarrier barrier);

/// <summary>
/// The background threads that all trainers of the process share. A job leases as many as it needs for as long as it
/// runs; a thread without a job spins briefly, then yields, then blocks. Jobs may run at the same time and inside each
/// other; threads are made when none is idle.
/// </summary>
internal static class WorkerPool
{
    /// <summary>The most threads that one job may use.</summary>
    public const int MaxThreads = 256;

    private static readonly Lock Gate = new();
    private static readonly Stack<WorkerThread> Idle = new();
    private static readonly Stack<WorkerTeam>?[] Teams = new Stack<WorkerTeam>?[MaxThreads + 1];
    private static int _threads;

    /// <summary>
    /// Runs a body on several threads, of which the caller is worker 0, and waits for all. Allocates nothing once a job
    /// of that size has run.
    /// </summary>
    /// <param name="workers">The number of workers, from 1 to <see cref="MaxThreads"/>.</param>
    /// <param name="body">What each worker does.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of workers is out of range.</exception>
    /// <remarks>
    /// The first exception of a worker ends the waits of the others at the barrier and is thrown here when all have
    /// ended.
    /// </remarks>
    public static void Run(int workers, WorkerBody body)
    {
        if (workers is < 1 or > MaxThreads)
        {
            throw new ArgumentOutOfRangeException(
                nameof(workers), workers, $"The number of workers must be from 1 to {MaxThreads}.");
        }

        var team = Lease(workers);
        try
        {
            team.Run(body);
        }
        finally
        {
            Return(team, workers, team.Threads.Length);
        }
    }

    private static WorkerTeam Lease(int workers)
    {
        lock (Gate)
        {
            var free = Teams[workers] ??= new Stack<WorkerTeam>();
            var team = free.Count > 0 ? free.Pop() : new WorkerTeam(workers);
            var leased = 0;
            try
            {
                for (; leased < team.Threads.Length; leased++)
                {
                    team.Threads[leased] = Idle.Count > 0 ? Idle.Pop() : new WorkerThread(++_threads);
                }
            }
            catch
            {
                Return(team, workers, leased); // no more threads to be had
                throw;
            }

            return team;
        }
    }

    private static void Return(WorkerTeam team, int workers, int leased)
    {
        lock (Gate)
        {
            // The last first: the next job gives each worker the thread, and so the caches, that it had.
            for (var i = leased - 1; i >= 0; i--)
            {
                Idle.Push(team.Threads[i]);
            }

            Teams[workers]!.Push(team);
        }
    }
}
