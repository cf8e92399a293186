namespace NetGen;

/// <summary>What a <see cref="TrainingMonitor"/> saw in one of the steps that it looked at.</summary>
public sealed record MonitorSample
{
    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The step counted from the start of <c>Fit</c>, from 1.</summary>
    public required long Step { get; init; }

    /// <summary>The loss of the step's batch.</summary>
    public required double Loss { get; init; }

    /// <summary>The Euclidean norm of all gradients together, before any clipping.</summary>
    public required double GradientNorm { get; init; }

    /// <summary>The norm of the update of all weights relative to theirs; about 1e-3 is usual.</summary>
    public required double UpdateRatio { get; init; }

    /// <summary>The weights one by one, in the order of the layers; biases and normalisations are left out.</summary>
    public required IReadOnlyList<LayerSample> Layers { get; init; }
}

/// <summary>One weight in one step.</summary>
/// <param name="Name">The weight: <c>fc1.weight</c>.</param>
/// <param name="GradientRms">The root mean square of its gradient's elements.</param>
/// <param name="UpdateRatio">The norm of its update relative to its own, over up to 16384 of its elements.</param>
public sealed record LayerSample(string Name, double GradientRms, double UpdateRatio);
