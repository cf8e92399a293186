namespace NetGen;

/// <summary>A function of the user's own, applied to every element: y = f(x).</summary>
/// <typeparam name="TFunction">The type that holds the function: an <see cref="IScalarFunction"/>.</typeparam>
/// <param name="hyperParameters">
/// The values of the function's parameters behind <c>x</c>; any finite numbers. In a block they may be arguments of the
/// block, such as <see cref="Arg.A"/>.
/// </param>
public sealed class ApplyAttribute<TFunction>(params double[] hyperParameters) : LayerAttribute
{
    /// <summary>The values of the function's parameters behind <c>x</c>. Default: none.</summary>
    public double[] HyperParameters { get; } = hyperParameters;
}

/// <summary>
/// A loss of the user's own, of single elements and averaged over all elements of the batch. Targets have the shape of the
/// output.
/// </summary>
/// <typeparam name="TLoss">The type that holds the loss: an <see cref="ILossFunction"/>.</typeparam>
/// <param name="hyperParameters">The values of the loss's parameters behind output and target; any finite numbers.</param>
public sealed class LossAttribute<TLoss>(params double[] hyperParameters) : LossAttribute
{
    /// <summary>The values of the loss's parameters behind output and target. Default: none.</summary>
    public double[] HyperParameters { get; } = hyperParameters;
}

/// <summary>An optimizer of the user's own: the same rule for every parameter.</summary>
/// <typeparam name="TRule">
/// The type that holds the rule: an <see cref="IOptimizerRule"/> or an <see cref="IOptimizerRule{TState}"/>.
/// </typeparam>
/// <param name="hyperParameters">The values of the rule's parameters behind the step; any finite numbers.</param>
public sealed class OptimizerAttribute<TRule>(params double[] hyperParameters) : OptimizerAttribute
{
    /// <summary>The learning rate η. Default: 1e-3, at least 0.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>The values of the rule's parameters behind the step. Default: none.</summary>
    public double[] HyperParameters { get; } = hyperParameters;
}
