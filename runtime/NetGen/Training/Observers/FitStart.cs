using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What a <see cref="FitObserver"/> learns at the start of a <c>Fit</c>.</summary>
public sealed record FitStart
{
    /// <summary>What the network knows of itself: name, layers, parameters.</summary>
    public required NetworkInfo Network { get; init; }

    /// <summary>The options, with their defaults.</summary>
    public required FitOptions Options { get; init; }

    /// <summary>The number of steps of an epoch; 0 for a stream, whose length is not known before its end.</summary>
    public required int StepsPerEpoch { get; init; }

    /// <summary>The number of samples of a full batch.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The number of training samples; 0 for a stream.</summary>
    public required int TrainingSamples { get; init; }

    /// <summary>The number of validation samples; 0 without them.</summary>
    public required int ValidationSamples { get; init; }

    /// <summary>The learning rate of the first step.</summary>
    public required double LearningRate { get; init; }
}
