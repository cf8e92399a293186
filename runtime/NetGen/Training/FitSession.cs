using System.Diagnostics;
using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One run of <c>Fit</c>.</summary>
internal sealed class FitSession<TNet, T, TTarget> : IDisposable
    where TNet : class, ITrainableNetwork<TNet, T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly TNet _network;
    private readonly FitOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly TrainingBatches<T, TTarget> _source;
    private readonly Evaluator<TNet, T, TTarget>? _validation;
    private readonly Evaluator<TNet, T, TTarget>? _training;
    private readonly Trainer<T, TTarget> _trainer;
    private readonly StepContext<T, TTarget> _step;
    private readonly ProgressReporter _progress;
    private readonly MonitorSession<T, TTarget>? _watch;
    private readonly FitMetric _monitor;
    private readonly BestTracker _best;
    private readonly ScheduleRun? _schedule;
    private readonly LossCurveRecorder _curve;
    private readonly ObserverChain _observers;
    private readonly FitStart _start;
    private readonly List<EpochRecord> _history = [];
    private readonly (HyperParameter Parameter, Func<StepContext, double> Schedule)[] _schedules;
    private readonly List<FitIntervention> _interventions = [];
    private T[]? _bestWeights;
    private NonFiniteLossException? _error;

    public FitSession(
        TNet network,
        TrainingData<T> train,
        Dataset<T>? validation,
        FitOptions options,
        IProgress<FitProgress>? progress,
        CancellationToken cancellation)
    {
        (_network, _options, _cancellation) = (network, options, cancellation);
        _monitor = FitPlan.Monitor(options, validation is not null, TNet.Info);
        var strict = options.Strict || network.Weights.Strict;
        _source = train.Open<TTarget>(new BatchPlan<T>(network.Weights, options, strict, cancellation));
        _validation = validation is null
            ? null
            : new Evaluator<TNet, T, TTarget>(network.Weights, validation, strict, nameof(validation));
        _training = FitPlan.TrainingToEvaluate(options, train) is { } plain
            ? new Evaluator<TNet, T, TTarget>(network.Weights, plain, strict: false, nameof(train))
            : null;
        _best = new BestTracker(_monitor, options.EarlyStopping);
        _schedule = options.Schedule?.Start(_source.StepsPerEpoch == 0 ? int.MaxValue : _source.StepsPerEpoch, _monitor == FitMetric.ValidationAccuracy, options.ScheduleState);
        _trainer = network.CreateTrainer(new TrainerOptions
        {
            Threads = options.Threads,
            Seed = options.Seed,
            BatchCapacity = _source.BatchSize,
            LearningRate = options.LearningRate,
            ClipGradientValue = options.ClipGradientValue,
            ClipGradientNorm = options.ClipGradientNorm,
            ClipNormEpsilon = options.ClipNormEpsilon,
            Averaging = options.Averaging,
        });
        _trainer.CheckBatch(_source.SmallestBatch, nameof(options));
        _step = new StepContext<T, TTarget>(_trainer);
        _schedules = [.. (options.HyperParameters ?? new Dictionary<string, Func<StepContext, double>>()).Select(pair => (_trainer.HyperParameters.Find(pair.Key), pair.Value))];
        _curve = new LossCurveRecorder(options.LossSmoothing);
        _observers = new ObserverChain([_curve, new MeterObserver(TNet.Info.Name), .. options.Observers]);
        _start = new FitStart
        {
            Network = TNet.Info,
            Options = options,
            StepsPerEpoch = _source.StepsPerEpoch,
            BatchSize = _source.BatchSize,
            TrainingSamples = (int)Math.Min(int.MaxValue, train.SampleCount ?? 0),
            ValidationSamples = validation?.Count ?? 0,
            LearningRate = _schedule?.Rate ?? _trainer.LearningRate,
        };
        _progress = new ProgressReporter(progress, options.Epochs) { StepsPerEpoch = _source.StepsPerEpoch };
        _watch = options.TrainingMonitor is { } watch
            ? new MonitorSession<T, TTarget>(_trainer, watch, _start.TrainingSamples, _source.BatchSize, _source.StepsPerEpoch, _progress.Finding)
            : null;
    }

    public void Dispose() => _source.Dispose();

    public FitResult Run()
    {
        _options.Control?.Begin(_trainer.LearningRate);
        try
        {
            return Train();
        }
        finally
        {
            _options.Control?.End();
        }
    }

    private FitResult Train()
    {
        string[] warnings = TNet.Info.Optimized ? [] : [FitPlan.UnoptimizedWarning(TNet.Info)];
        foreach (var warning in warnings)
        {
            _progress.Message(FitProgressKind.Message, warning);
        }

        _observers.OnStart(_start);
        var reason = RunEpochs();
        if (_options.Averaging is not null)
        {
            _trainer.ApplyAverages();
        }

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
            LossCurve = _curve.ToArray(),
            StopReason = reason,
            Monitor = _monitor,
            BestEpoch = _best.BestEpoch,
            RestoredBest = restore,
            Steps = _trainer.StepCount,
            Elapsed = _progress.Elapsed,
            ScheduleState = _schedule?.State,
            Error = _error,
            Warnings = warnings,
            Interventions = _interventions.AsReadOnly(),
            Findings = _watch?.Findings ?? [],
            Samples = _watch?.Samples ?? [],
        };
        _observers.OnEnd(result);
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
        _source.BeginEpoch(tally.Epoch);
        _step.StepsPerEpoch = _progress.StepsPerEpoch = _source.StepsPerEpoch;
        if (_schedule is not null && _source.StepsPerEpoch > 0)
        {
            _schedule.StepsPerEpoch = _source.StepsPerEpoch;
        }

        while (_source.Next())
        {
            if (_cancellation.IsCancellationRequested)
            {
                return StopReason.Cancelled;
            }

            (_step.Epoch, _step.Step, _step.TotalStep, _step.BatchSize) = (tally.Epoch, tally.Steps + 1, _trainer.StepCount + 1, _source.Count);
            if (_schedule is not null && _options.Control is not { HoldsLearningRate: true })
            {
                _trainer.LearningRate = _schedule.Rate;
            }

            foreach (var (parameter, schedule) in _schedules)
            {
                parameter.Value = schedule(_step);
            }

            if (_options.Control is { HasRequests: true } control && Obey(control, ref tally) is { } reason)
            {
                return reason;
            }

            if (_trainer.StepCount == 0)
            {
                _watch?.Begin(InitialLoss.Expected<TNet, T, TTarget>(_network, _source.Inputs, _source.Targets));
            }

            _watch?.BeforeBackward(tally.Epoch, _source.Count);
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

            _watch?.AfterBackward(_step.Loss - _trainer.Penalty);
            _observers.OnBackward(_step);
            _options.OnBackward?.Invoke(_step);
            _trainer.Update();
            _watch?.AfterUpdate();
            _schedule?.EndStep();
            _options.Control?.See(_trainer.LearningRate);
            tally.Add(_step.Loss, _source.Count, _trainer.LossWeight);
            _observers.OnStep(_step);
            _options.OnStep?.Invoke(_step);
            _progress.Step(tally, _history.Count == 0 ? null : _history[^1], _trainer.LearningRate);
            if (_step.StopRequested)
            {
                return StopReason.Callback;
            }
        }

        return _source.IsCancelled ? StopReason.Cancelled : null;
    }

    /// <summary>Does what was asked for by hand; returns why training ends, or null if it goes on.</summary>
    private StopReason? Obey(FitControl control, ref EpochTally tally)
    {
        var start = Stopwatch.GetTimestamp();
        var (rate, stop) = control.Apply(_trainer.LearningRate, tally.Epoch, _trainer.StepCount + 1, _interventions, _cancellation);
        tally.Exclude(Stopwatch.GetTimestamp() - start);
        _trainer.LearningRate = rate ?? _trainer.LearningRate;
        return _cancellation.IsCancellationRequested ? StopReason.Cancelled : stop ? StopReason.Control : null;
    }

    /// <summary>Evaluates, records and reports an epoch; returns why training ends, or null if it goes on.</summary>
    private StopReason? EndEpoch(ref EpochTally tally)
    {
        tally.EndTraining();
        using var averages = _options.Averaging is null ? null : _trainer.UseAverages();
        var validation = _validation?.Run(_network);
        var training = _training?.Run(_network);
        var record = new EpochRecord
        {
            Epoch = tally.Epoch,
            Loss = tally.Loss,
            SmoothedLoss = _curve.SmoothedLoss,
            TrainingLoss = training?.Loss,
            TrainingAccuracy = training is { IsClassification: true } ? training.Accuracy : null,
            ValidationLoss = validation?.Loss,
            ValidationAccuracy = validation is { IsClassification: true } ? validation.Accuracy : null,
            LearningRate = _trainer.LearningRate,
            Seconds = tally.Seconds,
            SamplesPerSecond = tally.SamplesPerSecond,
            Interventions = InterventionsOf(tally.Epoch),
        };
        _history.Add(record);
        _schedule?.EndEpoch(record.ValueOf(_monitor) ?? double.NaN);
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

    private IReadOnlyList<FitIntervention> InterventionsOf(int epoch) =>
        _interventions.Count == 0 ? [] : [.. _interventions.Where(intervention => intervention.Epoch == epoch)];

    private bool CallOnEpoch(EpochRecord record, bool isBest)
    {
        var context = new EpochContext(record, _options.Epochs, isBest, _schedule) { HyperParameters = _trainer.HyperParameters };
        _observers.OnEpoch(context);
        _options.OnEpoch?.Invoke(context);
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

    // In the data's own order. A rest of one sample has no statistics.
    private void CollectStatistics()
    {
        var collected = 0L;
        _source.BeginPlain();
        while (_source.Next())
        {
            if (_source.Count > 1 || collected == 0)
            {
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
