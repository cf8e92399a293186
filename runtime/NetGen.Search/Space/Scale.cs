using System.Globalization;

namespace NetGen.Search;

/// <summary>A monotone map of a range to [0, 1]; random values are even on it.</summary>
/// <param name="Kind">Its name in journals.</param>
/// <param name="Forward">The coordinate on which the scale is linear.</param>
/// <param name="Backward">The inverse.</param>
/// <param name="Measure">What has few significant digits: the value itself, or its distance from 1; its own inverse.</param>
/// <param name="Relative">Whether precision is a share of that rather than of the range.</param>
internal sealed record Scale(
    string Kind, Func<double, double> Forward, Func<double, double> Backward, Func<double, double> Measure, bool Relative)
{
    // Finer differences of a hyper-parameter mean nothing; and what the C library's logarithm gives in its last bits
    // differs between platforms.
    private const double Steps = 1000;

    public static Scale Linear { get; } = new("uniform", x => x, y => y, x => x, false);

    public static Scale Log { get; } = new("log-uniform", Math.Log, Math.Exp, x => x, true);

    public static Scale OneMinusLog { get; } = new("log-uniform in 1 − x", x => -Math.Log(1 - x), y => 1 - Math.Exp(-y), x => 1 - x, true);

    public double Position(double value, double low, double high) =>
        (Forward(value) - Forward(low)) / (Forward(high) - Forward(low));

    /// <summary>The value at a position, unrounded.</summary>
    public double At(double position, double low, double high)
    {
        var (from, to) = (Forward(low), Forward(high));
        return Math.Clamp(Backward(from + (position * (to - from))), low, high);
    }

    /// <summary>A value with no more digits than a thousand steps of the range need, within the range.</summary>
    public double Round(double value, double low, double high)
    {
        var step = (Forward(high) - Forward(low)) / Steps;
        if (!Relative)
        {
            var decimals = (int)Math.Ceiling(-Math.Log10(step));
            return decimals > 15 ? value : Math.Clamp(Math.Round(value, Math.Max(0, decimals)), low, high);
        }

        var digits = 1 + (int)Math.Ceiling(-Math.Log10(Math.Min(step, 0.01)));
        if (digits > 15)
        {
            return value;
        }

        var text = Measure(value).ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var rounded = Measure(double.Parse(text, CultureInfo.InvariantCulture));
        return Math.Clamp(Clean(rounded), low, high);
    }

    // 1 − 0.0035 is 0.9964999999999999 in binary, and 0.9965 to people.
    private static double Clean(double value) =>
        double.Parse(value.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
