using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The ranges of a schedule's arguments.</summary>
internal static class ScheduleChecks
{
    /// <summary>Finite and at least 0: a rate, a momentum, a weight decay.</summary>
    public static void Rate(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw Refuse(name, value, "it must be finite and at least 0");
        }
    }

    /// <summary>Finite and above 0: a duration, a divisor, a factor that decays.</summary>
    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw Refuse(name, value, "it must be finite and above 0");
        }
    }

    /// <summary>From 0 to 1.</summary>
    public static void Part(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value is >= 0 and <= 1))
        {
            throw Refuse(name, value, "it must be from 0 to 1");
        }
    }

    public static void Time(double time)
    {
        if (!(time >= 0 && double.IsFinite(time)))
        {
            throw Refuse(nameof(time), time, "the number of steps or epochs done is finite and at least 0");
        }
    }

    /// <summary>At least one time, each above 0 and above the one before.</summary>
    public static void Increasing(IReadOnlyList<double> times, [CallerArgumentExpression(nameof(times))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(times, name);
        for (var i = 0; i < times.Count; i++)
        {
            if (!(times[i] > (i == 0 ? 0 : times[i - 1]) && double.IsFinite(times[i])))
            {
                throw Refuse(name, times[i], $"number {i} of them must be finite and above {(i == 0 ? "0" : "the one before")}");
            }
        }
    }

    public static ArgumentOutOfRangeException Refuse(string name, double value, string expected) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; {expected}."));
}
