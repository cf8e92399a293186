using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// A counter that threads wait on: they spin for some microseconds (the phases of a step are that short), then yield
/// the core, then block, so that on a busy machine nobody loses a scheduling quantum to a thread that only waits.
/// Nothing is allocated by waiting.
/// </summary>
/// <param name="threads">How many threads work together: more than there are cores don't spin.</param>
internal sealed class SpinGate(int threads)
{
    private const int Yields = 50;
    private readonly int _spins = threads <= Environment.ProcessorCount && Environment.ProcessorCount > 1 ? 400 : 0;
    private readonly object _sleep = new();
    private State _state;

    /// <summary>How often the gate has advanced.</summary>
    public int Current => Volatile.Read(ref _state.Current);

    /// <summary>Lets go all who wait for the gate to leave its current count.</summary>
    public void Advance()
    {
        // The increment is a full fence: either it is seen by who goes to sleep, or the sleeper is seen here.
        Interlocked.Increment(ref _state.Current);
        if (Volatile.Read(ref _state.Sleepers) != 0)
        {
            lock (_sleep)
            {
                Monitor.PulseAll(_sleep);
            }
        }
    }

    /// <summary>Waits until the count is no longer the one seen.</summary>
    public void Wait(int seen)
    {
        for (var i = 0; i < _spins; i++)
        {
            if (Current != seen)
            {
                return;
            }

            Thread.SpinWait(1);
        }

        for (var i = 0; i < Yields; i++)
        {
            if (Current != seen)
            {
                return;
            }

            Thread.Yield();
        }

        Sleep(seen);
    }

    private void Sleep(int seen)
    {
        lock (_sleep)
        {
            Interlocked.Increment(ref _state.Sleepers);
            try
            {
                while (Current == seen)
                {
                    Monitor.Wait(_sleep);
                }
            }
            finally
            {
                Interlocked.Decrement(ref _state.Sleepers);
            }
        }
    }

    // On cache lines of its own: who polls it must not be disturbed by neighbours.
    [StructLayout(LayoutKind.Explicit, Size = 192)]
    private struct State
    {
        [FieldOffset(64)]
        public int Current;

        [FieldOffset(68)]
        public int Sleepers;
    }
}
