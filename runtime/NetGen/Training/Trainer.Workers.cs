using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

// One step over several threads, in phases with a barrier between them.
public abstract partial class Trainer<T, TTarget>
{
    // One worker per this many samples or elements at least: less is not worth a barrier.
    private const int ParallelUpdate = 4096;

    private readonly WorkerBody _workerBody;
    private readonly WorkerGovernor _governor;
    private WorkerBarrier? _barrier;
    private nint _inputs;
    private nint _targets;
    private int _batch;
    private Work _work;
    private T _loss;
    private double _weight;

    /// <summary>What workers are wanted for.</summary>
    private enum Work
    {
        Step,
        Update,
        Norm,
    }

    // Hot from the first step on, as the emitted methods are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Run(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, int batch)
    {
        if (_plan.LooksAhead)
        {
            PreparePoint();
        }

        if (_options.Threads == 1)
        {
            RunAlone(inputs, targets, batch);
            return _loss;
        }

        var begin = Stopwatch.GetTimestamp();
        if (_governor.Workers == 1)
        {
            RunAlone(inputs, targets, batch);
        }
        else
        {
            RunTogether(inputs, targets, batch);
        }

        _governor.Record((double)(Stopwatch.GetTimestamp() - begin) / batch);
        return _loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunAlone(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, int batch)
    {
        _barrier = null;
        ref var x = ref MemoryMarshal.GetReference(inputs);
        if (_changesParameters)
        {
            PrepareParameters(0, 1);
        }

        Forward(ref x, ref MemoryMarshal.GetReference(targets), batch, 0, batch, 0, 1);
        CheckLoss(SumLosses(batch));
        AfterForward?.Invoke();
        BackwardActivations(ref x, batch, 0, batch, 0, 1);
        BackwardParameters(ref x, batch, 0, 1);
        if (_changesParameters)
        {
            CompleteGradients(0, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void RunTogether(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, int batch)
    {
        fixed (T* x = inputs)
        fixed (TTarget* t = targets)
        {
            (_inputs, _targets, _batch, _work) = ((nint)x, (nint)t, batch, Work.Step);
            WorkerPool.Run(_governor.Workers, _workerBody);
        }

        CheckLoss(_loss);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void RunWorker(int worker, int workers, WorkerBarrier barrier)
    {
        if (_work == Work.Update)
        {
            UpdatePart(worker, workers, barrier);
            return;
        }

        if (_work == Work.Norm)
        {
            SumSquares(worker, workers);
            return;
        }

        ref var x = ref Unsafe.AsRef<T>((void*)_inputs);
        var from = First(worker);
        var to = First(worker + 1);
        _barrier = barrier;
        if (_changesParameters)
        {
            PrepareParameters(worker, workers);
            barrier.Wait();
        }

        Forward(ref x, ref Unsafe.AsRef<TTarget>((void*)_targets), _batch, from, to, worker, workers);
        barrier.Wait();
        if (worker == 0)
        {
            SumLosses(_batch);
        }

        if (AfterForward is { } look)
        {
            if (worker == 0)
            {
                look();
            }

            barrier.Wait();
        }

        BackwardActivations(ref x, _batch, from, to, worker, workers);
        barrier.Wait();
        if (T.IsFinite(_loss))
        {
            BackwardParameters(ref x, _batch, worker, workers);
            if (_changesParameters)
            {
                barrier.Wait();
                CompleteGradients(worker, workers);
            }
        }

        // Whole groups where some kernels keep one sample in each lane: a vector belongs to one worker.
        int First(int index) => (int)Math.Min(_batch, (((long)_batch + _plan.SampleGroup - 1) / _plan.SampleGroup) * index / workers * _plan.SampleGroup);
    }

    // By one worker, so that the sum is the same for any number of threads.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T SumLosses(int batch)
    {
        ref var losses = ref _losses.First;
        var lanes = Vector<T>.Zero;
        nint i = 0;
        for (; i <= batch - Vector<T>.Count; i += Vector<T>.Count)
        {
            lanes += Vector.LoadUnsafe(ref losses, (nuint)i);
        }

        var sum = Vector.Sum(lanes);
        for (; i < batch; i++)
        {
            sum += Unsafe.Add(ref losses, i);
        }

        _loss = _weight == 0 ? T.Zero : sum / T.CreateTruncating(_weight);
        if (_changesParameters)
        {
            SumPenalties();
            _loss += T.CreateTruncating(_penalty);
        }

        return _loss;
    }

    // Before the first sample runs: its gradient is already divided by the sum of the whole batch.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(ReadOnlySpan<TTarget> targets, int batch)
    {
        _weight = batch;
        if (typeof(TTarget) == typeof(int) && _weights.Info.Learning is { IsWeighted: true } loss)
        {
            var sum = loss.WeightOf(MemoryMarshal.Cast<TTarget, int>(targets));
            _weight = sum / loss.TargetsPerSample;
            LossScale = T.CreateTruncating(sum == 0 ? 0 : 1 / sum);
        }
    }

    private void CheckLoss(T loss)
    {
        if (!T.IsFinite(loss))
        {
            throw new NonFiniteLossException(double.CreateTruncating(loss), StepCount + 1, _learningRate);
        }
    }
}
