using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen;

/// <summary>
/// Where a schedule is in a training: what another run needs to go on (<see cref="TrainingSchedule.Start"/>,
/// <see cref="FitOptions.ScheduleState"/>).
/// </summary>
public sealed record ScheduleState
{
    /// <summary>The number of steps done: at least 0.</summary>
    public long Steps { get; init; }

    /// <summary>The number of complete epochs: at least 0.</summary>
    public int Epochs { get; init; }

    /// <summary>The number of steps done since the last complete epoch: at least 0.</summary>
    public int StepsInEpoch { get; init; }

    /// <summary>The state of each <see cref="ReduceOnPlateau"/>, in the order in which they were multiplied.</summary>
    public IReadOnlyList<PlateauState> Plateaus { get; init; } = [];

    /// <summary>The state as JSON, for a file beside the model.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ScheduleJson.Default.ScheduleState);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">The text is not a state as JSON.</exception>
    public static ScheduleState FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonSerializer.Deserialize(json, ScheduleJson.Default.ScheduleState)
            ?? throw new JsonException("The text is null; the state of a schedule is expected.");
    }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other state.</param>
    public bool Equals(ScheduleState? other) =>
        other is not null && (Steps, Epochs, StepsInEpoch) == (other.Steps, other.Epochs, other.StepsInEpoch)
        && Plateaus.SequenceEqual(other.Plateaus);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Steps, Epochs, StepsInEpoch, Plateaus.Count);
}

/// <summary>The state of one <see cref="ReduceOnPlateau"/>.</summary>
public sealed record PlateauState
{
    /// <summary>The rate now.</summary>
    public required double Rate { get; init; }

    /// <summary>The best value of the metric; null before the first.</summary>
    public double? Best { get; init; }

    /// <summary>The number of epochs in a row that were not better.</summary>
    public int BadEpochs { get; init; }

    /// <summary>The number of epochs that remain of the cool-down.</summary>
    public int Cooldown { get; init; }
}

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScheduleState))]
internal sealed partial class ScheduleJson : JsonSerializerContext;
