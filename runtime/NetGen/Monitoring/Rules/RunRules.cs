using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>All samples at once where they are few, powers of two where they are many.</summary>
internal sealed class BatchSizeRule : MonitorRule
{
    public override void Begin(MonitorRun run)
    {
        var (samples, batch, few) = (run.Samples, run.BatchSize, run.Samples <= run.Bounds.FullBatchSamples);
        // A stream's are not known.
        if (samples == 0 || (few ? batch == samples : batch < samples && BitOperations.IsPow2(batch)))
        {
            return;
        }

        run.Report(new BatchSizeFinding { Value = batch, Bound = samples, Suggested = few ? samples : Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)batch), TrainingMonitor.LeastBatch, TrainingMonitor.LargestBatch) });
    }
}

/// <summary>Activations through which no gradient passes.</summary>
internal sealed class ZeroGradientRule : MonitorRule
{
    public override void Begin(MonitorRun run)
    {
        foreach (var activation in run.Activations.Where(activation => activation.Probe.HasNoSlope))
        {
            run.Report(new ZeroGradientFinding { Layer = activation.Name, Value = 0, Bound = 0 });
        }
    }
}

/// <summary>The first loss against that of a network that knows nothing.</summary>
internal sealed class InitialLossRule : MonitorRule
{
    public override void FirstLoss(MonitorRun run)
    {
        var bound = run.ExpectedLoss * (run.Info.Task == NetworkTask.Regression ? run.Bounds.InitialRegressionLoss : run.Bounds.InitialLoss);
        if (run.ExpectedLoss > 0 && run.FirstLoss > bound)
        {
            run.Report(new HighInitialLossFinding { Value = run.FirstLoss, Expected = run.ExpectedLoss, Bound = bound });
        }
    }
}

/// <summary>The gap between training and validation.</summary>
internal sealed class OverfittingRule : MonitorRule
{
    private EpochRecord? _best;
    private int _above;

    public override void EndEpoch(MonitorRun run, EpochRecord record)
    {
        _best = _best?.ValidationLoss <= record.ValidationLoss ? _best : record;
        if (record.TrainingAccuracy - record.ValidationAccuracy is { } gap && gap > run.Bounds.AccuracyGap)
        {
            run.Report(new OverfittingFinding { Value = gap, Bound = run.Bounds.AccuracyGap, BestEpoch = _best.Epoch, IsAccuracyGap = true });
        }

        if (record.ValidationLoss is not { } loss || _best.ValidationLoss is not { } least)
        {
            return;
        }

        var bound = Math.Max((1 + run.Bounds.Overfitting) * least, least + (TrainingMonitor.LeastGap * run.LossScale));
        _above = loss > bound && record.Loss < _best.Loss ? _above + 1 : 0;
        if (_above == TrainingMonitor.OverfittingEpochs)
        {
            run.Report(new OverfittingFinding { Value = loss, Bound = bound, BestEpoch = _best.Epoch, IsAccuracyGap = false });
        }
    }
}
