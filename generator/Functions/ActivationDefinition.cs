using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>An element-wise activation.</summary>
/// <param name="Kind">The attribute's class without "Attribute".</param>
/// <param name="Forward">
/// The function of <c>x</c>, with the attribute's hyper-parameters as constants, of the coefficients by their names, and of the
/// random number <c>r</c>.
/// </param>
internal sealed record ActivationDefinition(string Kind, Func<AttributeSpec, Expr> Forward)
{
    /// <summary>The name of the input in expressions.</summary>
    public const string Input = "x";

    /// <summary>The name of the output in derivatives.</summary>
    public const string Output = "y";

    /// <summary>The name of the random number in expressions.</summary>
    public const string Random = "r";

    /// <summary>Whether weights before it are initialised for a rectifier (He et al., 2015).</summary>
    public bool ReluFamily { get; init; }

    /// <summary>Whether it is flat on both sides, so that large weights stop its gradient.</summary>
    public bool Saturating { get; init; }

    /// <summary>Whether it never decreases, with these hyper-parameters.</summary>
    public Func<AttributeSpec, bool> IsIncreasing { get; init; } = _ => false;

    /// <summary>
    /// The derivative in terms of the output <c>y</c>, where differentiation does not find it by itself; nothing where the
    /// hyper-parameters make the function not invertible. It may need <c>x</c> too, where that is exact and shorter than what
    /// differentiation finds.
    /// </summary>
    public Func<AttributeSpec, Expr?> DerivativeFromOutput { get; init; } = _ => null;

    /// <summary>What it learns: one number each, or one for each channel.</summary>
    public IReadOnlyList<ActivationCoefficient> Coefficients { get; init; } = [];

    /// <summary>What <c>r</c> is drawn from for each element in training; none for what needs no random numbers.</summary>
    public RandomDraw? Draw { get; init; }

    /// <summary>Whether prediction is the same without it, whatever its hyper-parameters.</summary>
    public bool TrainingOnly { get; init; }

    /// <summary>Why the hyper-parameters do not go together; null where they do.</summary>
    public Func<AttributeSpec, ArgumentConflict?> Conflict { get; init; } = _ => null;

    /// <summary>Whether an element's output depends on nothing but its input.</summary>
    public bool IsPlain => Coefficients.Count == 0 && Draw is null;

    /// <summary>The function in prediction, where a random number is its mean.</summary>
    public Expr Prediction(AttributeSpec spec) =>
        Draw is null ? Forward(spec).Simplify() : Forward(spec).Replace(Expr.Variable(Random), Draw.Mean).Simplify();

    /// <summary>Whether prediction is the same without it.</summary>
    public bool IsIdentity(AttributeSpec spec) => Prediction(spec).Equals(Expr.Variable(Input));

    /// <summary>Whether its derivative is zero everywhere, so that nothing before it learns.</summary>
    public bool StopsGradient(AttributeSpec spec) => Backward(spec).Value.Is(0);

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

/// <summary>A number that an activation learns: a parameter, with the derivative that the definition has by it.</summary>
/// <param name="Name">Its name in expressions, and of the parameter behind the layer's name.</param>
/// <param name="Initial">What a new network has.</param>
/// <param name="PerChannel">Whether each channel has its own.</param>
internal sealed record ActivationCoefficient(string Name, Func<AttributeSpec, double> Initial, Func<AttributeSpec, bool> PerChannel);

/// <summary>A distribution of random numbers.</summary>
/// <param name="Method">The method of the runtime's RandomMask that fills a block with them.</param>
/// <param name="Mean">What a number is in prediction.</param>
internal sealed record RandomDraw(string Method, double Mean)
{
    /// <summary>U(0, 1).</summary>
    public static RandomDraw Uniform { get; } = new("FillUniform", 0.5);

    /// <summary>N(0, 1).</summary>
    public static RandomDraw Normal { get; } = new("FillNormal", 0);
}

/// <summary>Hyper-parameters that do not go together.</summary>
/// <param name="Argument">The argument that is shown.</param>
/// <param name="Expected">What it must be: "above Lower = 2".</param>
/// <param name="Found">What it is.</param>
internal sealed record ArgumentConflict(string Argument, string Expected, double Found);
