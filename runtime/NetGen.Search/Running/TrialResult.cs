namespace NetGen.Search;

/// <summary>
/// What a trial gave: a loss, of which less is better, and further figures to be shown. A number and a
/// <see cref="FitResult"/> convert to it.
/// </summary>
/// <remarks>
/// Of a <see cref="FitResult"/> the loss is the monitored metric of the best epoch (1 − accuracy for an accuracy), and
/// training and validation loss, accuracy and the number of the epoch are shown.
/// </remarks>
public sealed class TrialResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="loss">What is minimised. If it is NaN or infinite, the trial has failed.</param>
    public TrialResult(double loss) => Loss = loss;

    /// <summary>What is minimised.</summary>
    public double Loss { get; }

    /// <summary>Further figures by name; those that are not finite are left out. Default: empty.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>Why the trial has failed; null if it has not.</summary>
    internal string? Error { get; private init; }

    /// <summary>A result with a loss only.</summary>
    /// <param name="loss">What is minimised.</param>
    public static implicit operator TrialResult(double loss) => new(loss);

    /// <summary>The result of a training.</summary>
    /// <param name="fit">What <c>Fit</c> gave.</param>
    public static implicit operator TrialResult(FitResult fit) => FromFit(fit);

    /// <summary>The result of a training: the monitored metric at the best epoch.</summary>
    /// <param name="fit">What <c>Fit</c> gave.</param>
    public static TrialResult FromFit(FitResult fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        if (fit.StopReason == StopReason.NonFiniteLoss)
        {
            return new TrialResult(double.NaN) { Error = fit.Error?.Message };
        }

        if (fit.Best is not { } best)
        {
            return new TrialResult(double.NaN)
            {
                Error = fit.StopReason == StopReason.Cancelled ? "The training was cancelled." : "No epoch was completed with a finite loss.",
            };
        }

        var value = best.ValueOf(fit.Monitor) ?? double.NaN;
        var metrics = new Dictionary<string, double> { ["training loss"] = best.Loss };
        Add("validation loss", best.ValidationLoss);
        Add("validation accuracy", best.ValidationAccuracy);
        metrics["epoch"] = best.Epoch;
        return new TrialResult(fit.Monitor == FitMetric.ValidationAccuracy ? 1 - value : value) { Metrics = metrics };

        void Add(string name, double? metric)
        {
            if (metric is { } number)
            {
                metrics[name] = number;
            }
        }
    }
}
