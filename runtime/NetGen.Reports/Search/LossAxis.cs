namespace NetGen.Reports;

/// <summary>An axis of losses from 0 to 1: logarithmic where they span more than a power of ten.</summary>
internal sealed class LossAxis
{
    private const double Span = 10;
    private readonly bool _logarithmic;
    private readonly double _from;
    private readonly double _to;

    public LossAxis(IReadOnlyCollection<double> losses)
    {
        var (min, max) = losses.Count == 0 ? (0.0, 1.0) : (losses.Min(), losses.Max());
        _logarithmic = min > 0 && max / min > Span;
        if (_logarithmic)
        {
            (_from, _to) = (Math.Log10(min), Math.Log10(max));
            var first = Math.Floor(_from);
            var powers = Enumerable.Range(0, (int)(Math.Ceiling(_to) - first) + 1).Select(i => first + i).ToArray();
            double[] factors = powers.Length > 5 ? [1] : powers.Length > 3 ? [1, 3] : [1, 2, 5];
            Ticks = [.. powers.SelectMany(power => factors.Select(factor => factor * Math.Pow(10, power))).Where(tick => tick >= min && tick <= max)];
            return;
        }

        var scale = Scale.Around(min, max, 5, 0, 1);
        Ticks = scale.Ticks;
        (_from, _to) = (Ticks[0], Ticks[^1]);
    }

    public double[] Ticks { get; }

    /// <summary>Where a loss lies, from 0 for the least to 1; one outside is put at the end.</summary>
    public double Position(double loss) =>
        Math.Clamp(((_logarithmic ? Math.Log10(loss) : loss) - _from) / (_to - _from), 0, 1);

    public static string Text(double loss) => NetGen.Search.Numbers.Text(loss);
}
