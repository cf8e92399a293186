using System.Globalization;

namespace NetGen;

/// <summary>What <see cref="FitOptions.OnEpoch"/> and a <see cref="FitObserver"/> see of an epoch, and what they can change; valid during the call only.</summary>
public sealed class EpochContext
{
    private double _learningRate;

    private readonly ScheduleRun? _schedule;

    internal EpochContext(EpochRecord record, int epochs, bool isBest, ScheduleRun? schedule)
    {
        _schedule = schedule;
        Record = record;
        Epochs = epochs;
        IsBest = isBest;
        _learningRate = record.LearningRate;
    }

    /// <summary>The epoch's metrics.</summary>
    public EpochRecord Record { get; }

    /// <summary>The number of epochs asked for.</summary>
    public int Epochs { get; }

    /// <summary>Whether this epoch is the best so far by <see cref="FitOptions.Monitor"/>.</summary>
    public bool IsBest { get; }

    /// <summary>Where <see cref="FitOptions.Schedule"/> is, for a training that continues this one; null without a schedule.</summary>
    public ScheduleState? ScheduleState => _schedule?.State;

    /// <summary>
    /// The learning rate of the next epoch; finite and at least 0. With <see cref="FitOptions.Schedule"/> it is the schedule's,
    /// whatever is set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, NaN or infinite.</exception>
    public double LearningRate
    {
        get => _learningRate;
        set => _learningRate = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"The learning rate {value} must be finite and at least 0."));
    }

    /// <summary>The optimizer's hyper-parameters besides the learning rate, of the next epoch.</summary>
    public required HyperParameterCollection HyperParameters { get; init; }

    internal bool StopRequested { get; private set; }

    /// <summary>Ends training after this epoch.</summary>
    public void Stop() => StopRequested = true;
}
