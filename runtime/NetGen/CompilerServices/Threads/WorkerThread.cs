using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>A background thread of the pool, which runs one part of a job at a time.</summary>
internal sealed class WorkerThread
{
    private readonly SpinGate _start = new(threads: 2);
    private WorkerTeam? _team;
    private int _worker;

    /// <summary>Starts the thread.</summary>
    /// <param name="number">The thread's number, for debuggers.</param>
    public WorkerThread(int number)
    {
        var thread = new Thread(Loop) { IsBackground = true, Name = $"NetGen worker {number}" };
        thread.UnsafeStart(); // it must not keep the execution context of whoever came first
    }

    /// <summary>Hands the thread its part; it must be idle.</summary>
    public void Start(WorkerTeam team, int worker)
    {
        _team = team;
        _worker = worker;
        _start.Advance();
    }

    private void Loop()
    {
        for (var seen = 0; ; seen++)
        {
            _start.Wait(seen);
            RunPart();
        }
    }

    // A method of its own, so that an idle thread's frame keeps no trainer alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunPart()
    {
        var team = _team!;
        _team = null;
        team.RunPart(_worker);
    }
}
