namespace NetGen;

/// <summary>Which mean and variance a <see cref="BatchNormAttribute"/> uses for prediction.</summary>
public enum BatchStatistics
{
    /// <summary>Running averages of the training batches.</summary>
    Running,

    /// <summary>Those of the whole training set, computed after <c>Fit</c> in one more pass over it.</summary>
    Exact,
}
