using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen;

/// <summary>A <see cref="FitResult"/> as it stands in a JSON file.</summary>
internal sealed record HistoryDocument
{
    /// <summary>The version of the format.</summary>
    public int Format { get; init; } = 1;

    public required StopReason StopReason { get; init; }

    public required FitMetric Monitor { get; init; }

    public required int BestEpoch { get; init; }

    public required bool RestoredBest { get; init; }

    public required long Steps { get; init; }

    public required double Seconds { get; init; }

    public FailedStep? Error { get; init; }

    public string[] Warnings { get; init; } = [];

    public ScheduleState? ScheduleState { get; init; }

    public required EpochRecord[] Epochs { get; init; }

    public LossPoint[] LossCurve { get; init; } = [];

    public static HistoryDocument Of(FitResult result) => new()
    {
        StopReason = result.StopReason,
        Monitor = result.Monitor,
        BestEpoch = result.BestEpoch,
        RestoredBest = result.RestoredBest,
        Steps = result.Steps,
        Seconds = result.Elapsed.TotalSeconds,
        Error = result.Error is { } error ? new FailedStep(error.Loss, error.Step, error.LearningRate) : null,
        Warnings = [.. result.Warnings],
        ScheduleState = result.ScheduleState,
        Epochs = [.. result.History],
        LossCurve = [.. result.LossCurve],
    };

    public FitResult ToResult() => new()
    {
        History = Epochs,
        StopReason = StopReason,
        Monitor = Monitor,
        BestEpoch = BestEpoch,
        RestoredBest = RestoredBest,
        Steps = Steps,
        Elapsed = TimeSpan.FromSeconds(Seconds),
        Error = Error is { } error ? new NonFiniteLossException(error.Loss, error.Step, error.LearningRate) : null,
        Warnings = Warnings,
        ScheduleState = ScheduleState,
        LossCurve = LossCurve,
    };

    /// <exception cref="JsonException">The text is no such document.</exception>
    public static HistoryDocument Parse(ReadOnlySpan<byte> json)
    {
        var document = JsonSerializer.Deserialize(json, HistoryJson.Default.HistoryDocument)
            ?? throw new JsonException("The history of a training is expected; the file says null.");
        if (document.Format != 1)
        {
            throw new JsonException($"The history has format {document.Format}; this version reads format 1.");
        }

        if (document.BestEpoch < 0 || document.BestEpoch > document.Epochs.Length)
        {
            throw new JsonException($"The best epoch is {document.BestEpoch} of {document.Epochs.Length}.");
        }

        return document;
    }

    /// <summary>The step whose loss was not finite.</summary>
    public sealed record FailedStep(double Loss, long Step, double LearningRate);
}

/// <summary>Serialisation without reflection; NaN and infinities are texts.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(HistoryDocument))]
internal sealed partial class HistoryJson : JsonSerializerContext;
