using System.Text;

namespace NetGen.Reports;

/// <summary>
/// Plots of schedules as SVG files that need nothing else, to look at before training. <see cref="HtmlReport"/> takes
/// schedules too.
/// </summary>
/// <example>
/// <code>File.WriteAllText("rate.svg", SchedulePlot.ToSvg(Schedule.Cosine(0.1, 50).PerEpoch(), epochs: 50));</code>
/// </example>
public static class SchedulePlot
{
    private const int MostPoints = 600;

    // Colours as such, because not every viewer knows style sheets' variables; readable on light and dark pages.
    private const string Style = """
        <style>
        text { fill: #6b7785; font: 12px system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
        .grid { stroke: #8894a2; stroke-opacity: 0.25; }
        .axis { stroke: #8894a2; }
        .s0 { fill: none; stroke: #2f7de1; stroke-width: 2; stroke-linejoin: round; }
        .p0 { fill: #2f7de1; }
        </style>

        """;

    /// <summary>A schedule over its own time, from 0 to <paramref name="duration"/> − 1.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="duration">How many steps or epochs to plot: at least 1.</param>
    /// <param name="title">Its name, for readers that cannot see it.</param>
    /// <returns>An SVG document.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is below 1.</exception>
    public static string ToSvg(Schedule schedule, int duration, string title = "Schedule")
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Document(title, Sample(schedule, duration), "time");
    }

    /// <summary>A schedule over the epochs of a training; a plateau stays at its first rate.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="epochs">How many epochs to plot: at least 1.</param>
    /// <param name="stepsPerEpoch">The number of steps of an epoch: at least 1. Default: 1, which is enough for schedules per epoch.</param>
    /// <param name="title">Its name, for readers that cannot see it.</param>
    /// <returns>An SVG document.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static string ToSvg(TrainingSchedule schedule, int epochs, int stepsPerEpoch = 1, string title = "Learning rate")
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Document(title, Sample(schedule, epochs, stepsPerEpoch), "epoch");
    }

    /// <summary>The number at so many of the times 0, 1, 2, … as are worth drawing.</summary>
    internal static (double[] Places, double[] Rates) Sample(Schedule schedule, int duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, 1);
        var every = Every(duration);
        double[] places = [.. Enumerable.Range(0, duration).Where(time => time % every == 0 || time == duration - 1).Select(time => (double)time)];
        return (places, [.. places.Select(schedule.RateAt)]);
    }

    /// <summary>The rates of a training whose metric improves after every epoch.</summary>
    internal static (double[] Places, double[] Rates) Sample(TrainingSchedule schedule, int epochs, int stepsPerEpoch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        var run = schedule.Start(stepsPerEpoch);
        var (places, rates) = (new List<double>(), new List<double>());
        var steps = (long)epochs * stepsPerEpoch;
        var every = Every(steps);
        for (long step = 0; step < steps; step++)
        {
            if (step % every == 0 || step == steps - 1)
            {
                places.Add((double)step / stepsPerEpoch);
                rates.Add(run.Rate);
            }

            run.EndStep();
            if ((step + 1) % stepsPerEpoch == 0)
            {
                run.EndEpoch(-1e6 * (step + 1)); // always better, so that a plateau keeps its rate
            }
        }

        return ([.. places], [.. rates]);
    }

    internal static Chart ChartOf(string title, double[] places, string axis) =>
        new(title) { Axis = axis, Places = places, Format = "G4" };

    private static string Document(string title, (double[] Places, double[] Rates) points, string axis)
    {
        ArgumentNullException.ThrowIfNull(title);
        var svg = LineChart.Draw(
            ChartOf(title, points.Places, axis),
            [new Series(title, 0, points.Rates)],
            (" xmlns=\"http://www.w3.org/2000/svg\" width=\"560\" height=\"320\"", Style));
        return new StringBuilder(svg).Replace("\r\n", "\n").ToString();
    }

    private static long Every(long count) => Math.Max(1, (count + MostPoints - 1) / MostPoints);
}
