using System.Diagnostics;

namespace NetGen;

/// <summary>Reports progress, steps at most some twenty times per second; does nothing without a receiver.</summary>
internal sealed class ProgressReporter(IProgress<FitProgress>? progress, int epochs)
{
    private static readonly long s_interval = Stopwatch.Frequency / 20;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _last = long.MinValue;

    /// <summary>The number of steps of an epoch; 0 while it is not known.</summary>
    public int StepsPerEpoch { get; set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Reports a text about the whole run.</summary>
    public void Message(FitProgressKind kind, string message) =>
        progress?.Report(new FitProgress
        {
            Kind = kind,
            Message = message,
            Epochs = epochs,
            StepsPerEpoch = StepsPerEpoch,
            Elapsed = Elapsed,
        });

    /// <summary>Reports what the training monitor found.</summary>
    public void Finding(TrainingFinding finding) =>
        progress?.Report(new FitProgress
        {
            Kind = FitProgressKind.Finding,
            Finding = finding,
            Message = finding.ToString(),
            Epoch = finding.Epoch,
            Epochs = epochs,
            Step = (int)(finding.Step - (Math.Max(0, finding.Epoch - 1L) * StepsPerEpoch)),
            StepsPerEpoch = StepsPerEpoch,
            Elapsed = Elapsed,
        });

    /// <summary>Reports a step, unless the last report was a moment ago.</summary>
    public void Step(in EpochTally tally, EpochRecord? previous, double learningRate)
    {
        if (progress is null)
        {
            return;
        }

        var now = Stopwatch.GetTimestamp();
        if (_last == long.MinValue || now - _last >= s_interval)
        {
            _last = now;
            Report(FitProgressKind.Step, tally, previous, learningRate);
        }
    }

    public void EpochEnd(in EpochTally tally, EpochRecord record)
    {
        if (progress is not null)
        {
            _last = Stopwatch.GetTimestamp();
            Report(FitProgressKind.EpochEnd, tally, record, record.LearningRate);
        }
    }

    private void Report(FitProgressKind kind, in EpochTally tally, EpochRecord? metrics, double learningRate)
    {
        var elapsed = Elapsed;
        var done = ((double)(tally.Epoch - 1) * StepsPerEpoch) + tally.Steps;
        var all = (double)epochs * StepsPerEpoch;
        progress!.Report(new FitProgress
        {
            Kind = kind,
            Epoch = tally.Epoch,
            Epochs = epochs,
            Step = tally.Steps,
            StepsPerEpoch = StepsPerEpoch,
            Loss = tally.Loss,
            ValidationLoss = metrics?.ValidationLoss,
            ValidationAccuracy = metrics?.ValidationAccuracy,
            LearningRate = learningRate,
            SamplesPerSecond = tally.SamplesPerSecond,
            Elapsed = elapsed,
            Remaining = done > 0 && all > done ? elapsed * ((all - done) / done) : TimeSpan.Zero,
        });
    }
}
