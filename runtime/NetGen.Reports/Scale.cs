namespace NetGen.Reports;

/// <summary>A linear axis with ticks at round numbers.</summary>
internal sealed class Scale
{
    private readonly double _from;
    private readonly double _to;
    private readonly double _start;
    private readonly double _length;

    private Scale(double from, double to, double start, double length, double[] ticks, int decimals)
    {
        (_from, _to, _start, _length) = (from, to, start, length);
        Ticks = ticks;
        Decimals = decimals;
    }

    public double[] Ticks { get; }

    /// <summary>The decimals that the ticks need.</summary>
    public int Decimals { get; }

    /// <summary>An axis from the first to the last tick around a range of values.</summary>
    public static Scale Around(double min, double max, int ticks, double start, double length)
    {
        if (!(max > min))
        {
            var margin = min == 0 ? 1 : Math.Abs(min) / 2;
            (min, max) = (min - margin, max + margin);
        }

        var step = RoundStep((max - min) / ticks);
        var first = Math.Floor((min / step) + 1e-9);
        var last = Math.Ceiling((max / step) - 1e-9);
        return new Scale(first * step, last * step, start, length, Multiples(first, last, step), DecimalsOf(step));
    }

    /// <summary>An axis of exactly a range, with ticks inside.</summary>
    public static Scale Between(double min, double max, int ticks, double start, double length)
    {
        if (!(max > min))
        {
            (min, max) = (min - 0.5, max + 0.5);
        }

        var step = RoundStep((max - min) / ticks);
        var inside = Multiples(Math.Ceiling((min / step) - 1e-9), Math.Floor((max / step) + 1e-9), step);
        return new Scale(min, max, start, length, inside, DecimalsOf(step));
    }

    /// <summary>An axis of whole numbers from 1 to a count, with ticks inside.</summary>
    public static Scale Counting(int count, int ticks, double start, double length)
    {
        var step = Math.Max(1, RoundStep((double)count / ticks));
        double[] inside = count <= ticks
            ? [.. Enumerable.Range(1, count).Select(value => (double)value)]
            : [1, .. Multiples(1, Math.Floor(count / step), step).Where(tick => tick > 1)];
        var margin = count == 1 ? 0.5 : 0;
        return new Scale(1 - margin, count + margin, start, length, inside, 0);
    }

    public double Map(double value) => _start + ((value - _from) / (_to - _from) * _length);

    private static double[] Multiples(double first, double last, double step) =>
        [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];

    /// <summary>1, 2 or 5 times a power of ten, not less than a value.</summary>
    private static double RoundStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var mantissa = least / power;
        return power * (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
    }

    private static int DecimalsOf(double step) => Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 12);
}
