using System.Globalization;
using NetGen.Benchmarks.Output;

namespace NetGen.Benchmarks;

/// <summary>What a measurement should reach; judged by the best time.</summary>
/// <param name="Text">The bound, as shown.</param>
/// <param name="IsMet">Whether a measurement reaches it.</param>
internal sealed record Goal(string Text, Func<Measurement, bool> IsMet)
{
    public static Goal TimeAtMost(double nanoseconds) =>
        new($"≤ {Format.Time(nanoseconds)}", measurement => measurement.Time.BestNanoseconds <= nanoseconds);

    public static Goal PeakAtLeast(double share) =>
        new(Invariant($"≥ {share * 100:0} %"), measurement => measurement.Ratio!.Value >= share);

    public static Goal RatioAtLeast(double ratio) =>
        new(Invariant($"≥ {ratio:0.##} ×"), measurement => measurement.Ratio!.Value >= ratio);

    public static Goal RatioAtMost(double ratio) =>
        new(Invariant($"≤ {ratio:0.##} ×"), measurement => measurement.Ratio!.Value <= ratio);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
