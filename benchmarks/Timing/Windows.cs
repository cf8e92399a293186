using System.Diagnostics;

namespace NetGen.Benchmarks.Timing;

/// <summary>Times short work: it is repeated in windows of some 10 ms, of which the best and the median count.</summary>
internal static class Windows
{
    private const int Count = 25;
    private const double Seconds = 0.01;
    private const double WarmUpSeconds = 0.4;
    private const int WarmUpCalls = 64;

    /// <summary>Times one repetition.</summary>
    /// <param name="repeat">
    /// Does the work as often as it is told. The loop lies inside it, since a call through a delegate would take as
    /// long as the smallest networks do.
    /// </param>
    public static Duration Time(Action<int> repeat)
    {
        var repetitions = WarmUp(repeat);
        var times = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            repeat(repetitions);
            times[i] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / repetitions;
        }

        return Duration.Of(times);
    }

    // Many calls and some time: tiered compilation counts calls and then compiles in the background.
    private static int WarmUp(Action<int> repeat)
    {
        var start = Stopwatch.GetTimestamp();
        var (calls, repetitions, seconds) = (0, 1, 0.0);
        while (calls < WarmUpCalls || Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds)
        {
            var call = Stopwatch.GetTimestamp();
            repeat(repetitions);
            seconds = Stopwatch.GetElapsedTime(call).TotalSeconds;
            calls++;
            if (seconds < Seconds / 20)
            {
                repetitions *= 2;
            }
        }

        return Math.Max(1, (int)(Seconds / (seconds / repetitions)));
    }
}
