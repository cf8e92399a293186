namespace NetGen;

/// <summary>
/// A number that follows the course of a training, as <see cref="FitOptions.Schedule"/> takes it: a <see cref="Schedule"/> per
/// step or per epoch, <see cref="ReduceOnPlateau"/>, or products of them.
/// </summary>
/// <remarks>
/// It is a definition without a state. <see cref="Start"/> gives what follows one training, with <c>Fit</c> or in a loop of
/// one's own.
/// </remarks>
public abstract class TrainingSchedule
{
    private protected TrainingSchedule()
    {
    }

    /// <summary>
    /// The product of two, each in its own unit: a warm-up over steps in front of a decay over epochs, or in front of
    /// <see cref="ReduceOnPlateau"/>.
    /// </summary>
    /// <example>
    /// <code>
    /// var warmUp = Schedule.Constant(1).WithWarmUp(500).PerStep();
    /// var schedule = new ReduceOnPlateau(0.1) { Patience = 3 }.ScaledBy(warmUp);
    /// </code>
    /// </example>
    /// <param name="factor">The other one.</param>
    public TrainingSchedule ScaledBy(TrainingSchedule factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return new ScaledSchedule(this, factor);
    }

    /// <summary>Begins to follow a training, or goes on with one.</summary>
    /// <param name="stepsPerEpoch">The number of steps of an epoch, at least 1; only schedules that go on within an epoch ask for it. Default: 1.</param>
    /// <param name="higherIsBetter">Whether the metric that is handed over after each epoch is an accuracy and not a loss. Default: <see langword="false"/>.</param>
    /// <param name="state">Where another run was (<see cref="ScheduleRun.State"/>), or null to begin.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="stepsPerEpoch"/> is below 1.</exception>
    /// <exception cref="ArgumentException">The state is not one of this schedule.</exception>
    public ScheduleRun Start(int stepsPerEpoch = 1, bool higherIsBetter = false, ScheduleState? state = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stepsPerEpoch, 1);
        var (timed, plateaus) = (new List<TimedSchedule>(), new List<ReduceOnPlateau>());
        AddTo(timed, plateaus);
        return new ScheduleRun(timed, plateaus, stepsPerEpoch, higherIsBetter, state);
    }

    /// <summary>
    /// The number for a step of <c>Fit</c>, without a run: to drive another hyper-parameter from a callback. Allocates nothing.
    /// </summary>
    /// <example>
    /// <code>
    /// var momentum = Schedule.Linear(0.5, 0.9, duration: 1000).PerStep();
    /// OnBackward = step => Use(momentum.RateAt(step))
    /// </code>
    /// </example>
    /// <param name="step">The step.</param>
    /// <exception cref="InvalidOperationException"><see cref="ReduceOnPlateau"/> is a factor: it depends on the course of the training.</exception>
    public double RateAt(StepContext step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return RateAt(step.TotalStep - 1, step.Epoch - 1, (step.Step - 1.0) / step.StepsPerEpoch);
    }

    /// <summary>The number after so many steps and epochs, and a part of the current one.</summary>
    internal abstract double RateAt(long steps, int epochs, double partOfEpoch);

    /// <summary>Adds the factors that this is the product of.</summary>
    internal abstract void AddTo(List<TimedSchedule> timed, List<ReduceOnPlateau> plateaus);
}

/// <summary>The product of two schedules.</summary>
internal sealed class ScaledSchedule(TrainingSchedule first, TrainingSchedule second) : TrainingSchedule
{
    public override string ToString() => $"({first}) times ({second})";

    internal override double RateAt(long steps, int epochs, double partOfEpoch) =>
        first.RateAt(steps, epochs, partOfEpoch) * second.RateAt(steps, epochs, partOfEpoch);

    internal override void AddTo(List<TimedSchedule> timed, List<ReduceOnPlateau> plateaus)
    {
        first.AddTo(timed, plateaus);
        second.AddTo(timed, plateaus);
    }
}
