namespace NetGen.Benchmarks.Machine;

/// <summary>What one core of this machine can do at most, measured in this process.</summary>
/// <param name="Peak">Multiply-adds in registers: FLOPs per nanosecond (GFLOP/s).</param>
/// <param name="CacheRead">Reading 448 KiB again and again: bytes per nanosecond (GB/s).</param>
/// <param name="Copy">Copying in main memory: bytes per nanosecond (GB/s).</param>
internal sealed record Limits(double Peak, double CacheRead, double Copy)
{
    public static Limits Measure() => new(FmaPeak.Measure(), Bandwidth.MeasureRead(), Bandwidth.MeasureCopy());
}
