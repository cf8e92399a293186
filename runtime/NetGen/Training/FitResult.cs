using System.Globalization;

namespace NetGen;

/// <summary>What a <c>Fit</c> did.</summary>
public sealed partial record FitResult
{
    /// <summary>The complete epochs in order.</summary>
    public required IReadOnlyList<EpochRecord> History { get; init; }

    /// <summary>
    /// The loss of the steps, incomplete epochs included, averaged over equally many for each point: at most 1024 points.
    /// </summary>
    public IReadOnlyList<LossPoint> LossCurve { get; init; } = [];

    /// <summary>Why training ended.</summary>
    public required StopReason StopReason { get; init; }

    /// <summary>What decided which epoch is the best.</summary>
    public required FitMetric Monitor { get; init; }

    /// <summary>The best epoch by <see cref="Monitor"/>, from 1; 0 if no epoch was completed with a finite value.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>Whether the network was given back the weights of <see cref="BestEpoch"/>.</summary>
    public required bool RestoredBest { get; init; }

    /// <summary>The number of updates done, incomplete epochs included.</summary>
    public required long Steps { get; init; }

    /// <summary>The time that the whole <c>Fit</c> took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>
    /// Where <see cref="FitOptions.Schedule"/> is at the end, for a training that continues this one; null without a schedule.
    /// </summary>
    public ScheduleState? ScheduleState { get; init; }

    /// <summary>The error that ended training, when <see cref="StopReason"/> is <see cref="StopReason.NonFiniteLoss"/>.</summary>
    public NonFiniteLossException? Error { get; init; }

    /// <summary>Remarks, such as that the network's assembly was built without optimisation.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What was done by hand with <see cref="FitOptions.Control"/>, incomplete epochs included. Default: empty.</summary>
    public IReadOnlyList<FitIntervention> Interventions { get; init; } = [];

    /// <summary>What the training monitor found, in the order in which it did; empty without one.</summary>
    public IReadOnlyList<TrainingFinding> Findings { get; init; } = [];

    /// <summary>
    /// The gradients and updates of the steps that the training monitor looked at, at most 256 over the whole training; empty
    /// without one.
    /// </summary>
    public IReadOnlyList<MonitorSample> Samples { get; init; } = [];

    /// <summary>The best epoch's record, or null.</summary>
    public EpochRecord? Best => BestEpoch == 0 ? null : History[BestEpoch - 1];

    /// <summary>The training loss of the last complete epoch; NaN if there is none.</summary>
    public double FinalLoss => History.Count == 0 ? double.NaN : History[^1].Loss;

    /// <summary>The validation loss of the last complete epoch, or null.</summary>
    public double? FinalValidationLoss => History.Count == 0 ? null : History[^1].ValidationLoss;

    /// <summary>The validation accuracy of the last complete epoch, from 0 to 1, or null.</summary>
    public double? FinalValidationAccuracy => History.Count == 0 ? null : History[^1].ValidationAccuracy;

    /// <summary>One line: epochs, losses, time and why training ended.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        var epochs = History.Count == 1 ? "1 epoch" : string.Create(culture, $"{History.Count} epochs");
        var text = string.Create(culture, $"{epochs} in {Elapsed.TotalSeconds:0.00} s, loss {FinalLoss:0.0000}");
        if (FinalValidationLoss is { } loss)
        {
            text += string.Create(culture, $", validation loss {loss:0.0000}");
        }

        if (FinalValidationAccuracy is { } accuracy)
        {
            text += string.Create(culture, $", validation accuracy {100 * accuracy:0.00} %");
        }

        if (BestEpoch != 0)
        {
            text += string.Create(culture, $", best epoch {BestEpoch}{(RestoredBest ? " (restored)" : "")}");
        }

        return StopReason switch
        {
            StopReason.Completed => text,
            StopReason.EarlyStopping => text + ", stopped early",
            StopReason.Callback => text + ", stopped by a callback",
            StopReason.Cancelled => text + ", cancelled",
            StopReason.Control => text + ", stopped by hand",
            _ => $"{text}. {Error?.Message}",
        };
    }
}
