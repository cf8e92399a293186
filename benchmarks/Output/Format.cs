using System.Globalization;

namespace NetGen.Benchmarks.Output;

/// <summary>Numbers as the table shows them.</summary>
internal static class Format
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds, " ns"),
        < 1e6 => Number(nanoseconds / 1e3, " µs"),
        < 1e9 => Number(nanoseconds / 1e6, " ms"),
        _ => Number(nanoseconds / 1e9, " s"),
    };

    public static string Rate(double perSecond) => perSecond.ToString("N0", CultureInfo.InvariantCulture);

    public static string Bandwidth(double bytesPerNanosecond) => Number(bytesPerNanosecond, " GB/s");

    public static string Ratio(Ratio? ratio) => ratio switch
    {
        null => "",
        { Of: Benchmarks.Ratio.Peak } => string.Create(CultureInfo.InvariantCulture, $"{ratio.Value * 100:0.0} % of {ratio.Of}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{ratio.Value:0.00} × {ratio.Of}"),
    };

    public static string Bytes(double? bytes) => bytes is { } value ? Number(value, " B") : "";

    // Three or four digits that say something.
    private static string Number(double value, string unit) =>
        value.ToString(value >= 100 || value == 0 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture) + unit;
}
