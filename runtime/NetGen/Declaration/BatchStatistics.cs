namespace NetGen;

/// <summary>Which mean and variance a <see cref="BatchNormAttribute"/> uses for prediction.</summary>
public enum BatchStatistics
{
    /// <summary>Running averages of the training batches.</summary>
    Running,

    /// <summary>
    /// Mean and biased variance of the whole training set, computed at the end of <c>Fit</c> in one more pass over it, in the
    /// data's order and in batches of <see cref="FitOptions.BatchSize"/>, each normalised by its own statistics as in training.
    /// Until then, in validation and checkpoints as well, and where training is cancelled or ends in a loss that is not finite,
    /// running averages are used.
    /// </summary>
    Exact,
}
