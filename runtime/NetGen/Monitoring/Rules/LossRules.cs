namespace NetGen;

/// <summary>A loss that has become larger than it was without any learning.</summary>
internal sealed class RisingLossRule : MonitorRule
{
    private int _above;

    public override void Block(MonitorRun run)
    {
        var bound = run.Bounds.RisingLoss * Math.Max(run.LossScale, run.FirstLoss);
        _above = run.Losses.Last(0) > bound ? _above + 1 : 0;
        if (_above == TrainingMonitor.RisingGroups)
        {
            run.Report(new RisingLossFinding { Value = run.Losses.Last(0), Bound = bound, LearningRate = run.LearningRate });
        }
    }
}

/// <summary>A loss that goes up and down without getting lower.</summary>
internal sealed class OscillationRule : MonitorRule
{
    public override void Block(MonitorRun run)
    {
        var losses = run.Losses;
        if (losses.Count < LossBlocks.Kept || run.Knows<RisingLossFinding>() || run.Knows<OscillatingLossFinding>())
        {
            return;
        }

        var (way, turns, previous) = (0.0, 0, 0.0);
        for (var back = LossBlocks.Kept - 2; back >= 0; back--)
        {
            var change = losses.Last(back) - losses.Last(back + 1);
            way += Math.Abs(change);
            turns += change * previous < 0 ? 1 : 0;
            previous = change;
        }

        var mean = way / (LossBlocks.Kept - 1) / run.LossScale;
        var progress = Math.Abs(losses.Last(LossBlocks.Kept - 1) - losses.Last(0));
        if (mean > run.Bounds.Oscillation && turns >= TrainingMonitor.OscillationTurns * (LossBlocks.Kept - 2) && progress < TrainingMonitor.OscillationProgress * way)
        {
            run.Report(new OscillatingLossFinding { Value = mean, Bound = run.Bounds.Oscillation, LearningRate = run.LearningRate });
        }
    }
}

/// <summary>A loss that hardly falls from the start.</summary>
internal sealed class SlowLossRule : MonitorRule
{
    public override void EndEpoch(MonitorRun run, EpochRecord record)
    {
        var losses = run.Losses;
        if (record.Epoch < run.Bounds.SlowEpochs || run.Step < run.Bounds.SlowSteps || losses.Count < 2
            || run.Knows<RisingLossFinding>() || run.Knows<OscillatingLossFinding>())
        {
            return;
        }

        // Down to what is expected without any knowledge it falls by itself.
        var start = Math.Max(losses.First, run.FirstLoss);
        start = double.IsNaN(run.ExpectedLoss) ? start : Math.Min(start, run.ExpectedLoss);
        var fall = (start - losses.Least) / Math.Abs(start);
        if (fall < run.Bounds.SlowFall && losses.Least > TrainingMonitor.Learnt * run.LossScale)
        {
            run.Report(new SlowLossFinding { Value = fall, Bound = run.Bounds.SlowFall, UpdateRatio = run.UpdateRatio });
        }
    }
}
