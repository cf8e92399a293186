namespace NetGen.CompilerServices;

/// <summary>What a network's loss asks of targets, and how it averages; emitted once per network.</summary>
public sealed record LossInfo
{
    /// <summary>The attribute's name without "Attribute": <c>CrossEntropyLoss</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What targets are.</summary>
    public required TargetKind Targets { get; init; }

    /// <summary>The numbers that one sample's target is.</summary>
    public required int TargetsPerSample { get; init; }

    /// <summary>The number of classes of each prediction; 0 where there are none.</summary>
    public int Classes { get; init; }

    /// <summary>
    /// Whether a sample's output has all predictions' scores of the first class first, as an image (C, H, W) has; otherwise
    /// the scores of one prediction lie side by side.
    /// </summary>
    public bool ClassesFirst { get; init; }

    /// <summary>The weight of each class's samples in the average; null where all weigh the same.</summary>
    public double[]? ClassWeights { get; init; }

    /// <summary>The label that does not count; null for none.</summary>
    public int? IgnoreIndex { get; init; }

    /// <summary>
    /// The loss to expect before training, of outputs that are all alike: ln C of a cross entropy over C classes. Null where
    /// it depends on the data.
    /// </summary>
    public double? InitialLoss { get; init; }

    /// <summary>Whether some labels count more than others.</summary>
    public bool IsWeighted => ClassWeights is not null || IgnoreIndex is not null;

    /// <summary>The sum of the weights of labels: their number, where all weigh the same.</summary>
    /// <param name="labels">Labels that were checked.</param>
    public double WeightOf(ReadOnlySpan<int> labels)
    {
        if (!IsWeighted)
        {
            return labels.Length;
        }

        var sum = 0.0;
        foreach (var label in labels)
        {
            sum += label == IgnoreIndex ? 0 : ClassWeights is { } weights ? weights[label] : 1;
        }

        return sum;
    }

    /// <summary>That of a network whose information does not say it.</summary>
    internal static LossInfo Of(NetworkTask task, int outputSize) => task switch
    {
        NetworkTask.Classification => new() { Kind = "", Targets = TargetKind.ClassIndices, TargetsPerSample = 1, Classes = outputSize },
        NetworkTask.BinaryClassification => new() { Kind = "", Targets = TargetKind.Probabilities, TargetsPerSample = outputSize },
        _ => new() { Kind = "", Targets = TargetKind.Values, TargetsPerSample = outputSize },
    };
}

/// <summary>What the targets of a loss are.</summary>
public enum TargetKind
{
    /// <summary>Numbers in the shape of the output.</summary>
    Values,

    /// <summary>Numbers from 0 to 1 in the shape of the output, each for itself.</summary>
    Probabilities,

    /// <summary>Numbers from 0 to 1 in the shape of the output; those of the classes of one prediction add up to 1.</summary>
    Distributions,

    /// <summary>The number of the class, an <see cref="int"/> from 0 for each prediction of a sample.</summary>
    ClassIndices,

    /// <summary>1 or −1, an <see cref="int"/> for each sample.</summary>
    Signs,
}
