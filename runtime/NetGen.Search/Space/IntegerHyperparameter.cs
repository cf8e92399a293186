using System.Globalization;
using System.Text.Json;

namespace NetGen.Search;

/// <summary>
/// An integer from a range, bounds included: each owns the part of the scale from half below to half above it, so that on
/// the linear scale all are equally likely.
/// </summary>
internal sealed class IntegerHyperparameter(SearchSpace space, string name, int index, Scale scale, int low, int high)
    : Hyperparameter<int>(space, name, index)
{
    private readonly double _from = low - 0.5;
    private readonly double _to = high + 0.5;

    public override string Range => string.Create(CultureInfo.InvariantCulture, $"{scale.Kind} integer {low} to {high}");

    internal override Region Everywhere => Region.Whole;

    internal override IReadOnlyList<double> Ticks =>
        high - (double)low <= 8
            ? [.. Enumerable.Range(low, high - low + 1).Select(value => (double)value)]
            : [.. AxisTicks.Of(scale, low, high).Select(value => Math.Round(value)).Distinct()];

    internal override double Sample(RandomStream random, Region region)
    {
        var value = scale.At(region.Low + (random.NextDouble() * (region.High - region.Low)), _from, _to);
        return Math.Clamp(Math.Round(value), low, high);
    }

    internal override Region Zoom(Region region, IReadOnlyList<double> best, double margin) =>
        // Whole cells: the outermost of the best values stay as likely as those between them.
        Interval.Around(region, best.SelectMany(value => (double[])[At(value - 0.5), At(value + 0.5)]), margin);

    internal override IReadOnlyList<double> Grid(int points) =>
        low == high ? [low] : [.. Enumerable.Range(0, points).Select(i => Math.Round(scale.At(i / (points - 1.0), low, high))).Distinct()];

    internal override double Position(double raw) => At(raw);

    internal override int Value(double raw) => (int)raw;

    internal override string Text(double raw) => raw.ToString(CultureInfo.InvariantCulture);

    internal override string Code(double raw, string seed) => raw.ToString(CultureInfo.InvariantCulture);

    internal override void Write(Utf8JsonWriter json, double raw) => json.WriteNumberValue((int)raw);

    internal override bool TryRead(JsonElement json, out double raw)
    {
        var isInteger = json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value) && value >= low && value <= high;
        raw = isInteger ? json.GetInt32() : 0;
        return isInteger;
    }

    private double At(double value) => scale.Position(value, _from, _to);
}
