namespace NetGen;

/// <summary>Units of rectifiers that no sample activates.</summary>
internal sealed class DeadUnitsRule : MonitorRule
{
    public override void Look(MonitorRun run)
    {
        var looks = Math.Max(run.Bounds.Looks, Math.Min(TrainingMonitor.MostDeadLooks, (run.Bounds.DeadSamples + run.BatchSize - 1) / run.BatchSize));
        foreach (var activation in run.Activations)
        {
            if (!activation.Probe.IsRectifier)
            {
                continue;
            }

            var dead = activation.DeadFor(looks, run.Look);
            var share = (double)dead / activation.Units;
            if (share > run.Bounds.DeadUnits && !run.Knows<DeadUnitsFinding>(activation.Name))
            {
                run.Report(new DeadUnitsFinding { Layer = activation.Name, Value = share, Bound = run.Bounds.DeadUnits, Dead = dead, Units = activation.Units });
            }
        }
    }
}

/// <summary>Outputs of sigmoid-like functions that lie where these are flat.</summary>
internal sealed class SaturationRule(MonitorRun run) : MonitorRule
{
    private readonly int[] _streaks = new int[run.Activations.Length];

    public override void Look(MonitorRun run)
    {
        for (var i = 0; i < _streaks.Length; i++)
        {
            var activation = run.Activations[i];
            if (!activation.Probe.CanBeFlat || activation.Probe.IsRectifier)
            {
                continue;
            }

            _streaks[i] = activation.FlatShare > run.Bounds.Saturation ? _streaks[i] + 1 : 0;
            if (_streaks[i] == run.Bounds.Looks)
            {
                run.Report(new SaturationFinding { Layer = activation.Name, Value = activation.FlatShare, Bound = run.Bounds.Saturation });
            }
        }
    }
}
