namespace NetGen;

/// <summary>The base of every attribute that is a network's optimizer. A network has at most one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    private protected OptimizerAttribute()
    {
    }
}

/// <summary>The base of optimizers with weight decay.</summary>
public abstract class DecayingOptimizerAttribute : OptimizerAttribute
{
    private protected DecayingOptimizerAttribute()
    {
    }

    /// <summary>
    /// Which parameters weight decay applies to. Default: <see cref="DecayScope.All"/>, as in PyTorch, where the other choice
    /// takes parameter groups.
    /// </summary>
    public DecayScope DecayScope { get; set; } = DecayScope.All;
}

/// <summary>Which parameters weight decay applies to.</summary>
public enum DecayScope
{
    /// <summary>All trainable parameters, biases and normalisations included.</summary>
    All,

    /// <summary>
    /// What layers multiply their inputs by, such as the weights of dense layers, convolutions and embeddings; no bias, and no
    /// parameter of a normalisation or an activation.
    /// </summary>
    Weights,
}
