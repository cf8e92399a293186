namespace NetGen;

/// <summary>The base of every attribute that is a network's loss. A network has at most one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class LossAttribute : Attribute
{
    private protected LossAttribute()
    {
    }
}

/// <summary>What the sum of a loss over the elements of a batch is divided by; PyTorch's <c>reduction</c>.</summary>
public enum LossReduction
{
    /// <summary>The number of samples: the mean over the batch of each sample's sum (<c>"batchmean"</c>).</summary>
    BatchMean,

    /// <summary>The number of elements (<c>"mean"</c>).</summary>
    Mean,
}
