using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen.Search;

/// <summary>The lines of a journal: a header, then a trial per line, each a JSON object.</summary>
internal static class JournalLine
{
    private const string Kind = "NetGen.Search";
    private const int Version = 1;

    // Nothing of it gets into HTML: names stay readable.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Header(IReadOnlyList<Hyperparameter> parameters, SearchStrategy strategy, long seed) => Line(json =>
    {
        json.WriteString("journal", Kind);
        json.WriteNumber("version", Version);
        json.WriteString("strategy", strategy.Identity);
        json.WriteNumber("seed", seed);
        json.WriteStartArray("space");
        foreach (var parameter in parameters)
        {
            json.WriteStringValue(parameter.ToString());
        }

        json.WriteEndArray();
    });

    /// <summary>What keeps a header from being that of this search, as a sentence; null if it is.</summary>
    public static string? Difference(JsonElement header, IReadOnlyList<Hyperparameter> parameters, SearchStrategy strategy, long seed)
    {
        if (header.ValueKind != JsonValueKind.Object || !header.TryGetProperty("journal", out var kind) || kind.ValueKind != JsonValueKind.String || kind.GetString() != Kind)
        {
            return "This is not a journal of a search.";
        }

        var version = header.GetProperty("version").GetInt32();
        if (version != Version)
        {
            return $"The journal has version {version}; this version of NetGen.Search writes and reads version {Version}.";
        }

        string[] expected = [.. parameters.Select(parameter => parameter.ToString())];
        string[] found = [.. header.GetProperty("space").EnumerateArray().Select(element => element.GetString() ?? "")];
        for (var i = 0; i < Math.Max(expected.Length, found.Length); i++)
        {
            if (i >= expected.Length || i >= found.Length || expected[i] != found[i])
            {
                return $"The journal is of another space: hyper-parameter {i + 1} is {At(found, i)} there and {At(expected, i)} here. Take another file, or delete this one.";
            }
        }

        var strategyThere = header.GetProperty("strategy").GetString();
        if (strategyThere != strategy.Identity)
        {
            return $"The journal is of another search: its strategy is '{strategyThere}', not '{strategy.Identity}'. Take another file, or delete this one.";
        }

        var seedThere = header.GetProperty("seed").GetInt64();
        return seedThere == seed ? null : $"The journal is of another search: its seed is {seedThere}, not {seed}. Take another file, or delete this one.";

        static string At(string[] lines, int index) => index < lines.Length ? $"'{lines[index]}'" : "missing";
    }

    public static byte[] Trial(IReadOnlyList<Hyperparameter> parameters, TrialPlan plan, TrialOutcome outcome) => Line(json =>
    {
        json.WriteNumber("trial", plan.Number);
        json.WriteNumber("budget", plan.Budget);
        json.WriteStartObject("values");
        for (var i = 0; i < parameters.Count; i++)
        {
            json.WritePropertyName(parameters[i].Name);
            parameters[i].Write(json, plan.Values[i]);
        }

        json.WriteEndObject();
        if (outcome.Error is { } error)
        {
            json.WriteString("error", error);
        }
        else
        {
            json.WriteNumber("loss", outcome.Loss);
            json.WriteStartObject("metrics");
            foreach (var (name, value) in outcome.Metrics)
            {
                json.WriteNumber(name, value);
            }

            json.WriteEndObject();
        }

        json.WriteNumber("seconds", Math.Round(outcome.Seconds, 6));
    });

    /// <summary>Reads a trial.</summary>
    /// <exception cref="FormatException">It is none of this space.</exception>
    public static (int Number, int Budget, double[] Values, TrialOutcome Outcome) ReadTrial(JsonElement json, IReadOnlyList<Hyperparameter> parameters)
    {
        var values = new double[parameters.Count];
        var given = json.GetProperty("values");
        for (var i = 0; i < values.Length; i++)
        {
            if (!given.TryGetProperty(parameters[i].Name, out var value) || !parameters[i].TryRead(value, out values[i]))
            {
                throw new FormatException($"It has no value of '{parameters[i].Name}' ({parameters[i].Range}).");
            }
        }

        var seconds = json.GetProperty("seconds").GetDouble();
        var outcome = json.TryGetProperty("error", out var error)
            ? TrialOutcome.Failure(error.GetString() ?? "", seconds)
            : new TrialOutcome(
                json.GetProperty("loss").GetDouble(),
                [.. json.GetProperty("metrics").EnumerateObject().Select(metric => KeyValuePair.Create(metric.Name, metric.Value.GetDouble()))],
                null,
                seconds);
        return (json.GetProperty("trial").GetInt32(), json.GetProperty("budget").GetInt32(), values, outcome);
    }

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
