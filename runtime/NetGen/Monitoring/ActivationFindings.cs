namespace NetGen;

/// <summary>
/// Units of a rectifier were inactive for every sample that was looked at. Value: their share of the layer's units, or
/// channels; bound: the largest usual one.
/// </summary>
public sealed record DeadUnitsFinding : TrainingFinding
{
    /// <summary>The number of dead units.</summary>
    public required int Dead { get; init; }

    /// <summary>The number of units.</summary>
    public required int Units { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"{Dead} of {Units} units of {Layer} were inactive for every sample looked at.");

    /// <inheritdoc/>
    public override string Advice =>
        "No gradient reaches their weights any more: lower the learning rate, use LeakyReLU or ELU, start biases at 0 or above, or add normalisation before the activation.";
}

/// <summary>
/// Most outputs of a sigmoid-like activation lie where it is flat. Value: their share; bound: the largest usual one.
/// </summary>
public sealed record SaturationFinding : TrainingFinding
{
    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => $"{Percent(Value)} of the outputs of {Layer} lie where its slope is next to 0.";

    /// <inheritdoc/>
    public override string Advice =>
        "Hardly any gradient passes: initialise smaller, standardise the inputs, lower the learning rate, add weight decay or normalisation, or use a ReLU-like activation.";
}

/// <summary>An activation has the slope 0 everywhere, so that nothing before it learns. Value: 0.</summary>
public sealed record ZeroGradientFinding : TrainingFinding
{
    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Error;

    /// <inheritdoc/>
    public override string Message => $"{Layer} has the slope 0 everywhere: no gradient passes it, and the layers before it do not learn.";

    /// <inheritdoc/>
    public override string Advice => "Train with Sigmoid, HardSigmoid or Tanh in its place, and use the step for prediction only.";
}

/// <summary>The batch's size does not suit the data's. Value: the batch size; bound: the number of samples.</summary>
public sealed record BatchSizeFinding : TrainingFinding
{
    /// <summary>A batch size to try.</summary>
    public required int Suggested { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Hint;

    /// <inheritdoc/>
    public override string Message => Value >= Bound
        ? Text($"All {Bound:0} samples are one batch: the weights change once per epoch.")
        : Text($"The batch has {Value:0} of {Bound:0} samples.");

    /// <inheritdoc/>
    public override string Advice => Suggested >= Bound
        ? Text($"So few samples can be one batch (BatchSize = {Suggested}), whose gradient is exact and whose loss falls smoothly; it takes more epochs.")
        : Text($"Powers of two from 64 to 512 fit vectors and caches best: try BatchSize = {Suggested}.");
}
