namespace NetGen;

/// <summary>The first step's loss is far above that of a network that knows nothing. Value: the loss; bound: the largest usual one.</summary>
public sealed record HighInitialLossFinding : TrainingFinding
{
    /// <summary>
    /// The loss of the same batch where all outputs are alike: ln C for softmax, C − 1 for the multi-class hinge, ln 2 for yes
    /// or no, the targets' mean square for the mean squared error.
    /// </summary>
    public required double Expected { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"The first loss is {Value:G4}; a network that knows nothing has {Expected:G4}.");

    /// <inheritdoc/>
    public override string Advice =>
        "The first weights or the inputs are too large: standardise the inputs (Standardizer, Rescale), the targets of a regression (TargetScaler), or initialise smaller.";
}

/// <summary>A step's loss was NaN or infinite, which ended the training. Value: the loss.</summary>
public sealed record NonFiniteLossFinding : TrainingFinding
{
    /// <summary>Where NaN or infinity stands first, in the order of the forward pass.</summary>
    public required NonFiniteOrigin Origin { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Error;

    /// <inheritdoc/>
    public override string Message => Origin switch
    {
        NonFiniteOrigin.Input => Text($"The loss is {Value}: the inputs of the batch are not finite."),
        NonFiniteOrigin.Parameter => Text($"The loss is {Value}: the parameters of {Layer} are not finite, the first in the network."),
        NonFiniteOrigin.Activation => Text($"The loss is {Value}: the output of {Layer} is not finite, the first in the network."),
        _ => Text($"The loss is {Value}, though the parameters and all outputs looked at are finite."),
    };

    /// <inheritdoc/>
    public override string Advice => Origin == NonFiniteOrigin.Input
        ? "Look for missing values in the data; FitOptions.Strict names the sample."
        : "Lower the learning rate to a tenth, clip the gradients (OnBackward, ClipGradientNorm), and standardise inputs and targets.";
}

/// <summary>Where NaN or infinity stands first.</summary>
public enum NonFiniteOrigin
{
    /// <summary>In the batch's inputs.</summary>
    Input,

    /// <summary>In the parameters of <see cref="TrainingFinding.Layer"/>: an earlier update was too large.</summary>
    Parameter,

    /// <summary>In the output of <see cref="TrainingFinding.Layer"/>, from finite parameters.</summary>
    Activation,

    /// <summary>In the loss only, or in what lies between the last output that was looked at and the loss.</summary>
    Loss,
}

/// <summary>The loss hardly falls. Value: the share of the first loss that it fell by; bound: what it should have.</summary>
public sealed record SlowLossFinding : TrainingFinding
{
    /// <summary>The norm of the last update that was looked at, relative to the weights'.</summary>
    public required double UpdateRatio { get; init; }

    /// <summary>Whether the updates are small enough to blame the learning rate.</summary>
    public bool HasSmallUpdates => UpdateRatio < TrainingMonitor.LeastUsualUpdate;

    /// <summary>Whether they are large enough to.</summary>
    public bool HasLargeUpdates => UpdateRatio > TrainingMonitor.LargestUsualUpdate;

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"The loss has fallen by {Math.Max(0, 100 * Value):0.0} % in {Epoch} epochs; updates are {UpdateRatio:0.0E+0} of the weights.");

    /// <inheritdoc/>
    public override string Advice =>
        HasSmallUpdates ? "The learning rate is probably too small: try ten times as much."
        : HasLargeUpdates ? "The learning rate is probably too large: try a tenth of it. If that does not help, look at the labels."
        : "The updates have a usual size: look at whether labels and samples belong together, whether the gradients reach all layers, and whether the network can tell the samples apart at all.";
}

/// <summary>The loss goes up and down without getting anywhere. Value: the mean change from one group of steps to the next, as a share of the first loss.</summary>
public sealed record OscillatingLossFinding : TrainingFinding
{
    /// <summary>The learning rate.</summary>
    public required double LearningRate { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"The loss goes up and down by {100 * Value:0} % of the first one and does not get lower.");

    /// <inheritdoc/>
    public override string Advice => Text($"The learning rate {LearningRate:G3} is probably too large: try {LearningRate / 3:G2} to {LearningRate / 10:G2}, or a larger batch.");
}

/// <summary>The loss has become larger than the first. Value: the loss; bound: the largest usual one.</summary>
public sealed record RisingLossFinding : TrainingFinding
{
    /// <summary>The learning rate.</summary>
    public required double LearningRate { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => Text($"The loss has risen to {Value:G4}, above {Bound:G4}.");

    /// <inheritdoc/>
    public override string Advice => Text($"The learning rate {LearningRate:G3} is too large: try {LearningRate / 10:G2}.");
}

/// <summary>
/// The network learns the training data and not what they stand for. Value: the validation loss, or the gap between the
/// accuracies; bound: the largest usual one.
/// </summary>
public sealed record OverfittingFinding : TrainingFinding
{
    /// <summary>The epoch with the least validation loss.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>Whether it is the gap between the accuracies that was too large.</summary>
    public required bool IsAccuracyGap { get; init; }

    /// <inheritdoc/>
    public override FindingSeverity Severity => FindingSeverity.Warning;

    /// <inheritdoc/>
    public override string Message => IsAccuracyGap
        ? Text($"The accuracy on the training data is {100 * Value:0.0} points above that on the validation data.")
        : Text($"The validation loss has risen to {Value:G4} since epoch {BestEpoch}, while the training loss goes on falling.");

    /// <inheritdoc/>
    public override string Advice =>
        "The network overfits: try more data or augmentation, weight decay, dropout, a smaller network, or early stopping (FitOptions.EarlyStopping).";
}
