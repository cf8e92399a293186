using System.Globalization;

namespace NetGen;

/// <summary>
/// A number over time: a learning rate, or any other hyper-parameter that changes while a network is trained, such as a
/// momentum that grows.
/// </summary>
/// <remarks>
/// <para>
/// Time is counted from 0 and has no unit of its own: <see cref="PerStep"/> and <see cref="PerEpoch"/> say whether it is that
/// of training steps or of epochs, and give what <see cref="FitOptions.Schedule"/> takes. Without <c>Fit</c>, ask
/// <see cref="RateAt"/>: <c>trainer.LearningRate = schedule.RateAt(trainer.StepCount)</c>.
/// </para>
/// <para>
/// A schedule is immutable and has no state, so one object serves any number of trainings and threads. What depends on the
/// course of the training is <see cref="ReduceOnPlateau"/>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var schedule = Schedule.Cosine(0.1, duration: 45).WithWarmUp(5);
/// network.Fit(train, validation, new FitOptions { Epochs = 50, Schedule = schedule.PerEpoch() });
/// </code>
/// </example>
public sealed partial class Schedule
{
    private readonly Func<double, double> _rateAt;
    private readonly string _description;

    private Schedule(Func<double, double> rateAt, FormattableString description)
        : this(rateAt, description.ToString(CultureInfo.InvariantCulture))
    {
    }

    private Schedule(Func<double, double> rateAt, string description) => (_rateAt, _description) = (rateAt, description);

    /// <summary>The number at a time: the learning rate, unless the schedule drives something else.</summary>
    /// <param name="time">
    /// The number of steps or epochs done, so 0 for the first; finite and at least 0. It may lie between two whole numbers.
    /// </param>
    /// <returns>A finite number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">The function of a <see cref="Manual(Func{double, double})"/> schedule gave NaN or infinity.</exception>
    public double RateAt(double time)
    {
        ScheduleChecks.Time(time);
        return _rateAt(time);
    }

    /// <summary>This schedule with time counted in training steps: the number changes from step to step.</summary>
    public TrainingSchedule PerStep() => new TimedSchedule(this, ScheduleUnit.Step);

    /// <summary>This schedule with time counted in epochs.</summary>
    /// <param name="continuous">
    /// Whether the time goes on within an epoch, by the part of its steps that is done, as Loshchilov and Hutter (2017) use
    /// warm restarts. Default: <see langword="false"/>, the number is the same for all steps of an epoch.
    /// </param>
    public TrainingSchedule PerEpoch(bool continuous = false) =>
        new TimedSchedule(this, continuous ? ScheduleUnit.PartOfEpoch : ScheduleUnit.Epoch);

    /// <summary>What the schedule is, in one line.</summary>
    public override string ToString() => _description;
}
