using System.Globalization;

namespace NetGen;

public sealed partial class Schedule
{
    /// <summary>η·γ^⌊t / every⌋ (PyTorch: StepLR).</summary>
    /// <param name="rate">η, at the beginning: finite and at least 0.</param>
    /// <param name="every">After how many steps or epochs it falls: finite and above 0.</param>
    /// <param name="gamma">γ, the factor: above 0, at most 1. Default: 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule Step(double rate, double every, double gamma = 0.1)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Positive(every);
        Decay(gamma);
        return new(t => rate * Math.Pow(gamma, Math.Floor(t / every)), $"step from {rate}, times {gamma} every {every}");
    }

    /// <summary>η·γⁿ, n the number of milestones that are at most t (PyTorch: MultiStepLR).</summary>
    /// <param name="rate">η, at the beginning: finite and at least 0.</param>
    /// <param name="milestones">When it falls, in steps or epochs: above 0, increasing.</param>
    /// <param name="gamma">γ, the factor: above 0, at most 1. Default: 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule MultiStep(double rate, IReadOnlyList<double> milestones, double gamma = 0.1)
    {
        ScheduleChecks.Rate(rate);
        ScheduleChecks.Increasing(milestones);
        Decay(gamma);
        double[] times = [.. milestones];
        return new(
            t => rate * Math.Pow(gamma, Passed(times, t)),
            $"multi-step from {rate}, times {gamma} at {List(times)}");
    }

    /// <summary>
    /// A number for each interval: <paramref name="rates"/>[n], n the number of milestones that are at most t
    /// (Keras: PiecewiseConstantDecay, which changes one step later).
    /// </summary>
    /// <param name="milestones">When the next number begins, in steps or epochs: above 0, increasing.</param>
    /// <param name="rates">The numbers, one more than there are milestones: finite and at least 0.</param>
    /// <exception cref="ArgumentException">There are not as many numbers as intervals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Schedule Piecewise(IReadOnlyList<double> milestones, IReadOnlyList<double> rates)
    {
        ScheduleChecks.Increasing(milestones);
        var values = CheckedRates(rates);
        if (values.Length != milestones.Count + 1)
        {
            throw new ArgumentException(
                $"There are {values.Length} rates for {milestones.Count} milestones; {milestones.Count + 1} are expected.", nameof(rates));
        }

        double[] times = [.. milestones];
        return new(t => values[Passed(times, t)], $"piecewise {List(values)}, changing at {List(times)}");
    }

    /// <summary>A table: the number of step or epoch ⌊t⌋; the last one stays.</summary>
    /// <param name="rates">The numbers from the first step or epoch on, at least one: finite and at least 0.</param>
    /// <exception cref="ArgumentException">The table is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static Schedule Manual(params IReadOnlyList<double> rates)
    {
        var values = CheckedRates(rates);
        return values.Length == 0
            ? throw new ArgumentException("The table is empty; it needs at least one number.", nameof(rates))
            : new(t => values[(int)Math.Min(t, values.Length - 1)], $"table of {values.Length} numbers");
    }

    /// <summary>A function of the time (PyTorch: LambdaLR, with the learning rate itself in place of a factor).</summary>
    /// <param name="rateAt">
    /// Gives a finite number for the number of steps or epochs done. It is called for times in any order, from any thread:
    /// it has no state.
    /// </param>
    public static Schedule Manual(Func<double, double> rateAt)
    {
        ArgumentNullException.ThrowIfNull(rateAt);
        return new(Checked, "function");

        double Checked(double time)
        {
            var rate = rateAt(time);
            return double.IsFinite(rate)
                ? rate
                : throw new InvalidOperationException(
                    string.Create(CultureInfo.InvariantCulture, $"The schedule's function gave {rate} at time {time}; a finite number is expected."));
        }
    }

    private static double[] CheckedRates(IReadOnlyList<double> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        foreach (var rate in rates)
        {
            ScheduleChecks.Rate(rate, nameof(rates));
        }

        return [.. rates];
    }

    private static int Passed(double[] milestones, double time)
    {
        var passed = 0;
        while (passed < milestones.Length && milestones[passed] <= time)
        {
            passed++;
        }

        return passed;
    }

    private static string List(double[] values) =>
        string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
}
