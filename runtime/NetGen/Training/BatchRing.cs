using System.Numerics;
using System.Runtime.ExceptionServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A batch in memory that is used again.</summary>
internal sealed class FilledBatch<T, TTarget>(int batchSize, int inputSize, int targetsPerSample)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly AlignedBuffer<T> _inputs = new(checked(batchSize * inputSize));
    private readonly TTarget[] _targets = new TTarget[checked(batchSize * targetsPerSample)];

    /// <summary>The number of samples.</summary>
    public int Count { get; set; }

    public Span<T> Inputs => _inputs.Span[..(Count * inputSize)];

    public Span<TTarget> Targets => _targets.AsSpan(0, Count * targetsPerSample);

    /// <summary>Adds a sample whose memory is then filled.</summary>
    public void Add() => Count++;

    public Span<T> LastInputs => _inputs.Span.Slice((Count - 1) * inputSize, inputSize);

    public Span<TTarget> LastTargets => _targets.AsSpan((Count - 1) * targetsPerSample, targetsPerSample);
}

/// <summary>
/// Hands batches from the thread that fills them to the one that trains, in order. Each waits for the other; neither
/// allocates.
/// </summary>
internal sealed class BatchRing<T, TTarget>(FilledBatch<T, TTarget>[] batches)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly object _gate = new();
    private ExceptionDispatchInfo? _failure;
    private bool _ended;
    private bool _stopped;
    private bool _holds;
    private int _read;
    private int _filled;

    /// <summary>Whether <see cref="Next"/> gave nothing because of <see cref="Stop"/>.</summary>
    public bool WasCutShort { get; private set; }

    /// <summary>Waits for a free batch; the filler has one at a time.</summary>
    /// <exception cref="OperationCanceledException">The pass was stopped.</exception>
    public FilledBatch<T, TTarget> WaitForFree()
    {
        lock (_gate)
        {
            while (_filled == batches.Length && !_stopped)
            {
                Monitor.Wait(_gate);
            }

            if (_stopped)
            {
                throw new OperationCanceledException();
            }

            var batch = batches[(_read + _filled) % batches.Length];
            batch.Count = 0;
            return batch;
        }
    }

    /// <summary>Hands over the batch that <see cref="WaitForFree"/> gave.</summary>
    public void Hand()
    {
        lock (_gate)
        {
            _filled++;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Ends the pass, after the batches handed over so far.</summary>
    public void End(Exception? failure)
    {
        lock (_gate)
        {
            _ended = true;
            _failure = failure is null ? null : ExceptionDispatchInfo.Capture(failure);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Lets go both sides' waits.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Begins a pass; the filler must have ended.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            (_failure, _ended, _stopped, _holds, _read, _filled) = (null, false, false, false, 0, 0);
            WasCutShort = false;
        }
    }

    /// <summary>Gives back the batch that was read before and waits for the next; null at the end and when stopped.</summary>
    public FilledBatch<T, TTarget>? Next()
    {
        lock (_gate)
        {
            if (_holds)
            {
                _holds = false;
                _read = (_read + 1) % batches.Length;
                _filled--;
                Monitor.PulseAll(_gate);
            }

            while (_filled == 0 && !_ended && !_stopped)
            {
                Monitor.Wait(_gate);
            }

            if (_stopped)
            {
                WasCutShort = true;
                return null;
            }

            if (_filled == 0)
            {
                _failure?.Throw();
                return null;
            }

            _holds = true;
            return batches[_read];
        }
    }
}
