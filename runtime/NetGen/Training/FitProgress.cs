namespace NetGen;

/// <summary>What a report of <c>Fit</c>'s progress is about.</summary>
public enum FitProgressKind
{
    /// <summary>A remark about the whole run, in <see cref="FitProgress.Message"/>.</summary>
    Message,

    /// <summary>A step within an epoch; about twenty per second are reported, whatever the speed.</summary>
    Step,

    /// <summary>An epoch is complete and evaluated; every one is reported.</summary>
    EpochEnd,

    /// <summary>Training has ended, for whatever reason; <see cref="FitProgress.Message"/> is the result in one line.</summary>
    End,

    /// <summary>The training monitor found something: <see cref="FitProgress.Finding"/>, and as text <see cref="FitProgress.Message"/>.</summary>
    Finding,
}

/// <summary>
/// A report of <c>Fit</c>'s progress. Reports come in order, on the thread that called <c>Fit</c>; a plain
/// <see cref="Progress{T}"/> without a synchronisation context may deliver them out of order.
/// </summary>
public readonly record struct FitProgress
{
    /// <summary>What the report is about.</summary>
    public required FitProgressKind Kind { get; init; }

    /// <summary>The text of a <see cref="FitProgressKind.Message"/>, <see cref="FitProgressKind.Finding"/> or <see cref="FitProgressKind.End"/>.</summary>
    public string? Message { get; init; }

    /// <summary>What the training monitor found, in a <see cref="FitProgressKind.Finding"/>.</summary>
    public TrainingFinding? Finding { get; init; }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; init; }

    /// <summary>The number of epochs asked for.</summary>
    public int Epochs { get; init; }

    /// <summary>The number of steps done in the epoch.</summary>
    public int Step { get; init; }

    /// <summary>The number of steps of an epoch; 0 while it is not known: in the first epoch of a stream without an expected count.</summary>
    public int StepsPerEpoch { get; init; }

    /// <summary>The training loss of the epoch so far, averaged over its samples.</summary>
    public double Loss { get; init; }

    /// <summary>The last validation loss measured, or null.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>The last validation accuracy measured, from 0 to 1, or null.</summary>
    public double? ValidationAccuracy { get; init; }

    /// <summary>The learning rate.</summary>
    public double LearningRate { get; init; }

    /// <summary>The training samples per second in this epoch, without evaluation.</summary>
    public double SamplesPerSecond { get; init; }

    /// <summary>The time since <c>Fit</c> began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The time that the remaining epochs will take at the speed so far, if nothing stops training before; zero while the number of steps is not known.</summary>
    public TimeSpan Remaining { get; init; }
}
