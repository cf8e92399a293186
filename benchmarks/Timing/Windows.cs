using System.Diagnostics;

namespace NetGen.Benchmarks.Timing;

/// <summary>Times short work: it is repeated in windows of some 10 ms, of which the best and the median count.</summary>
internal static class Windows
{
    private const int Count = 25;
    private const double Seconds = 0.01;
    private const int WarmUpCalls = 64;

    // Until methods are compiled again, optimised: the runtime waits for 0.1 s without new methods, and ten times as
    // long where it has one processor only, such as in a process that is pinned to one.
    private static readonly double s_warmUpSeconds = Environment.ProcessorCount > 1 ? 0.4 : 2.5;

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

    // Many calls and some time: tiered compilation counts calls and then compiles in the background. The quickest call
    // decides how many repetitions a window has, since the machine may do other work during some; calls too short for
    // the clock say nothing.
    private static int WarmUp(Action<int> repeat)
    {
        var start = Stopwatch.GetTimestamp();
        var (calls, repetitions, least) = (0, 1, Seconds);
        while (calls < WarmUpCalls || Stopwatch.GetElapsedTime(start).TotalSeconds < s_warmUpSeconds)
        {
            var call = Stopwatch.GetTimestamp();
            repeat(repetitions);
            var seconds = Stopwatch.GetElapsedTime(call).TotalSeconds;
            calls++;
            if (seconds < Seconds / 20)
            {
                repetitions *= 2;
            }
            else
            {
                least = Math.Min(least, seconds / repetitions);
            }
        }

        return (int)(Seconds / least);
    }
}
