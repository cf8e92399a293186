using System.Globalization;

namespace NetGen;

/// <summary>
/// Reduces the learning rate when a metric has stopped improving (PyTorch: ReduceLROnPlateau, with the same defaults).
/// </summary>
/// <remarks>
/// <para>
/// In <c>Fit</c> the metric is <see cref="FitOptions.Monitor"/>, seen after every epoch. It improves if it is below
/// best·(1 − threshold), for an accuracy above best·(1 + threshold), with <see cref="AbsoluteThreshold"/> below
/// best − threshold or above best + threshold; then it is the new best, and no epoch is bad. Otherwise one more epoch is bad.
/// During the cool-down no epoch counts as bad. After more than <see cref="Patience"/> bad epochs the rate becomes
/// max(rate·factor, minimum), unless that changes it by <see cref="MinChange"/> or less; the count begins again, and so does
/// the cool-down.
/// </para>
/// <para>
/// The object is a definition; the state is in <see cref="ScheduleRun"/>, which can be saved and restored.
/// </para>
/// </remarks>
/// <param name="rate">The rate at the beginning: finite and at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
public sealed class ReduceOnPlateau(double rate) : TrainingSchedule
{
    private readonly double _factor = 0.1;
    private readonly int _patience = 10;
    private readonly double _threshold = 1e-4;
    private readonly int _cooldown;
    private readonly double _minRate;
    private readonly double _minChange = 1e-8;

    /// <summary>The rate at the beginning.</summary>
    public double Rate { get; } = Checked(rate, nameof(rate));

    /// <summary>What the rate is multiplied by: from 0 on, less than 1. Default: 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Factor
    {
        get => _factor;
        init => _factor = value is >= 0 and < 1
            ? value
            : throw ScheduleChecks.Refuse(nameof(Factor), value, "it must be from 0 on and less than 1");
    }

    /// <summary>The number of bad epochs that are put up with: at least 0. Default: 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Patience
    {
        get => _patience;
        init => _patience = NotNegative(value, nameof(Patience));
    }

    /// <summary>By how much the metric must be better than the best to count: finite and at least 0. Default: 1e-4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Threshold
    {
        get => _threshold;
        init => _threshold = Checked(value, nameof(Threshold));
    }

    /// <summary>Whether the threshold is in the metric's unit. Default: <see langword="false"/>, it is a part of the best value.</summary>
    public bool AbsoluteThreshold { get; init; }

    /// <summary>The number of epochs after a reduction in which no epoch counts as bad: at least 0. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Cooldown
    {
        get => _cooldown;
        init => _cooldown = NotNegative(value, nameof(Cooldown));
    }

    /// <summary>The lowest rate: finite and at least 0. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double MinRate
    {
        get => _minRate;
        init => _minRate = Checked(value, nameof(MinRate));
    }

    /// <summary>A reduction by no more than this is not done: finite and at least 0. Default: 1e-8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double MinChange
    {
        get => _minChange;
        init => _minChange = Checked(value, nameof(MinChange));
    }

    /// <summary>What the schedule is, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Rate}, times {Factor} after more than {Patience} epochs without improvement");

    internal override double RateAt(long steps, int epochs, double partOfEpoch) => throw new InvalidOperationException(
        $"{nameof(ReduceOnPlateau)} depends on the course of the training; follow it with {nameof(Start)}().");

    internal override void AddTo(List<TimedSchedule> timed, List<ReduceOnPlateau> plateaus) => plateaus.Add(this);

    /// <summary>The state after one more value of the metric.</summary>
    internal PlateauState Next(PlateauState state, double metric, bool higherIsBetter)
    {
        state = IsBetter(metric, state.Best, higherIsBetter)
            ? state with { Best = metric, BadEpochs = 0 }
            : state with { BadEpochs = state.BadEpochs + 1 };
        if (state.Cooldown > 0)
        {
            state = state with { Cooldown = state.Cooldown - 1, BadEpochs = 0 };
        }

        if (state.BadEpochs <= Patience)
        {
            return state;
        }

        var reduced = Math.Max(state.Rate * Factor, MinRate);
        return state with
        {
            Rate = state.Rate - reduced > MinChange ? reduced : state.Rate,
            BadEpochs = 0,
            Cooldown = Cooldown,
        };
    }

    private bool IsBetter(double metric, double? best, bool higherIsBetter)
    {
        if (best is not { } value)
        {
            return !double.IsNaN(metric) && (higherIsBetter ? metric > double.NegativeInfinity : metric < double.PositiveInfinity);
        }

        var margin = AbsoluteThreshold ? Threshold : value * Threshold;
        return higherIsBetter ? metric > value + margin : metric < value - margin;
    }

    private static double Checked(double value, string name)
    {
        ScheduleChecks.Rate(value, name);
        return value;
    }

    private static int NotNegative(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
