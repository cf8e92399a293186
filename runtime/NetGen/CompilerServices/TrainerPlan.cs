namespace NetGen.CompilerServices;

/// <summary>What a compiled trainer needs; emitted as literals.</summary>
/// <param name="ArenaPerSample">Elements of the activation arena per sample of the batch capacity.</param>
/// <param name="ArenaFixed">Elements of the arena that do not depend on the batch: transposed weights.</param>
/// <param name="Scratch">Elements of scratch memory for each worker.</param>
/// <param name="TargetsPerSample">Targets of one sample.</param>
/// <param name="Classes">The number of classes when targets are class indices, otherwise 0.</param>
/// <param name="States">The number of optimizer states of the size of the parameters.</param>
/// <param name="InputGradient">Whether the gradient of the input is computed.</param>
/// <param name="LearningRate">The learning rate declared.</param>
public sealed record TrainerPlan(
    int ArenaPerSample,
    int ArenaFixed,
    int Scratch,
    int TargetsPerSample,
    int Classes,
    int States,
    bool InputGradient,
    double LearningRate)
{
    /// <summary>Whether a step changes more than weights: running statistics.</summary>
    public bool HasState { get; init; }

    /// <summary>Whether statistics of the whole training set replace running ones after <c>Fit</c>.</summary>
    public bool HasExactStatistics { get; init; }

    /// <summary>
    /// The arena has room for a multiple of so many samples: those of the widest vector where samples lie in its lanes.
    /// </summary>
    public int SampleGroup { get; init; } = 16;

    /// <summary>The first layer whose statistics over a batch of one sample would be those of single values; null for none.</summary>
    public string? BatchStatisticsOf { get; init; }

    /// <summary>The outputs of layers that the arena holds when the forward pass is done, in the order of the layers.</summary>
    public LayerProbe[] Probes { get; init; } = [];
}
