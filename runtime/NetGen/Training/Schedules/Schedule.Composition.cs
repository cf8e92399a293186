using System.Globalization;

namespace NetGen;

public sealed partial class Schedule
{
    /// <summary>This schedule for a time, then another one, which begins at its own time 0 (PyTorch: SequentialLR).</summary>
    /// <param name="duration">How long this one lasts, in steps or epochs: finite and above 0.</param>
    /// <param name="next">What follows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of range.</exception>
    public Schedule Then(double duration, Schedule next)
    {
        ScheduleChecks.Positive(duration);
        ArgumentNullException.ThrowIfNull(next);
        return new(t => t < duration ? _rateAt(t) : next._rateAt(t - duration), $"{this} for {duration}, then {next}");
    }

    /// <summary>
    /// This schedule behind a linear warm-up: η₀·(t + 1) / duration at first, η₀ its first number; from then on as it would
    /// begin, later by the duration (Goyal et al., "Accurate, Large Minibatch SGD", 2017).
    /// </summary>
    /// <param name="duration">The length of the warm-up in steps or epochs: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of range.</exception>
    public Schedule WithWarmUp(double duration)
    {
        ScheduleChecks.Positive(duration);
        var first = _rateAt(0);
        return new(
            t => t < duration ? first * Math.Min((t + 1) / duration, 1) : _rateAt(t - duration),
            $"warm-up over {duration}, then {this}");
    }

    /// <summary>
    /// This schedule behind a linear warm-up from a fraction of its first number: η₀·(f + (1 − f)·t / duration)
    /// (PyTorch: LinearLR, whose f is 1/3; f = 0 is that of Hugging Face's schedules).
    /// </summary>
    /// <param name="duration">The length of the warm-up in steps or epochs: finite and above 0.</param>
    /// <param name="startFraction">f, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Schedule WithWarmUp(double duration, double startFraction)
    {
        ScheduleChecks.Positive(duration);
        ScheduleChecks.Part(startFraction);
        var first = _rateAt(0);
        return new(
            t => t < duration ? first * Mix(startFraction, 1, t / duration) : _rateAt(t - duration),
            $"warm-up from {startFraction} over {duration}, then {this}");
    }

    /// <summary>This schedule times a number.</summary>
    /// <param name="factor">Finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is out of range.</exception>
    public Schedule ScaledBy(double factor)
    {
        ScheduleChecks.Rate(factor);
        return new(t => factor * _rateAt(t), $"{factor} times ({this})");
    }

    /// <summary>The product of two schedules over the same time (PyTorch: ChainedScheduler).</summary>
    /// <param name="factor">The other one.</param>
    public Schedule ScaledBy(Schedule factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return new(t => _rateAt(t) * factor._rateAt(t), $"({this}) times ({factor})");
    }

    /// <summary>This schedule, kept within bounds.</summary>
    /// <param name="min">The lower bound: finite and at least 0.</param>
    /// <param name="max">The upper bound: at least <paramref name="min"/>. Default: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range.</exception>
    public Schedule Clamped(double min, double max = double.PositiveInfinity)
    {
        ScheduleChecks.Rate(min);
        if (!(max >= min))
        {
            throw ScheduleChecks.Refuse(nameof(max), max, string.Create(CultureInfo.InvariantCulture, $"it must be at least the lower bound, {min}"));
        }

        return new(t => Math.Clamp(_rateAt(t), min, max), $"{this}, from {min} to {max}");
    }

    /// <summary>The schedule as it goes on from a time: for a training that continues another one.</summary>
    /// <param name="time">The number of steps or epochs done before: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public Schedule From(double time)
    {
        ScheduleChecks.Time(time);
        return new(t => _rateAt(t + time), $"{this}, from {time} on");
    }
}
