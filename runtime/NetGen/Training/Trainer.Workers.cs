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
    private bool _updating;
    private T _loss;

    // Hot from the first step on, as the emitted methods are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Run(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, int batch)
    {
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
        Forward(ref x, ref MemoryMarshal.GetReference(targets), batch, 0, batch, 0, 1);
        CheckLoss(SumLosses(batch));
        BackwardActivations(ref x, batch, 0, batch, 0, 1);
        BackwardParameters(ref x, batch, 0, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void RunTogether(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, int batch)
    {
        fixed (T* x = inputs)
        fixed (TTarget* t = targets)
        {
            (_inputs, _targets, _batch, _updating) = ((nint)x, (nint)t, batch, false);
            WorkerPool.Run(_governor.Workers, _workerBody);
        }

        CheckLoss(_loss);
    }

    private void RunUpdate()
    {
        if (_governor.Workers == 1 || _gradients.Length < ParallelUpdate)
        {
            UpdateRange(0, _gradients.Length);
            return;
        }

        _updating = true;
        WorkerPool.Run(_governor.Workers, _workerBody);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void RunWorker(int worker, int workers, WorkerBarrier barrier)
    {
        if (_updating)
        {
            UpdateRange(Part(worker), Part(worker + 1));
            return;
        }

        ref var x = ref Unsafe.AsRef<T>((void*)_inputs);
        var from = First(worker);
        var to = First(worker + 1);
        _barrier = barrier;
        Forward(ref x, ref Unsafe.AsRef<TTarget>((void*)_targets), _batch, from, to, worker, workers);
        barrier.Wait();
        if (worker == 0)
        {
            SumLosses(_batch);
        }

        BackwardActivations(ref x, _batch, from, to, worker, workers);
        barrier.Wait();
        if (T.IsFinite(_loss))
        {
            BackwardParameters(ref x, _batch, worker, workers);
        }

        // Whole groups where some kernels keep one sample in each lane: a vector belongs to one worker.
        int First(int index) => (int)Math.Min(_batch, (((long)_batch + _plan.SampleGroup - 1) / _plan.SampleGroup) * index / workers * _plan.SampleGroup);

        int Part(int index) => (int)((long)(_gradients.Length / ParameterLayout.PanelWidth) * index / workers) * ParameterLayout.PanelWidth;
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

        return _loss = sum / T.CreateTruncating(batch);
    }

    private void CheckLoss(T loss)
    {
        if (!T.IsFinite(loss))
        {
            throw new NonFiniteLossException(double.CreateTruncating(loss), StepCount + 1, _learningRate);
        }
    }
}
