using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>An element-wise activation.</summary>
/// <param name="Kind">The attribute's class without "Attribute".</param>
/// <param name="Forward">The function of <c>x</c>, with the attribute's hyper-parameters as constants.</param>
internal sealed record ActivationDefinition(string Kind, Func<AttributeSpec, Expr> Forward)
{
    /// <summary>The name of the input in expressions.</summary>
    public const string Input = "x";

    /// <summary>The name of the output in derivatives.</summary>
    public const string Output = "y";

    /// <summary>Whether weights before it are initialised for a rectifier (He et al., 2015).</summary>
    public bool ReluFamily { get; init; }

    /// <summary>Whether it is flat on both sides, so that large weights stop its gradient.</summary>
    public bool Saturating { get; init; }

    /// <summary>Whether it never decreases, with these hyper-parameters.</summary>
    public Func<AttributeSpec, bool> IsIncreasing { get; init; } = _ => false;

    /// <summary>
    /// The derivative in terms of the output <c>y</c>, where differentiation does not find it by itself; nothing where the
    /// hyper-parameters make the function not invertible.
    /// </summary>
    public Func<AttributeSpec, Expr?> DerivativeFromOutput { get; init; } = _ => null;

    /// <summary>The derivative, in terms of the output alone wherever that is possible.</summary>
    public ActivationDerivative Backward(AttributeSpec spec)
    {
        Expr forward = Forward(spec).Simplify();
        Expr derivative = DerivativeFromOutput(spec)?.Simplify()
            ?? forward.Differentiate(Input).Replace(forward, Expr.Variable(Output)).Simplify();
        return new ActivationDerivative(derivative);
    }
}

/// <summary>The derivative of an activation: an expression of its input <c>x</c>, its output <c>y</c>, or both.</summary>
internal sealed record ActivationDerivative(Expr Value)
{
    /// <summary>Whether the input must be kept for it.</summary>
    public bool NeedsInput => Value.Variables.Contains(ActivationDefinition.Input);

    /// <summary>Whether the output must be kept for it.</summary>
    public bool NeedsOutput => Value.Variables.Contains(ActivationDefinition.Output);
}
