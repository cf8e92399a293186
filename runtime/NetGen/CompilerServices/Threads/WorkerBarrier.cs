namespace NetGen.CompilerServices;

/// <summary>Where the workers of a job wait until all have come.</summary>
internal sealed class WorkerBarrier
{
    private readonly int _workers;
    private readonly SpinGate _gate;
    private int _missing;
    private bool _aborted;

    /// <summary>Makes a barrier.</summary>
    /// <param name="workers">The number of workers that it waits for.</param>
    public WorkerBarrier(int workers)
    {
        _workers = workers;
        _gate = new SpinGate(workers);
        _missing = workers;
    }

    /// <summary>Waits for all other workers. What they wrote before is visible afterwards.</summary>
    /// <exception cref="WorkerAbortedException">Another worker of the job failed and will not come.</exception>
    public void Wait()
    {
        var seen = _gate.Current; // before the test, so that an abort after it is noticed
        ThrowIfAborted();
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _missing = _workers;
            _gate.Advance();
        }
        else
        {
            _gate.Wait(seen);
            ThrowIfAborted();
        }
    }

    /// <summary>Ends every wait, current and later, with an exception.</summary>
    public void Abort()
    {
        Volatile.Write(ref _aborted, true);
        _gate.Advance();
    }

    /// <summary>Makes the barrier as new; no one may be waiting.</summary>
    public void Reset()
    {
        _missing = _workers;
        _aborted = false;
    }

    private void ThrowIfAborted()
    {
        if (Volatile.Read(ref _aborted))
        {
            throw new WorkerAbortedException();
        }
    }
}

/// <summary>Unwinds a worker because another one failed; its caller sees that one's exception instead.</summary>
internal sealed class WorkerAbortedException() : Exception("Another worker of the job failed.");
