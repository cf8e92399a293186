using System.Runtime.ExceptionServices;

namespace NetGen.CompilerServices;

/// <summary>What the workers of one job share; reused for job after job of the same number of workers.</summary>
internal sealed class WorkerTeam
{
    private readonly WorkerBarrier _barrier;
    private readonly SpinGate _done;
    private readonly int _workers;
    private WorkerBody? _body;
    private ExceptionDispatchInfo? _failure;
    private int _running;

    /// <summary>Makes a team.</summary>
    /// <param name="workers">The number of workers, the caller among them.</param>
    public WorkerTeam(int workers)
    {
        _workers = workers;
        _barrier = new WorkerBarrier(workers);
        _done = new SpinGate(workers);
        Threads = new WorkerThread[workers - 1];
    }

    /// <summary>The threads leased for the job: workers 1 and up.</summary>
    public WorkerThread[] Threads { get; }

    /// <summary>Runs a job to its end, the caller being worker 0, and throws the first exception of any worker.</summary>
    public void Run(WorkerBody body)
    {
        _body = body;
        _barrier.Reset();
        _running = _workers;
        var seen = _done.Current;
        for (var i = 0; i < Threads.Length; i++)
        {
            Threads[i].Start(this, i + 1);
        }

        RunPart(0);
        WaitForAll(seen);

        _body = null;
        var failure = _failure;
        _failure = null;
        failure?.Throw();
    }

    /// <summary>Runs one worker's part. Afterwards the team may belong to another job.</summary>
    public void RunPart(int worker)
    {
        try
        {
            _body!(worker, _workers, _barrier);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            _barrier.Abort();
        }

        if (Interlocked.Decrement(ref _running) == 0)
        {
            _done.Advance();
        }
    }

    // The workers use the caller's memory, so that not even Thread.Interrupt may end the wait early.
    private void WaitForAll(int seen)
    {
        var interrupted = false;
        while (true)
        {
            try
            {
                _done.Wait(seen);
                break;
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        }

        if (interrupted)
        {
            Thread.CurrentThread.Interrupt();
        }
    }
}
