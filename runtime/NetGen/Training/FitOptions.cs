using System.Globalization;

namespace NetGen;

/// <summary>How <c>Fit</c> trains.</summary>
public sealed record FitOptions
{
    /// <summary>The number of passes over the training data: at least 1. Default: 10.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The number of samples per step: at least 1. The last batch of an epoch may have fewer. Default: 32.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Whether every epoch takes the samples in a new random order, given by <see cref="Seed"/>. Default: <see langword="true"/>.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// The seed of shuffling and dropout. The same seed gives the same orders and masks on every machine, and the same
    /// trained bits wherever vectors have the same width and multiply-adds are fused alike. Default: 0.
    /// </summary>
    public long Seed { get; init; }

    /// <summary>The number of threads that share a step: from 1 to 256; the result is the same for any number. Default: 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether the samples left over when an epoch is divided into batches are skipped in that epoch. Default: <see langword="false"/>.</summary>
    public bool DropLast { get; init; }

    /// <summary>The learning rate, in place of the one in the network's optimizer attribute; finite and at least 0. Default: <see langword="null"/>.</summary>
    public double? LearningRate { get; init; }

    /// <summary>
    /// What decides which epoch is the best, for <see cref="EarlyStopping"/>, <see cref="BestCheckpointPath"/> and
    /// <see cref="FitResult.BestEpoch"/>. Default: <see langword="null"/>, the validation loss if there are validation
    /// data and the training loss otherwise.
    /// </summary>
    public FitMetric? Monitor { get; init; }

    /// <summary>When to stop before all epochs are done. Default: <see langword="null"/>, never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>A model file to which the network is saved after every epoch that is the best so far. Default: <see langword="null"/>, none.</summary>
    public string? BestCheckpointPath { get; init; }

    /// <summary>
    /// Whether the network is also evaluated on the training data after every epoch
    /// (<see cref="EpochRecord.TrainingLoss"/>, <see cref="EpochRecord.TrainingAccuracy"/>). Default: <see langword="false"/>.
    /// </summary>
    public bool MetricsOnTraining { get; init; }

    /// <summary>
    /// Whether features and targets are checked to be finite before training begins. Default: <see langword="false"/>.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// What the training is watched for, such as dead units or a learning rate that is too large: see
    /// <see cref="FitResult.Findings"/>. It costs less than 2 % of the time and changes no bit of the result. Default:
    /// <see cref="NetGen.TrainingMonitor.Default"/>; <see langword="null"/> for no monitor.
    /// </summary>
    public TrainingMonitor? TrainingMonitor { get; init; } = TrainingMonitor.Default;

    /// <summary>Called between the gradients and the update of every step: the place to clip gradients. Default: <see langword="null"/>.</summary>
    public Action<StepContext>? OnBackward { get; init; }

    /// <summary>Called after every step. Default: <see langword="null"/>.</summary>
    public Action<StepContext>? OnStep { get; init; }

    /// <summary>Called after every epoch, when its metrics are known. Default: <see langword="null"/>.</summary>
    public Action<EpochContext>? OnEpoch { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (LearningRate is { } rate && !(rate >= 0 && double.IsFinite(rate)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(LearningRate),
                rate,
                string.Create(CultureInfo.InvariantCulture, $"LearningRate is {rate}; it must be finite and at least 0."));
        }

        if (BestCheckpointPath is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(BestCheckpointPath);
        }

        EarlyStopping?.Validate();
        TrainingMonitor?.Validate();
    }
}
