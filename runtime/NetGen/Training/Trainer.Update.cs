using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

// What an update does, by one worker or by several.
public abstract partial class Trainer<T, TTarget>
{
    private readonly double[] _norms;
    private readonly T[] _tensorScalars;
    private readonly (ParameterLayout Layout, double Bound)[] _bounds;

    /// <summary>
    /// Changes the parameters by the optimizer's rule, with the gradients as they are now. The bounds of
    /// <see cref="TrainerOptions.ClipGradientValue"/> and <see cref="TrainerOptions.ClipGradientNorm"/> are applied to them
    /// first; bounds of weights, and the average of <see cref="TrainerOptions.Averaging"/>, follow the update.
    /// </summary>
    /// <exception cref="InvalidOperationException">The averaged weights are in use.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Update()
    {
        ThrowIfAveraged();
        if (_options.ClipGradientValue is { } bound)
        {
            ClipGradientValue(bound);
        }

        if (_options.ClipGradientNorm is { } norm)
        {
            ClipGradientNorm(norm, _options.ClipNormEpsilon);
        }

        PrepareUpdate(_learningRate, StepCount + 1);
        PrepareAverage();
        _weights.BeginWrite();
        if (IsShared)
        {
            _work = Work.Update;
            WorkerPool.Run(_governor.Workers, _workerBody);
        }
        else
        {
            UpdatePart(0, 1, null);
        }

        _weights.EndWrite();
        StepCount++;
    }

    // Whether the parameters are many enough for several workers.
    private bool IsShared => _governor.Workers > 1 && _gradients.Length >= ParallelUpdate;

    private void UpdatePart(int worker, int workers, WorkerBarrier? barrier)
    {
        var (from, to) = (Part(worker, workers), Part(worker + 1, workers));
        if (_plan.Norms == 0)
        {
            UpdateRange(from, to);
        }
        else
        {
            UpdateTensors(worker, workers, barrier);
        }

        if (_bounds.Length > 0)
        {
            barrier?.Wait();
            foreach (var (layout, bound) in _bounds)
            {
                WeightNorms.Bound(_weights.Master, layout, bound, worker, workers);
            }
        }

        if (_average is not null)
        {
            if (_bounds.Length > 0 || _plan.Norms > 0)
            {
                barrier?.Wait();
            }

            Average(_weights.Master.Span[from..to], _average.Span[from..to], _averageShare);
        }
    }

    private void UpdateTensors(int worker, int workers, WorkerBarrier? barrier)
    {
        var (first, end) = (_blocks.Part(worker, workers), _blocks.Part(worker + 1, workers));
        for (var i = first; i < end; i++)
        {
            var block = _blocks.All[i];
            _sums.AsSpan(i * _plan.Norms, _plan.Norms).Clear();
            ReduceRange(block.From, block.To, ref _sums[i * _plan.Norms]);
        }

        barrier?.Wait();
        if (worker == 0)
        {
            PrepareTensors();
        }

        barrier?.Wait();
        for (var i = first; i < end; i++)
        {
            var block = _blocks.All[i];
            UpdateTensor(block.From, block.To, ref _tensorScalars[block.Tensor * _plan.TensorScalars]);
        }
    }

    // By one worker, in the order of the blocks.
    private void PrepareTensors()
    {
        for (var tensor = 0; tensor < _blocks.Tensors; tensor++)
        {
            for (var norm = 0; norm < _norms.Length; norm++)
            {
                var sum = 0.0;
                for (var block = _blocks.FirstOf(tensor); block < _blocks.FirstOf(tensor + 1); block++)
                {
                    sum += _sums[(block * _norms.Length) + norm];
                }

                _norms[norm] = Math.Sqrt(sum);
            }

            PrepareTensor(ref _norms[0], ref _tensorScalars[tensor * _plan.TensorScalars]);
        }
    }

    private int Part(int worker, int workers) =>
        (int)((long)(_gradients.Length / ParameterLayout.PanelWidth) * worker / workers) * ParameterLayout.PanelWidth;
}
