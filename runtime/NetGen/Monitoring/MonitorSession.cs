using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Watches one training: a few additions in every step, and a look at gradients, updates and activations in some.</summary>
internal sealed class MonitorSession<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly Trainer<T, TTarget> _trainer;
    private readonly MonitorRun _run;
    private readonly MonitorRule[] _rules;
    private readonly MonitorHistory _history;
    private readonly MonitoredActivation[] _flat;
    private readonly T[] _counts;
    private readonly T[] _kept;
    private readonly Action _lookAtActivations;
    private long _next = 1;
    private bool _looking;
    private int _batch;
    private double _loss;

    public MonitorSession(Trainer<T, TTarget> trainer, TrainingMonitor monitor, int samples, int batchSize, int stepsPerEpoch, Action<TrainingFinding> report)
    {
        _trainer = trainer;
        _run = new MonitorRun(monitor, trainer.Weights.Info, trainer.Probes, samples, batchSize, stepsPerEpoch, report);
        _rules = MonitorRule.All(_run);
        _history = new MonitorHistory([.. _run.Tensors.Where(tensor => tensor.IsWeight)]);
        _flat = [.. _run.Activations.Where(activation => activation.Probe.CanBeFlat)];
        _counts = new T[_flat.Length == 0 ? 0 : _flat.Max(activation => activation.Units)];
        _kept = new T[_run.Tensors.Sum(tensor => tensor.Compared)];
        _lookAtActivations = LookAtActivations;
    }

    public IReadOnlyList<TrainingFinding> Findings => _run.Findings;

    public IReadOnlyList<MonitorSample> Samples => _history.ToSamples();

    /// <summary>Before the first step; the loss expected of it is NaN where that is not known.</summary>
    public void Begin(double expectedLoss)
    {
        _run.ExpectedLoss = expectedLoss;
        foreach (var rule in _rules)
        {
            rule.Begin(_run);
        }
    }

    /// <summary>Before the forward pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeforeBackward(int epoch, int batch)
    {
        (_run.Epoch, _run.Step) = (epoch, _trainer.StepCount + 1);
        if (_run.Step == _next)
        {
            (_looking, _batch, _trainer.AfterForward) = (true, batch, _lookAtActivations);
            _run.Look++;
        }
    }

    /// <summary>After the gradients are known, before anybody changes them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AfterBackward(double loss)
    {
        _loss = loss;
        if (_looking)
        {
            Look();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AfterUpdate()
    {
        if (_looking)
        {
            LookAtUpdate();
        }

        if (_run.Losses.Add(_loss))
        {
            foreach (var rule in _rules)
            {
                rule.Block(_run);
            }
        }
    }

    public void EndEpoch(EpochRecord record)
    {
        foreach (var rule in _rules)
        {
            rule.EndEpoch(_run, record);
        }
    }

    /// <summary>After a step whose loss is not finite: where it began.</summary>
    public void NonFinite(NonFiniteLossException exception, ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets)
    {
        _trainer.AfterForward = null;
        var parameters = (ReadOnlySpan<T>)_trainer.Weights.Master.Span;
        var finding = new NonFiniteLossFinding { Value = exception.Loss, Bound = 0, Origin = NonFiniteOrigin.Loss };
        if (TensorStatistics.CountNonFinite(inputs) > 0)
        {
            _run.Report(finding with { Origin = NonFiniteOrigin.Input });
            return;
        }

        foreach (var tensor in _run.Tensors)
        {
            if (tensor.CountNonFinite(parameters) > 0)
            {
                _run.Report(finding with { Origin = NonFiniteOrigin.Parameter, Layer = tensor.Layer });
                return;
            }
        }

        // Once more, since several workers go on before they know of the loss.
        _trainer.ForwardLoss(inputs, targets);
        var batch = inputs.Length / _run.Info.InputSize;
        foreach (var activation in _run.Activations)
        {
            if (activation.Probe.Width > 0 && activation.HasNonFinite(_trainer.Activations, _trainer.ArenaCapacity, batch))
            {
                _run.Report(finding with { Origin = NonFiniteOrigin.Activation, Layer = activation.Name });
                return;
            }
        }

        _run.Report(finding);
    }

    private void LookAtActivations()
    {
        foreach (var activation in _flat)
        {
            activation.Look(_trainer.Activations, _trainer.ArenaCapacity, _batch, _run.Look, _counts);
        }
    }

    private void Look()
    {
        _trainer.AfterForward = null;
        _next = _next < _run.Bounds.Period ? Math.Min(2 * _next, _run.Bounds.Period) : _next + _run.Bounds.Period;
        _run.LearningRate = _trainer.LearningRate;
        if (_run.Look == 1)
        {
            _run.FirstLoss = _loss;
            foreach (var rule in _rules)
            {
                rule.FirstLoss(_run);
            }
        }

        var sum = 0.0;
        var kept = _kept.AsSpan();
        var gradients = _trainer.GradientVector;
        var parameters = _trainer.Weights.Master.Span;
        foreach (var tensor in _run.Tensors)
        {
            sum += tensor.ReadGradient<T>(gradients);
            tensor.Keep<T>(parameters, kept);
            kept = kept[tensor.Compared..];
        }

        _run.GradientNorm = Math.Sqrt(sum);

        foreach (var rule in _rules)
        {
            rule.Look(_run);
        }
    }

    private void LookAtUpdate()
    {
        _looking = false;
        var kept = (ReadOnlySpan<T>)_kept;
        var (update, weight) = (0.0, 0.0);
        foreach (var tensor in _run.Tensors)
        {
            tensor.ReadUpdate(_trainer.Weights.Master.Span, kept);
            kept = kept[tensor.Compared..];
            (update, weight) = (update + tensor.Squares.Update, weight + tensor.Squares.Weight);
        }

        _run.UpdateRatio = weight > 0 ? Math.Sqrt(update / weight) : double.NaN;
        foreach (var rule in _rules)
        {
            rule.LookAtUpdate(_run);
        }

        _history.Add(_run.Epoch, _run.Step, _loss, _run.GradientNorm, _run.UpdateRatio);
    }
}
