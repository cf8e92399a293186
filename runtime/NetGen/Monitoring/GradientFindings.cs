namespace NetGen;

/// <summary>A gradient was NaN or infinite though the loss was not. Value: how many parameters' gradients are.</summary>
public sealed record NonFiniteGradientFinding : TrainingFinding
{
    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Error;

    /// <inheritdoc/>
    public override string Message => Text($"{Value:0} gradients of {Layer} are not finite, the first on the way back from the loss.");

    /// <inheritdoc/>
    public override string Advice => "Lower the learning rate, standardise the inputs, and look at the functions behind this layer for values out of their range.";
}

/// <summary>
/// Hardly any gradient reaches a layer. Value: the root mean square of its weight's gradient relative to that of a weight
/// behind it; bound: the least usual one.
/// </summary>
public sealed record VanishingGradientFinding : TrainingFinding
{
    /// <summary>The weight behind it with the largest gradient.</summary>
    public required string Against { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"The gradient of {Layer} is {Value:0.0E+0} times that of {Against}: hardly any reaches it.");

    /// <inheritdoc/>
    public override string Advice =>
        "It vanishes on its way back: use ReLU-like activations in place of sigmoid or tanh, normalisation (BatchNorm, LayerNorm), residual connections, or He and Xavier initialisation.";
}

/// <summary>
/// The gradients are too large. Value: the root mean square of the layer's gradient relative to that of its weight, or, of the
/// whole network, the norm of all gradients; bound: the largest usual one.
/// </summary>
public sealed record ExplodingGradientFinding : TrainingFinding
{
    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Layer is null
        ? Text($"The norm of the gradients has jumped to {Value:G3}, above {Bound:G3}.")
        : Text($"The gradient of {Layer} is {Value:G3} times as large as its weights.");

    /// <inheritdoc/>
    public override string Advice =>
        "Clip the gradients (OnBackward = step => step.ClipGradientNorm(1)), standardise inputs and targets, initialise smaller, or add normalisation.";
}

/// <summary>The updates of a weight are small. Value: the norm of an update relative to the weight's; bound: the least usual one.</summary>
public sealed record SmallUpdatesFinding : TrainingFinding
{
    /// <summary>The learning rate.</summary>
    public required double LearningRate { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"An update changes the weights of {Layer} by {Value:0.0E+0} of their size; about 1E-3 is usual.");

    /// <inheritdoc/>
    public override string Advice => Text($"The learning rate {LearningRate:G3} is probably too small: try ten times as much.");
}

/// <summary>The updates of a weight are large. Value: the norm of an update relative to the weight's; bound: the largest usual one.</summary>
public sealed record LargeUpdatesFinding : TrainingFinding
{
    /// <summary>The learning rate.</summary>
    public required double LearningRate { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"An update changes the weights of {Layer} by {Value:0.0E+0} of their size; about 1E-3 is usual.");

    /// <inheritdoc/>
    public override string Advice => Text($"The learning rate {LearningRate:G3} is probably too large: try a tenth of it.");
}
