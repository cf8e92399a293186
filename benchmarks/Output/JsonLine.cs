using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Benchmarks.Output;

/// <summary>A result as one line of JSON, with the fields that programs timing other libraries print too.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions s_options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(Result result)
    {
        var (benchmark, measurement) = result;
        return JsonSerializer.Serialize(
            new Line(
                benchmark.Workload,
                "netgen",
                Math.Round(measurement.Time.BestNanoseconds, 2),
                Math.Round(measurement.Time.MedianNanoseconds, 2),
                benchmark.Batch,
                measurement.Ratio is { } ratio ? Math.Round(ratio.Value, 4) : null,
                measurement.Ratio?.Of,
                measurement.AllocatedBytes),
            s_options);
    }

    private sealed record Line(
        [property: JsonPropertyName("w")] string Workload,
        [property: JsonPropertyName("peer")] string Peer,
        [property: JsonPropertyName("best_ns")] double BestNanoseconds,
        [property: JsonPropertyName("median_ns")] double MedianNanoseconds,
        [property: JsonPropertyName("batch")] int Batch,
        [property: JsonPropertyName("ratio")] double? Ratio,
        [property: JsonPropertyName("ratio_of")] string? RatioOf,
        [property: JsonPropertyName("allocated_bytes")] double? AllocatedBytes);
}
