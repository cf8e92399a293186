using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Accuracy.Tests;

/// <summary>One entry of golden/baselines.json.</summary>
internal sealed record Baseline(
    string Name,
    [property: JsonPropertyName("input_shape")] int[] InputShape,
    JsonElement[][] Layers,
    [property: JsonPropertyName("lr")] double LearningRate,
    [property: JsonPropertyName("weight_decay")] double WeightDecay,
    int Batch,
    int Epochs,
    int[] Seeds,
    string Metric,
    [property: JsonPropertyName("train_samples")] int TrainSamples,
    [property: JsonPropertyName("test_samples")] int TestSamples,
    [property: JsonPropertyName("parameter_count")] int ParameterCount,
    [property: JsonPropertyName("test_mean")] double TestMean,
    [property: JsonPropertyName("test_min")] double TestMin)
{
    // The file's figures are rounded to five digits.
    private const double Rounding = 0.5e-5;

    /// <summary>The mean of the runs that is asked for: PyTorch's less one test sample.</summary>
    public double RequiredMean => TestMean - (1.0 / TestSamples) - Rounding;

    /// <summary>What every run must reach: the worst of PyTorch's runs less two test samples.</summary>
    public double RequiredMinimum => TestMin - (2.0 / TestSamples) - Rounding;

    public static Baseline Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "golden", "baselines.json");
        var entry = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(path)).GetProperty("baselines").EnumerateArray()
            .Single(baseline => baseline.GetProperty("name").GetString() == name);
        return entry.Deserialize<Baseline>(new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
    }
}
