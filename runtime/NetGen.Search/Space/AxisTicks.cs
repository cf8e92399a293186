namespace NetGen.Search;

/// <summary>Round values within a range, by its scale.</summary>
internal static class AxisTicks
{
    private const int Most = 6;

    public static IReadOnlyList<double> Of(Scale scale, double low, double high)
    {
        if (scale == Scale.Linear)
        {
            return Linear(low, high);
        }

        double[] ticks = scale == Scale.Log
            ? Powers(low, high)
            : [.. Enumerable.Reverse(Powers(1 - high, 1 - low)).Select(power => Math.Round(1 - power, 15))];
        return ticks.Length >= 2 ? ticks : Linear(low, high);
    }

    private static double[] Powers(double low, double high)
    {
        var first = (int)Math.Ceiling(Math.Log10(low) - 1e-9);
        var last = (int)Math.Floor(Math.Log10(high) + 1e-9);
        var every = Math.Max(1, (int)Math.Ceiling((last - first + 1) / (double)Most));
        return [.. Enumerable.Range(0, Math.Max(0, last - first + 1)).Where(i => i % every == 0).Select(i => Power(first + i))];
    }

    // Division by an exact power of ten is correctly rounded; Math.Pow need not be.
    private static double Power(int exponent) => exponent < 0 ? 1 / Math.Round(Math.Pow(10, -exponent)) : Math.Pow(10, exponent);

    private static double[] Linear(double low, double high)
    {
        var least = (high - low) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = new[] { 1, 2, 5, 10 }.Select(factor => factor * power).First(step => step >= least * (1 - 1e-9));
        var first = Math.Ceiling((low / step) - 1e-9);
        var last = Math.Floor((high / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }
}
