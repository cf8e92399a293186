using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Batches of a data set in memory.</summary>
internal sealed class MemoryBatches<T, TTarget> : TrainingBatches<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly Dataset<T> _data;
    private readonly FitOptions _options;
    private readonly TTarget[] _allTargets;
    private readonly InputTransform<T>? _transform;
    private readonly Augmenter<T>? _augmenter;
    private readonly WorkerBody _augment;
    private readonly RandomStream _random;
    private readonly AlignedBuffer<T> _inputs;
    private readonly TTarget[] _targets;
    private readonly int[] _inOrder;
    private readonly int[] _shuffled;
    private readonly int _inputSize;
    private int[] _order;
    private int _epoch;
    private int _start;
    private int _end;
    private int _count;

    /// <exception cref="ArgumentException">The data do not fit the network or the options.</exception>
    public MemoryBatches(Dataset<T> data, BatchPlan<T> plan)
    {
        (_data, _options) = (data, plan.Options);
        _inputSize = plan.Weights.Info.InputSize;
        _augmenter = plan.CreateAugmenter(plan.Options.Threads);
        _allTargets = DataChecks.Check<T, TTarget>(data, plan.Weights.Info, plan.Strict, "train", plan.SourceSize);
        StepsPerEpoch = FitPlan.StepsPerEpoch(plan.Options, data.Count);
        BatchSize = FitPlan.BatchSize(plan.Options, data.Count);
        SmallestBatch = Math.Min(data.Count - ((StepsPerEpoch - 1) * BatchSize), BatchSize);
        _transform = plan.Weights.Transform;
        _random = new RandomStream(plan.Options.Seed, "shuffle");
        _inputs = new AlignedBuffer<T>(checked(BatchSize * _inputSize));
        _targets = new TTarget[BatchSize * data.TargetsPerSample];
        _inOrder = [.. Enumerable.Range(0, data.Count)];
        _shuffled = [.. _inOrder];
        _order = _inOrder;
        _augment = Augment;
    }

    public override int BatchSize { get; }

    public override int SmallestBatch { get; }

    public override int StepsPerEpoch { get; }

    public override int Count => _count;

    public override ReadOnlySpan<T> Inputs => _inputs.Span[..(_count * _inputSize)];

    public override ReadOnlySpan<TTarget> Targets => _targets.AsSpan(0, _count * _data.TargetsPerSample);

    public override void BeginEpoch(int epoch)
    {
        if (_options.Shuffle)
        {
            _random.Shuffle<int>(_shuffled);
        }

        Begin(_shuffled, epoch, _options.DropLast ? StepsPerEpoch * BatchSize : _data.Count);
    }

    public override void BeginPlain() => Begin(_inOrder, 0, _data.Count);

    public override bool Next()
    {
        _start += _count;
        _count = Math.Min(BatchSize, _end - _start);
        if (_count == 0)
        {
            return false;
        }

        LoadTargets();
        if (_augmenter is null)
        {
            LoadFeatures();
        }
        else
        {
            WorkerPool.Run(Math.Min(_options.Threads, _count), _augment);
        }

        _transform?.Apply(_inputs.Span[..(_count * _inputSize)]);
        return true;
    }

    private void Begin(int[] order, int epoch, int end) => (_order, _epoch, _start, _count, _end) = (order, epoch, 0, 0, end);

    private void LoadTargets()
    {
        var perSample = _data.TargetsPerSample;
        for (var i = 0; i < _count; i++)
        {
            _allTargets.AsSpan(_order[_start + i] * perSample, perSample).CopyTo(_targets.AsSpan(i * perSample));
        }
    }

    private void LoadFeatures()
    {
        for (var i = 0; i < _count; i++)
        {
            _data.Features(_order[_start + i]).CopyTo(_inputs.Span[(i * _inputSize)..]);
        }
    }

    private void Augment(int worker, int workers, WorkerBarrier barrier)
    {
        for (var i = worker; i < _count; i += workers)
        {
            var sample = _order[_start + i];
            var destination = _inputs.Span.Slice(i * _inputSize, _inputSize);
            if (_epoch == 0)
            {
                _augmenter!.ApplyPlain(worker, _data.Features(sample), destination);
            }
            else
            {
                _augmenter!.Apply(worker, _data.Features(sample), destination, _epoch, sample);
            }
        }
    }
}
