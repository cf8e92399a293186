using System.Text.Json;

namespace NetGen.Search;

/// <summary>One of several values, each equally likely.</summary>
internal sealed class ChoiceHyperparameter<T>(SearchSpace space, string name, int index, T[] values, string[] labels)
    : Hyperparameter<T>(space, name, index)
{
    public override string Range => "one of " + string.Join(", ", labels.Select(label => JsonEncodedText.Encode(label)));

    internal override Region Everywhere => new(0, 1, [.. Enumerable.Range(0, values.Length)]);

    internal override IReadOnlyList<double> Ticks => [.. Enumerable.Range(0, values.Length).Select(i => (double)i)];

    internal override double Sample(RandomStream random, Region region) => region.Choices[random.NextInt32(region.Choices.Length)];

    // What is not among the best is given up: there is nothing between choices.
    internal override Region Zoom(Region region, IReadOnlyList<double> best, double margin) =>
        region with { Choices = [.. best.Select(value => (int)value).Distinct().Order()] };

    internal override IReadOnlyList<double> Grid(int points) => Ticks;

    internal override double Position(double raw) => (raw + 0.5) / values.Length;

    internal override T Value(double raw) => values[(int)raw];

    internal override string Text(double raw) => labels[(int)raw];

    internal override string Code(double raw, string seed) => Literal.Of(values[(int)raw], labels[(int)raw], seed);

    internal override void Write(Utf8JsonWriter json, double raw) => json.WriteStringValue(labels[(int)raw]);

    internal override bool TryRead(JsonElement json, out double raw)
    {
        raw = json.ValueKind == JsonValueKind.String ? Array.IndexOf(labels, json.GetString()) : -1;
        return raw >= 0;
    }
}
