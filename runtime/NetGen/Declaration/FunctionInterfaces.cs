namespace NetGen;

/// <summary>
/// A function of one number, written as ordinary C#: <c>[Apply&lt;TFunction&gt;]</c> makes it a layer. The network compiler
/// reads the method's body, differentiates it and compiles it into the network; the method itself stays callable.
/// </summary>
/// <remarks>
/// Hyper-parameters are further parameters of type <see cref="float"/>, in an overload. The method of the interface is the
/// form without arguments, which often calls the overload with the defaults:
/// <code>
/// public readonly struct Swish : IScalarFunction
/// {
///     public static float Invoke(float x) =&gt; Invoke(x, 1);
///
///     public static float Invoke(float x, float beta) =&gt; x / (1 + MathF.Exp(-beta * x));
/// }
/// </code>
/// <c>[Apply&lt;Swish&gt;]</c> then uses the first and <c>[Apply&lt;Swish&gt;(1.5)]</c> the second. What a body may consist
/// of is on the page docs/functions.md.
/// </remarks>
public interface IScalarFunction
{
    /// <summary>The value of the function.</summary>
    /// <param name="x">Any number: one element of the layer's input.</param>
    static abstract float Invoke(float x);
}

/// <summary>
/// A loss of one element of the output and its target, written as ordinary C#: <c>[Loss&lt;TLoss&gt;]</c> trains a
/// network with its average over all elements of the batch.
/// </summary>
/// <remarks>Hyper-parameters are further parameters of an overload, as with <see cref="IScalarFunction"/>.</remarks>
public interface ILossFunction
{
    /// <summary>The loss of one element.</summary>
    /// <param name="output">An element of the network's output.</param>
    /// <param name="target">The element of the target at the same place.</param>
    static abstract float Invoke(float output, float target);
}

/// <summary>
/// How an optimizer that remembers nothing changes one parameter, written as ordinary C#: <c>[Optimizer&lt;TRule&gt;]</c>
/// trains a network by it. <see cref="IOptimizerRule{TState}"/> is for rules that remember something.
/// </summary>
/// <remarks>
/// What depends on the step alone, such as a bias correction, is computed once per step in double precision. A quotient of
/// two zeros is 0 here. A parameter of 0 whose gradient and state are 0 must stay 0: that is how memory between parameters
/// is filled. Hyper-parameters are further parameters of an overload, as with <see cref="IScalarFunction"/>.
/// </remarks>
public interface IOptimizerRule
{
    /// <summary>Changes one parameter.</summary>
    /// <param name="parameter">The parameter θ.</param>
    /// <param name="gradient">The gradient of the batch's average loss by it.</param>
    /// <param name="step">The learning rate and the number of the update.</param>
    static abstract void Update(ref float parameter, float gradient, OptimizerStep step);
}

/// <summary>How an optimizer with a state per parameter changes one parameter; see <see cref="IOptimizerRule"/>.</summary>
/// <typeparam name="TState">
/// What is kept for each parameter from step to step, 0 at first: a <see cref="float"/>, a tuple of them such as
/// <c>(float M, float V)</c>, or a struct whose fields are floats; up to eight numbers.
/// </typeparam>
public interface IOptimizerRule<TState>
    where TState : struct
{
    /// <summary>Changes one parameter and what is kept for it.</summary>
    /// <param name="parameter">The parameter θ.</param>
    /// <param name="gradient">The gradient of the batch's average loss by it.</param>
    /// <param name="state">What is kept for this parameter.</param>
    /// <param name="step">The learning rate and the number of the update.</param>
    static abstract void Update(ref float parameter, float gradient, ref TState state, OptimizerStep step);
}

/// <summary>What an optimizer rule knows of the step: the same for all parameters.</summary>
/// <param name="LearningRate">The learning rate η.</param>
/// <param name="Number">The number of the update, from 1. A float, so that it enters formulas as it is.</param>
public readonly record struct OptimizerStep(float LearningRate, float Number);
