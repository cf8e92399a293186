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

    /// <summary>The optimizer's name, for messages.</summary>
    public string Optimizer { get; init; } = "The optimizer";

    /// <summary>The optimizer's hyper-parameters besides the learning rate.</summary>
    public IReadOnlyList<HyperParameterInfo> HyperParameters { get; init; } = [];

    /// <summary>Whether the gradient is taken at a point that the optimizer's state gives, not at the parameters.</summary>
    public bool LooksAhead { get; init; }

    /// <summary>The number of norms of each tensor that the optimizer needs.</summary>
    public int Norms { get; init; }

    /// <summary>The numbers that it computes from them for each tensor.</summary>
    public int TensorScalars { get; init; }

    /// <summary>Penalties on weights, which are part of the loss.</summary>
    public IReadOnlyList<WeightPenalty> Penalties { get; init; } = [];

    /// <summary>Weights of which training leaves some out at random.</summary>
    public IReadOnlyList<DroppedWeights> DropConnect { get; init; } = [];

    /// <summary>Weights whose norm for each output is bounded.</summary>
    public IReadOnlyList<WeightBound> MaxNorms { get; init; } = [];

    /// <summary>The first layer whose statistics over a batch of one sample would be those of single values; null for none.</summary>
    public string? BatchStatisticsOf { get; init; }

    /// <summary>The outputs of layers that the arena holds when the forward pass is done, in the order of the layers.</summary>
    public LayerProbe[] Probes { get; init; } = [];
}
