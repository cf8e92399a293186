namespace NetGen;

/// <summary>What one complete epoch of a <c>Fit</c> gave.</summary>
public sealed record EpochRecord
{
    private readonly IReadOnlyList<FitIntervention> _interventions = [];

    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>
    /// The loss of the epoch's training batches, averaged over their samples: measured while the weights changed and,
    /// with dropout, in training mode.
    /// </summary>
    public required double Loss { get; init; }

    /// <summary>
    /// The exponentially weighted average of the loss of all steps up to the epoch's end, with bias correction; see
    /// <see cref="FitOptions.LossSmoothing"/>.
    /// </summary>
    public double? SmoothedLoss { get; init; }

    /// <summary>The loss on the training data after the epoch, with <see cref="FitOptions.MetricsOnTraining"/>.</summary>
    public double? TrainingLoss { get; init; }

    /// <summary>The accuracy on the training data after the epoch, from 0 to 1, with <see cref="FitOptions.MetricsOnTraining"/>; null for regression.</summary>
    public double? TrainingAccuracy { get; init; }

    /// <summary>The loss on the validation data after the epoch; null without them.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>The accuracy on the validation data after the epoch, from 0 to 1; null without them and for regression.</summary>
    public double? ValidationAccuracy { get; init; }

    /// <summary>The learning rate at the end of the epoch.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The time that the epoch took, evaluation included, pauses not, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>The training samples per second, without evaluation.</summary>
    public required double SamplesPerSecond { get; init; }

    /// <summary>What was done by hand during the epoch, with <see cref="FitOptions.Control"/>. Default: empty.</summary>
    public IReadOnlyList<FitIntervention> Interventions
    {
        get => _interventions;
        // Always the same empty list: records of a history that was read back are equal to those written.
        init => _interventions = value.Count == 0 ? [] : value;
    }

    /// <summary>The value of a metric, or null if it was not measured.</summary>
    /// <param name="metric">The metric.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metric"/> is no metric.</exception>
    public double? ValueOf(FitMetric metric) => metric switch
    {
        FitMetric.Loss => Loss,
        FitMetric.ValidationLoss => ValidationLoss,
        FitMetric.ValidationAccuracy => ValidationAccuracy,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
    };
}
