namespace NetGen;

/// <summary>What decides which epoch of a <c>Fit</c> is the best.</summary>
public enum FitMetric
{
    /// <summary>The running loss of the epoch's training steps; lower is better.</summary>
    Loss,

    /// <summary>The loss on the validation data after the epoch; lower is better.</summary>
    ValidationLoss,

    /// <summary>The accuracy on the validation data after the epoch; higher is better.</summary>
    ValidationAccuracy,
}
