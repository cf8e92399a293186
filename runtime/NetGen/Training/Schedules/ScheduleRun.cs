namespace NetGen;

/// <summary>A schedule on its way through one training. It is used by one thread, and allocates nothing after its creation.</summary>
/// <example>
/// <code>
/// var run = schedule.Start(stepsPerEpoch);
/// while (…)
/// {
///     trainer.LearningRate = run.Rate;
///     trainer.Step(inputs, labels);
///     run.EndStep();
///     // after each epoch
///     run.EndEpoch(network.Evaluate(validation).Loss);
/// }
/// </code>
/// </example>
public sealed class ScheduleRun
{
    private readonly TimedSchedule[] _timed;
    private readonly ReduceOnPlateau[] _plateaus;
    private readonly PlateauState[] _states;
    private readonly bool _higherIsBetter;
    private long _steps;
    private int _epochs;
    private int _stepsInEpoch;

    internal ScheduleRun(
        List<TimedSchedule> timed, List<ReduceOnPlateau> plateaus, int stepsPerEpoch, bool higherIsBetter, ScheduleState? state)
    {
        (_timed, _plateaus, StepsPerEpoch, _higherIsBetter) = ([.. timed], [.. plateaus], stepsPerEpoch, higherIsBetter);
        _states = [.. plateaus.Select(plateau => new PlateauState { Rate = plateau.Rate })];
        if (state is not null)
        {
            Restore(state);
        }
    }

    /// <summary>The steps of an epoch, which a stream tells after its first one.</summary>
    internal int StepsPerEpoch { get; set; }

    /// <summary>The number for the next step.</summary>
    /// <exception cref="InvalidOperationException">The function of a manual schedule gave NaN or infinity.</exception>
    public double Rate => Compute();

    /// <summary>Where the run is now, as a copy.</summary>
    public ScheduleState State => new()
    {
        Steps = _steps,
        Epochs = _epochs,
        StepsInEpoch = _stepsInEpoch,
        Plateaus = [.. _states],
    };

    /// <summary>A step is done.</summary>
    public void EndStep()
    {
        _steps++;
        _stepsInEpoch++;
    }

    /// <summary>An epoch is done.</summary>
    /// <param name="metric">
    /// The metric on which <see cref="ReduceOnPlateau"/> decides; NaN counts as not better. Default: NaN, for schedules that
    /// ask for none.
    /// </param>
    public void EndEpoch(double metric = double.NaN)
    {
        _epochs++;
        _stepsInEpoch = 0;
        for (var i = 0; i < _states.Length; i++)
        {
            _states[i] = _plateaus[i].Next(_states[i], metric, _higherIsBetter);
        }
    }

    private double Compute()
    {
        var part = Math.Min((double)_stepsInEpoch / StepsPerEpoch, 1);
        var rate = 1.0;
        foreach (var factor in _timed)
        {
            rate *= factor.RateAt(_steps, _epochs, part);
        }

        foreach (var state in _states)
        {
            rate *= state.Rate;
        }

        return rate;
    }

    private void Restore(ScheduleState state)
    {
        if (state.Plateaus.Count != _plateaus.Length)
        {
            throw new ArgumentException(
                $"The state has {state.Plateaus.Count} plateaus; the schedule has {_plateaus.Length}: it is that of another schedule.", nameof(state));
        }

        if (state is { Steps: < 0 } or { Epochs: < 0 } or { StepsInEpoch: < 0 })
        {
            throw new ArgumentException(
                $"The state counts {state.Steps} steps, {state.Epochs} epochs and {state.StepsInEpoch} steps within the epoch; each must be at least 0.", nameof(state));
        }

        (_steps, _epochs, _stepsInEpoch) = (state.Steps, state.Epochs, state.StepsInEpoch);
        for (var i = 0; i < _states.Length; i++)
        {
            var plateau = state.Plateaus[i];
            ScheduleChecks.Rate(plateau.Rate, nameof(state));
            ArgumentOutOfRangeException.ThrowIfNegative(plateau.BadEpochs, nameof(state));
            ArgumentOutOfRangeException.ThrowIfNegative(plateau.Cooldown, nameof(state));
            _states[i] = plateau;
        }
    }
}
