using System.Diagnostics;

namespace NetGen;

/// <summary>Feeds <see cref="TrainingMeter"/>; part of every <c>Fit</c>.</summary>
internal sealed class MeterObserver(string network) : FitObserver
{
    private long _last;

    public override void OnStart(FitStart start) => _last = Stopwatch.GetTimestamp();

    public override void OnStep(StepContext step)
    {
        if (!TrainingMeter.IsEnabled)
        {
            _last = 0;
            return;
        }

        // The first step after someone began to listen has no duration.
        var now = Stopwatch.GetTimestamp();
        var duration = _last == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_last, now);
        _last = now;
        TrainingMeter.RecordStep(network, step.BatchSize, step.Loss, step.LearningRate, duration);
    }

    public override void OnEpoch(EpochContext epoch)
    {
        TrainingMeter.RecordEpoch(network, epoch.Record);
        _last = _last == 0 ? 0 : Stopwatch.GetTimestamp(); // the evaluation is no part of a step
    }
}
