using System.Globalization;
using System.Text.Json;

namespace NetGen.Search;

/// <summary>A real number from an interval, even on a scale.</summary>
internal sealed class RealHyperparameter(SearchSpace space, string name, int index, Scale scale, double low, double high)
    : Hyperparameter<double>(space, name, index)
{
    public override string Range => string.Create(CultureInfo.InvariantCulture, $"{scale.Kind} {low:R} to {high:R}");

    internal override Region Everywhere => Region.Whole;

    internal override IReadOnlyList<double> Ticks => AxisTicks.Of(scale, low, high);

    internal override double Sample(RandomStream random, Region region) =>
        scale.Round(scale.At(region.Low + (random.NextDouble() * (region.High - region.Low)), low, high), low, high);

    internal override Region Zoom(Region region, IReadOnlyList<double> best, double margin) =>
        Interval.Around(region, best.Select(Position), margin);

    internal override IReadOnlyList<double> Grid(int points) =>
        [.. Enumerable.Range(0, points).Select(i => scale.Round(scale.At(i / (points - 1.0), low, high), low, high))];

    internal override double Position(double raw) => scale.Position(raw, low, high);

    internal override double Value(double raw) => raw;

    internal override string Text(double raw) => Numbers.Text(raw);

    internal override string Code(double raw, string seed) => Numbers.Code(raw);

    internal override void Write(Utf8JsonWriter json, double raw) => json.WriteNumberValue(raw);

    internal override bool TryRead(JsonElement json, out double raw)
    {
        raw = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out raw) && raw >= low && raw <= high;
    }
}
