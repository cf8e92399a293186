using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One run of <c>Fit</c>.</summary>
internal sealed class FitSession<TNet, T, TTarget>
    where TNet : class, ITrainableNetwork<TNet, T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly TNet _network;
    private readonly FitOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly BatchSource<T, TTarget> _source;
    private readonly Evaluator<TNet, T, TTarget>? _validation;
    private readonly Evaluator<TNet, T, TTarget>? _training;
    private readonly Trainer<T, TTarget> _trainer;
    private readonly StepContext<T, TTarget> _step;
    private readonly ProgressReporter _progress;
    private readonly MonitorSession<T, TTarget>? _watch;
    private readonly FitMetric _monitor;
    private readonly BestTracker _best;
    private readonly RandomStream _random;
    private readonly List<EpochRecord> _history = [];
    private readonly int[] _order;
    private readonly int _batchSize;
    private readonly int _stepsPerEpoch;
    private T[]? _bestWeights;
    private NonFiniteLossException? _error;

    public FitSession(
        TNet network,
        Dataset<T> train,
        Dataset<T>? validation,
        FitOptions options,
        IProgress<FitProgress>? progress,
        CancellationToken cancellation)
    {
        (_network, _options, _cancellation) = (network, options, cancellation);
        _monitor = FitPlan.Monitor(options, validation is not null, TNet.Info);
        _stepsPerEpoch = FitPlan.StepsPerEpoch(options, train.Count);
        _batchSize = Math.Min(options.BatchSize, train.Count);
        var strict = options.Strict || network.Weights.Strict;
        _source = new BatchSource<T, TTarget>(train, network.Weights, _batchSize, strict, nameof(train));
        _validation = validation is null
            ? null
            : new Evaluator<TNet, T, TTarget>(network.Weights, validation, strict, nameof(validation));
        _training = options.MetricsOnTraining
            ? new Evaluator<TNet, T, TTarget>(network.Weights, train, strict: false, nameof(train))
            : null;
        _order = [.. Enumerable.Range(0, train.Count)];
        _random = new RandomStream(options.Seed, "shuffle");
        _best = new BestTracker(_monitor, options.EarlyStopping);
        _trainer = network.CreateTrainer(new TrainerOptions
        {
            Threads = options.Threads,
            Seed = options.Seed,
            BatchCapacity = _batchSize,
            LearningRate = options.LearningRate,
        });
        var last = train.Count - ((_stepsPerEpoch - 1) * _batchSize);
        _trainer.CheckBatch(Math.Min(last, _batchSize), nameof(options));
        _step = new StepContext<T, TTarget>(_trainer) { StepsPerEpoch = _stepsPerEpoch };
        _progress = new ProgressReporter(progress, options.Epochs, _stepsPerEpoch);
        _watch = options.TrainingMonitor is { } watch
            ? new MonitorSession<T, TTarget>(_trainer, watch, train.Count, _batchSize, _stepsPerEpoch, _progress.Finding)
            : null;
    }

    public FitResult Run()
    {
        string[] warnings = TNet.Info.Optimized ? [] : [FitPlan.UnoptimizedWarning(TNet.Info)];
        foreach (var warning in warnings)
        {
            _progress.Message(FitProgressKind.Message, warning);
        }

        var reason = RunEpochs();
        var restore = _bestWeights is not null && reason != StopReason.Cancelled;
        if (restore)
        {
            Restore(_bestWeights);
        }

        if (_trainer.HasExactStatistics && reason is not (StopReason.Cancelled or StopReason.NonFiniteLoss))
        {
            CollectStatistics();
        }

        var result = new FitResult
        {
            History = _history.AsReadOnly(),
            StopReason = reason,
            Monitor = _monitor,
            BestEpoch = _best.BestEpoch,
            RestoredBest = restore,
            Steps = _trainer.StepCount,
            Elapsed = _progress.Elapsed,
            Error = _error,
            Warnings = warnings,
            Findings = _watch?.Findings ?? [],
            Samples = _watch?.Samples ?? [],
        };
        _progress.Message(FitProgressKind.End, result.ToString());
        return result;
    }

    private StopReason RunEpochs()
    {
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            var tally = new EpochTally(epoch);
            if ((RunSteps(ref tally) ?? EndEpoch(ref tally)) is { } reason)
            {
                return reason;
            }
        }

        return StopReason.Completed;
    }

    /// <summary>Runs the steps of an epoch; returns why training ends, or null if the epoch is complete.</summary>
    private StopReason? RunSteps(ref EpochTally tally)
    {
        if (_options.Shuffle)
        {
            _random.Shuffle<int>(_order);
        }

        for (var step = 0; step < _stepsPerEpoch; step++)
        {
            if (_cancellation.IsCancellationRequested)
            {
                return StopReason.Cancelled;
            }

            var start = step * _batchSize;
            var count = Math.Min(_batchSize, _order.Length - start);
            _source.Load(_order.AsSpan(start, count));
            if (_trainer.StepCount == 0)
            {
                _watch?.Begin(InitialLoss.Expected<TNet, T, TTarget>(_network, _source.Inputs, _source.Targets));
            }

            _watch?.BeforeBackward(tally.Epoch, count);
            try
            {
                _step.Loss = double.CreateTruncating(_trainer.Backward(_source.Inputs, _source.Targets));
            }
            catch (NonFiniteLossException exception)
            {
                _error = exception;
                _watch?.NonFinite(exception, _source.Inputs, _source.Targets);
                return StopReason.NonFiniteLoss;
            }

            (_step.Epoch, _step.Step, _step.TotalStep, _step.BatchSize) = (tally.Epoch, step + 1, _trainer.StepCount + 1, count);
            _watch?.AfterBackward(_step.Loss);
            _options.OnBackward?.Invoke(_step);
            _trainer.Update();
            _watch?.AfterUpdate();
            tally.Add(_step.Loss, count);
            _options.OnStep?.Invoke(_step);
            _progress.Step(tally, _history.Count == 0 ? null : _history[^1], _trainer.LearningRate);
            if (_step.StopRequested)
            {
                return StopReason.Callback;
            }
        }

        return null;
    }

    /// <summary>Evaluates, records and reports an epoch; returns why training ends, or null if it goes on.</summary>
    private StopReason? EndEpoch(ref EpochTally tally)
    {
        tally.EndTraining();
        var validation = _validation?.Run(_network);
        var training = _training?.Run(_network);
        var record = new EpochRecord
        {
            Epoch = tally.Epoch,
            Loss = tally.Loss,
            TrainingLoss = training?.Loss,
            TrainingAccuracy = training is { IsClassification: true } ? training.Accuracy : null,
            ValidationLoss = validation?.Loss,
            ValidationAccuracy = validation is { IsClassification: true } ? validation.Accuracy : null,
            LearningRate = _trainer.LearningRate,
            Seconds = tally.Seconds,
            SamplesPerSecond = tally.SamplesPerSecond,
        };
        _history.Add(record);
        var isBest = _best.Add(record);
        if (isBest)
        {
            KeepBest();
        }

        _watch?.EndEpoch(record);
        _progress.EpochEnd(tally, record);
        return CallOnEpoch(record, isBest) ? StopReason.Callback
            : _best.IsExhausted ? StopReason.EarlyStopping
            : null;
    }

    private bool CallOnEpoch(EpochRecord record, bool isBest)
    {
        if (_options.OnEpoch is not { } callback)
        {
            return false;
        }

        var context = new EpochContext(record, _options.Epochs, isBest);
        callback(context);
        _trainer.LearningRate = context.LearningRate;
        return context.StopRequested;
    }

    private void KeepBest()
    {
        if (_options.EarlyStopping is { RestoreBest: true })
        {
            var weights = _network.Weights.Master.Span;
            _bestWeights ??= new T[weights.Length];
            weights.CopyTo(_bestWeights);
        }

        if (_options.BestCheckpointPath is { } path)
        {
            ModelFile.Save<TNet, T>(_network, path);
        }
    }

    // In the data's order. A rest of one sample has no statistics.
    private void CollectStatistics()
    {
        var collected = 0L;
        for (var start = 0; start < _order.Length; start += _batchSize)
        {
            var count = Math.Min(_batchSize, _order.Length - start);
            if (count > 1 || start == 0)
            {
                _source.Load(start, count);
                collected = _trainer.CollectStatistics(_source.Inputs, _source.Targets, collected);
            }
        }
    }

    private void Restore(ReadOnlySpan<T> best)
    {
        var weights = _network.Weights;
        weights.BeginWrite();
        best.CopyTo(weights.Master.Span);
        weights.EndWrite();
    }
}
