using System.Globalization;

namespace NetGen;

/// <summary>How <c>Fit</c> trains.</summary>
public sealed record FitOptions
{
    /// <summary>The number of passes over the training data: at least 1. Default: 10.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The number of samples per step: at least 1. The last batch of an epoch may have fewer. Default: 32.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>
    /// Whether every step takes all samples, whatever <see cref="BatchSize"/> is: gradient descent on the full batch, one step
    /// per epoch. (A <see cref="BatchSize"/> of 1 is stochastic, any other mini-batch gradient descent.) Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool FullBatch { get; init; }

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
    /// The learning rate over the training, in place of a fixed one: <c>Schedule.Cosine(0.1, 50).PerEpoch()</c>. It is set
    /// before every step, so <see cref="OnBackward"/> may change it for one step, and what <see cref="OnStep"/> and
    /// <see cref="OnEpoch"/> set has no effect. Not together with <see cref="LearningRate"/>. Default: <see langword="null"/>.
    /// </summary>
    public TrainingSchedule? Schedule { get; init; }

    /// <summary>
    /// Where <see cref="Schedule"/> begins: the <see cref="FitResult.ScheduleState"/> of a training that this one continues.
    /// Default: <see langword="null"/>, at its beginning.
    /// </summary>
    public ScheduleState? ScheduleState { get; init; }

    /// <summary>
    /// Hyper-parameters that follow a schedule, by name: each is set before every update to what the function gives for that
    /// step, such as <c>["Momentum"] = HyperParameterGrowth.Linear(0.5, 0.99, steps: 1000)</c>. Default:
    /// <see langword="null"/>, all stay as they are.
    /// </summary>
    public IReadOnlyDictionary<string, Func<StepContext, double>>? HyperParameters { get; init; }

    /// <inheritdoc cref="TrainerOptions.ClipGradientValue"/>
    public double? ClipGradientValue { get; init; }

    /// <inheritdoc cref="TrainerOptions.ClipGradientNorm"/>
    public double? ClipGradientNorm { get; init; }

    /// <inheritdoc cref="TrainerOptions.ClipNormEpsilon"/>
    public double ClipNormEpsilon { get; init; }

    /// <summary>
    /// The moving average of the weights to be kept. Epochs are then evaluated and saved with it, and the network has it when
    /// training ends. Default: <see langword="null"/>, none.
    /// </summary>
    public WeightAveraging? Averaging { get; init; }

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
    /// The weight of what was in <see cref="EpochRecord.SmoothedLoss"/> and <see cref="FitResult.LossCurve"/>, per step: from 0
    /// (no smoothing) to less than 1. Default: 0.98, about the last 50 steps.
    /// </summary>
    public double LossSmoothing { get; init; } = 0.98;

    /// <summary>What else sees the training: files for TensorBoard, a log, or one's own. Default: none.</summary>
    public IReadOnlyList<FitObserver> Observers { get; init; } = [];

    /// <summary>Steers the training from outside while it runs: learning rate, pause, stop. Default: <see langword="null"/>.</summary>
    public FitControl? Control { get; init; }

    /// <summary>
    /// What the training is watched for, such as dead units or a learning rate that is too large: see
    /// <see cref="FitResult.Findings"/>. Its cost is to stay below 2 % of a step, and it changes no bit of the result. Default:
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

        if (Schedule is not null && LearningRate is not null)
        {
            throw new ArgumentException("Both LearningRate and Schedule are given; the schedule has the learning rate in it.", nameof(LearningRate));
        }

        if (ScheduleState is not null && Schedule is null)
        {
            throw new ArgumentException("ScheduleState is given without a Schedule.", nameof(ScheduleState));
        }

        if (BestCheckpointPath is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(BestCheckpointPath);
        }

        ExponentialAverage.Check(LossSmoothing, nameof(LossSmoothing));
        if (Observers is null || Observers.Contains(null!))
        {
            throw new ArgumentException("Observers has no list, or null in it; give an empty list for none.", nameof(Observers));
        }

        EarlyStopping?.Validate();
        GradientGuard.Check(new TrainerOptions { ClipGradientValue = ClipGradientValue, ClipGradientNorm = ClipGradientNorm, ClipNormEpsilon = ClipNormEpsilon });
        Averaging?.Validate();
        TrainingMonitor?.Validate();
    }
}
