using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>The list of activations: a new one is a row here and an attribute. All are finite wherever the result is.</summary>
internal static class Activations
{
    private static readonly Expr X = Expr.Variable(ActivationDefinition.Input);
    private static readonly Expr Y = Expr.Variable(ActivationDefinition.Output);

    public static IReadOnlyList<ActivationDefinition> All { get; } =
    [
        new("Identity", _ => X),

        new("ReLU", _ => Max(X, 0))
        {
            ReluFamily = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => Select(Y > 0, 1, 0),
        },

        new("LeakyReLU", spec => Select(X > 0, X, Slope(spec) * X))
        {
            ReluFamily = true,
            IsIncreasing = spec => Slope(spec) >= 0,
            DerivativeFromOutput = spec => Slope(spec) > 0 ? Select(Y > 0, 1, Slope(spec)) : null,
        },

        new("ELU", spec => Select(X > 0, X, Alpha(spec) * Expm1(X)))
        {
            ReluFamily = true,
            IsIncreasing = spec => Alpha(spec) >= 0,
            DerivativeFromOutput = spec => Alpha(spec) >= 0 ? Select(Y > 0, 1, Y + Alpha(spec)) : null,
        },

        new("Sigmoid", _ => Sigmoid(X)) { Saturating = true, IsIncreasing = _ => true },

        new("Tanh", _ => Tanh(X)) { Saturating = true, IsIncreasing = _ => true },

        // y determines the derivative: 1 / (1 + exp(−β·x)) = 1 − exp(−β·y).
        new("Softplus", spec => Softplus(Beta(spec) * X) / Beta(spec))
        {
            ReluFamily = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = spec => -Expm1(-Beta(spec) * Y),
        },

        new("GELU", spec => spec.Flag("Approximate") ? ApproximateGelu(X) : X * NormalCdf(X)) { ReluFamily = true },

        new("SiLU", _ => X * Sigmoid(X)) { ReluFamily = true },
    ];

    private static readonly Dictionary<string, ActivationDefinition> ByKind = All.ToDictionary(definition => definition.Kind);

    /// <summary>The activation of an attribute's kind, or <see langword="null"/> if it is none.</summary>
    public static ActivationDefinition? Find(string kind) =>
        ByKind.TryGetValue(kind, out ActivationDefinition? definition) ? definition : null;

    /// <summary>The activation of an attribute, also of one that takes the user's own, or <see langword="null"/>.</summary>
    public static ActivationDefinition? Find(AttributeSpec attribute) =>
        attribute.Function is null ? Find(attribute.Kind) : UserFunctions.Activation(attribute);

    private static double Slope(AttributeSpec spec) => spec.Number("Slope", 0.01);

    private static double Alpha(AttributeSpec spec) => spec.Number("Alpha", 1);

    private static double Beta(AttributeSpec spec) => spec.Number("Beta", 1);

    /// <summary>
    /// x/2·(1 + tanh u) is x·sigmoid(2u), with u = √(2/π)·(x + 0.044715·x³). The square stops at 10⁴, where the sigmoid
    /// has long been 0 or 1 in double precision too: beyond, it would overflow in the derivative as 0·∞.
    /// </summary>
    private static Expr ApproximateGelu(Expr x)
    {
        double scale = 2 * System.Math.Sqrt(2 / System.Math.PI);
        return x * Sigmoid(x * (scale + (0.044715 * scale * Min(Square(x), 1e4))));
    }
}
