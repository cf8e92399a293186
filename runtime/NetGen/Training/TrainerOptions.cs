namespace NetGen;

/// <summary>How a network is trained, apart from what its attributes say.</summary>
public sealed record TrainerOptions
{
    /// <summary>
    /// The number of threads that share a step: from 1 to 256. Default: 1. The trained bits are the same for any number.
    /// Threads come from one pool of the process and pay from some hundred microseconds per step on.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>The seed of everything random in a step (dropout). Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// The largest batch expected, in samples, allocated at once; larger ones grow it. At least 0. Default: 0, the first
    /// batch decides.
    /// </summary>
    public int BatchCapacity { get; init; }

    /// <summary>The learning rate, in place of the one in the network's optimizer attribute; finite and at least 0. Default: null.</summary>
    public double? LearningRate { get; init; }

    /// <summary>
    /// The bound to which each element of the gradients is limited before an update: finite and above 0. Default:
    /// <see langword="null"/>, none.
    /// </summary>
    public double? ClipGradientValue { get; init; }

    /// <summary>
    /// The bound to which the norm of all gradients together is scaled down before an update: finite and above 0. Default:
    /// <see langword="null"/>, none.
    /// </summary>
    public double? ClipGradientNorm { get; init; }

    /// <summary>
    /// The term ε added to that norm, g ← g·min(1, bound / (|g| + ε)): finite and at least 0. PyTorch has 1e-6. Default: 0.
    /// </summary>
    public double ClipNormEpsilon { get; init; }

    /// <summary>The moving average of the weights to be kept. Default: <see langword="null"/>, none.</summary>
    public WeightAveraging? Averaging { get; init; }

    /// <summary>Whether inputs and targets that are NaN or infinite are refused. Default: <see langword="false"/>.</summary>
    public bool Strict { get; init; }
}
