using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks;

/// <summary>What was measured of one workload.</summary>
/// <param name="Time">The time of one call; one call is one batch.</param>
internal sealed record Measurement(Duration Time)
{
    /// <summary>The time against something else, or null.</summary>
    public Ratio? Ratio { get; init; }

    /// <summary>Managed bytes allocated by one call, or null where that was not counted.</summary>
    public double? AllocatedBytes { get; init; }

    /// <summary>Times a call and counts what it allocates.</summary>
    /// <param name="repeat">Does the work as often as it is told.</param>
    public static Measurement Of(Action<int> repeat)
    {
        var time = Windows.Time(repeat);
        return new Measurement(time) { AllocatedBytes = Allocation.BytesPerCall(repeat, time.BestNanoseconds) };
    }

    /// <summary>Adds the share of the machine's multiply-add peak.</summary>
    /// <param name="flops">The floating-point operations of one call.</param>
    /// <param name="limits">The machine.</param>
    public Measurement WithFlops(double flops, Limits limits) =>
        this with { Ratio = new Ratio(flops / Time.BestNanoseconds / limits.Peak, Ratio.Peak) };

    /// <summary>Adds how much longer the call takes than reading so many bytes from the cache.</summary>
    /// <param name="bytes">The bytes that the call must read.</param>
    /// <param name="limits">The machine.</param>
    public Measurement WithBytesRead(double bytes, Limits limits) =>
        this with { Ratio = new Ratio(Time.BestNanoseconds / (bytes / limits.CacheRead), "reading the weights") };
}

/// <summary>A measurement against another.</summary>
/// <param name="Value">The ratio of the best times.</param>
/// <param name="Of">What it is a ratio to.</param>
internal sealed record Ratio(double Value, string Of)
{
    /// <summary>The ratio to the machine's multiply-add peak, which is shown as a percentage.</summary>
    public const string Peak = "FMA peak";
}
