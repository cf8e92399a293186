using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Trains one network: owns the gradients, the optimizer's state and the activations. Made by the network's
/// <c>CreateTrainer</c>. A trainer is used by one thread at a time; predictions may run beside it.
/// </summary>
/// <typeparam name="T">The floating-point type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
public abstract partial class Trainer<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    // An array's, less room for alignment.
    private const int LongestArena = int.MaxValue - 1024;

    private readonly NetworkWeights<T> _weights;
    private readonly TrainerPlan _plan;
    private readonly TrainerOptions _options;
    private readonly AlignedBuffer<T> _gradients;
    private readonly AlignedBuffer<T>[] _states;
    private AlignedBuffer<T> _arena = new(0);
    private readonly AlignedBuffer<T>[] _scratch;
    private AlignedBuffer<T> _losses = new(0);
    private AlignedBuffer<T>? _accumulated;
    private readonly TensorBlocks _blocks;
    private readonly double[] _sums;
    private readonly AlignedBuffer<T> _point;
    private readonly AlignedBuffer<T> _parameters;
    private double _learningRate;
    private int _lastBatch;

    /// <summary>Called by emitted code.</summary>
    /// <param name="weights">The network's weights.</param>
    /// <param name="plan">The sizes computed at compile time.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    protected Trainer(NetworkWeights<T> weights, TrainerPlan plan, TrainerOptions? options)
    {
        _weights = weights;
        _plan = plan;
        _options = options ?? new TrainerOptions();
        if (_options.Threads is < 1 or > WorkerPool.MaxThreads)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), _options.Threads, $"Threads must be from 1 to {WorkerPool.MaxThreads}.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(_options.BatchCapacity, nameof(options));
        LearningRate = _options.LearningRate ?? plan.LearningRate;
        GradientGuard.Check(_options);
        _options.Averaging?.Validate();
        HyperParameters = new HyperParameterCollection(plan.HyperParameters, plan.Optimizer, weights.Info.Name);
        _gradients = new AlignedBuffer<T>(weights.Info.TrainableLength);
        _scratch = [.. Enumerable.Range(0, _options.Threads).Select(_ => new AlignedBuffer<T>(plan.Scratch))];
        _states = new AlignedBuffer<T>[plan.States];
        for (var i = 0; i < _states.Length; i++)
        {
            _states[i] = new AlignedBuffer<T>(weights.Info.TrainableLength);
        }

        Gradients = new ParameterCollection<T>(
            weights.Info, _gradients, weights: null, weights.Info.Parameters.Where(parameter => parameter.Trainable));
        // Snapshots get memory of their own now, not in the first step.
        weights.BeginWrite();
        weights.EndWrite();
        var tensors = weights.Info.Parameters.Where(parameter => parameter.Trainable).OrderBy(parameter => parameter.Layout.Offset).ToArray();
        _blocks = new TensorBlocks(tensors.Select(parameter => parameter.Layout));
        _sums = new double[_blocks.All.Length * Math.Max(1, plan.Norms)];
        _norms = new double[plan.Norms];
        _tensorScalars = new T[_blocks.Tensors * plan.TensorScalars];
        _rules = WeightRules.Of(plan, tensors);
        _bounds = [.. plan.MaxNorms.Select(bound => (weights.Info.Parameters.First(parameter => parameter.Name == bound.Name).Layout, bound.MaxNorm))];
        _point = plan.LooksAhead ? new AlignedBuffer<T>(weights.Info.BufferLength) : weights.Master;
        _parameters = plan.DropConnect.Count > 0 ? new AlignedBuffer<T>(weights.Info.BufferLength) : _point;
        _changesParameters = plan.LooksAhead || plan.DropConnect.Count > 0 || plan.Penalties.Count > 0;
        if (_options.Averaging is not null)
        {
            _average = new AlignedBuffer<T>(_gradients.Length);
            weights.Master.Span[.._average.Length].CopyTo(_average.Span);
            Averages = new ParameterCollection<T>(weights.Info, _average, weights: null, tensors);
        }

        EnsureCapacity(_options.BatchCapacity);
        _workerBody = RunWorker;
        _governor = new WorkerGovernor(_options.Threads);
    }

    /// <summary>
    /// The gradients of the last <see cref="Backward"/>, by parameter; they can be read, scaled, clipped or replaced
    /// before <see cref="Update"/>. Parameters of frozen layers have none.
    /// </summary>
    public ParameterCollection<T> Gradients { get; }

    /// <summary>All gradients as one vector in the storage's order, padding (zeros) included: for norms and clipping.</summary>
    public Span<T> GradientVector => _gradients.Span;

    /// <summary>The learning rate of the next <see cref="Update"/>; finite and at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, NaN or infinite.</exception>
    public double LearningRate
    {
        get => _learningRate;
        set => _learningRate = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The learning rate must be finite and at least 0.");
    }

    /// <summary>
    /// The optimizer's hyper-parameters besides <see cref="LearningRate"/>, by the names of the attribute's properties:
    /// <c>HyperParameters["Momentum"] = 0.95</c>. They start as declared; a change takes effect with the next
    /// <see cref="Update"/>.
    /// </summary>
    public HyperParameterCollection HyperParameters { get; }

    /// <summary>The number of updates done.</summary>
    public long StepCount { get; private set; }

    /// <summary>
    /// The gradient of the loss with respect to the inputs of the last <see cref="Backward"/>, in their order.
    /// </summary>
    /// <param name="destination">Receives as many elements as the last batch's inputs had: [samples, input size].</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">The network does not declare <c>[Input(…, Gradient = true)]</c>.</exception>
    public void CopyInputGradientTo(Span<T> destination)
    {
        if (!_plan.InputGradient)
        {
            throw new InvalidOperationException(
                $"{_weights.Info.Name} does not compute the gradient of its input; declare [Input(…, Gradient = true)].");
        }

        var count = _lastBatch * _weights.Info.InputSize;
        if (destination.Length != count)
        {
            throw new ArgumentException(
                $"The destination has {destination.Length} elements; the last batch has {_lastBatch} samples of {_weights.Info.InputSize}.",
                nameof(destination));
        }

        ReadInputGradient(destination, _lastBatch);
    }

    /// <summary>One training step: <see cref="Backward"/> and <see cref="Update"/>.</summary>
    /// <param name="inputs">The samples, one after the other.</param>
    /// <param name="targets">Their class indices or target values.</param>
    /// <returns>
    /// The loss, averaged over the batch, before the update; 0 where no label of the batch counts, because all are ignored.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths do not fit, the batch is empty, or too small for batch statistics, or a label is out of range.</exception>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite; nothing has changed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Step(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets)
    {
        var loss = Backward(inputs, targets);
        Update();
        return loss;
    }

    /// <summary>
    /// Runs the network forward and backward and leaves the gradients in <see cref="Gradients"/>. Running statistics follow
    /// the batch here, once for each call.
    /// </summary>
    /// <param name="inputs">The samples, one after the other; as many as wanted.</param>
    /// <param name="targets">Their class indices or target values.</param>
    /// <param name="accumulate">
    /// Whether the gradients are added to those that are there. Each is the gradient of a batch's average, so divide the
    /// sum by the number of batches for the average of all.
    /// </param>
    /// <returns>The loss, averaged over the batch; 0 where no label of the batch counts, because all are ignored.</returns>
    /// <exception cref="ArgumentException">Lengths do not fit, the batch is empty, or too small for batch statistics, or a label is out of range.</exception>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite; nothing has changed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, bool accumulate = false)
    {
        var batch = Validate(inputs, targets);
        ThrowIfAveraged();
        EnsureCapacity(batch);
        if (accumulate)
        {
            _accumulated ??= new AlignedBuffer<T>(_gradients.Length);
            _gradients.Span.CopyTo(_accumulated.Span);
        }

        Weigh(targets, batch);
        var loss = Run(inputs, targets, batch);
        _lastBatch = batch;
        if (_plan.HasState)
        {
            _weights.BeginWrite();
            UpdateState(batch, 0);
            _weights.EndWrite();
        }

        if (accumulate)
        {
            Accumulate(_accumulated!.Span, _gradients.Span);
        }

        return loss;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Validate(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets)
    {
        var info = _weights.Info;
        var batch = Guard.Samples(inputs.Length, info.InputSize, nameof(inputs));
        if (batch == 0)
        {
            throw new ArgumentException("The batch is empty; a step needs at least one sample.", nameof(inputs));
        }

        CheckBatch(batch, nameof(inputs));
        if (targets.Length != (long)batch * _plan.TargetsPerSample)
        {
            throw new ArgumentException(
                $"{targets.Length} targets for {batch} samples; {_plan.TargetsPerSample} per sample are expected.", nameof(targets));
        }

        if (typeof(TTarget) == typeof(int))
        {
            Guard.Labels(MemoryMarshal.Cast<TTarget, int>(targets), info.Learning, nameof(targets));
        }

        if (_options.Strict)
        {
            Guard.Finite(inputs, nameof(inputs));
            if (typeof(TTarget) == typeof(T))
            {
                Guard.Finite(MemoryMarshal.Cast<TTarget, T>(targets), nameof(targets));
            }
        }

        return batch;
    }

    /// <summary>Whether statistics of the whole training set are wanted after <c>Fit</c>.</summary>
    internal bool HasExactStatistics => _plan.HasExactStatistics;

    /// <summary>
    /// Collects the statistics of one batch after another, as in a step but with nothing else changed. A batch whose loss is
    /// not finite is left out.
    /// </summary>
    /// <param name="inputs">The samples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="before">The number of samples collected before.</param>
    /// <returns>The number of samples collected now.</returns>
    internal long CollectStatistics(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, long before)
    {
        var batch = Validate(inputs, targets);
        EnsureCapacity(batch);
        _barrier = null;
        Weigh(targets, batch);
        if (_changesParameters)
        {
            PrepareParameters(0, 1);
        }

        Forward(ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(targets), batch, 0, batch, 0, 1);
        if (!T.IsFinite(SumLosses(batch)))
        {
            return before;
        }

        _weights.BeginWrite();
        UpdateState(batch, (double)batch / (before + batch));
        _weights.EndWrite();
        return before + batch;
    }

    /// <summary>Checks that statistics over a batch of so many samples mean something.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    internal void CheckBatch(int batch, string name)
    {
        if (batch == 1 && _plan.BatchStatisticsOf is { } layer)
        {
            throw new ArgumentException(
                $"The batch has 1 sample; layer '{layer}' of {_weights.Info.Name} normalises by the statistics of the batch, which needs at least 2. Give larger batches, or let Fit skip a last batch of one with {nameof(FitOptions)}.{nameof(FitOptions.DropLast)}.",
                name);
        }
    }

    private void EnsureCapacity(int batch)
    {
        if (batch <= Capacity)
        {
            return;
        }

        var capacity = ((long)batch + _plan.SampleGroup - 1) / _plan.SampleGroup * _plan.SampleGroup;
        var length = (capacity * _plan.ArenaPerSample) + _plan.ArenaFixed;
        if (length > LongestArena)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A batch of {batch} samples takes {length:N0} elements for activations and gradients; {LongestArena:N0} are possible. Take smaller batches, and add up their gradients (Backward with accumulate)."),
                nameof(batch));
        }

        (_arena, _losses) = (new AlignedBuffer<T>((int)length), new AlignedBuffer<T>((int)capacity));
        Capacity = (int)capacity;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accumulate(ReadOnlySpan<T> source, Span<T> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] += source[i];
        }
    }
}
