using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <content>What is like a rectifier: about 0 or little on one side, and about x on the other.</content>
internal static partial class Activations
{
    // Klambauer et al., 2017, equation 14.
    private const double SeluAlpha = 1.6732632423543772848170429916717;
    private const double SeluScale = 1.0507009873554804934193349852946;

    private static IEnumerable<ActivationDefinition> Rectifiers() =>
    [
        new("ReLU", _ => Max(X, 0))
        {
            ReluFamily = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => Select(Y > 0, 1, 0),
        },

        new("ReLU6", _ => Max(Min(X, 6), 0))
        {
            ReluFamily = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => Between(Y, 0, 6),
        },

        new("LeakyReLU", spec => Select(X > 0, X, Slope(spec) * X))
        {
            ReluFamily = true,
            IsIncreasing = spec => Slope(spec) >= 0,
            DerivativeFromOutput = spec => Slope(spec) > 0 ? Select(Y > 0, 1, Slope(spec)) : null,
        },

        new("PReLU", _ => Select(X > 0, X, Expr.Variable("weight") * X))
        {
            ReluFamily = true,
            Coefficients = [new("weight", spec => spec.Number("Initial", 0.25), PerChannel)],
        },

        new("RReLU", spec => Select(X > 0, X, IsDivisor(spec) ? X / Drawn(spec) : Drawn(spec) * X))
        {
            ReluFamily = true,
            Draw = RandomDraw.Uniform,
            IsIncreasing = spec => Lower(spec) >= 0,
            Conflict = spec => IsDivisor(spec) && (float)Lower(spec) <= 0 ? new("Lower", "above 0 for a divisor", Lower(spec))
                : Upper(spec) < Lower(spec) ? new("Upper", $"at least Lower = {Literals.Text(Lower(spec))}", Upper(spec))
                : null,
        },

        new("ELU", spec => Select(X > 0, X, Alpha(spec) * Expm1(X)))
        {
            ReluFamily = true,
            IsIncreasing = spec => Alpha(spec) >= 0,
            DerivativeFromOutput = spec => Alpha(spec) >= 0 ? Select(Y > 0, 1, Y + Alpha(spec)) : null,
        },

        // Made to keep mean and variance with weights of variance 1 / fan-in, not He's.
        new("SELU", _ => Select(X > 0, SeluScale * X, SeluScale * SeluAlpha * Expm1(X)))
        {
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => Select(Y > 0, SeluScale, Y + (SeluScale * SeluAlpha)),
        },

        new("CELU", spec => Select(X > 0, X, Alpha(spec) * Expm1(X / Alpha(spec))))
        {
            ReluFamily = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = spec => Select(Y > 0, 1, (Y / Alpha(spec)) + 1),
        },

        // y determines the derivative: 1 / (1 + exp(−β·x)) = 1 − exp(−β·y).
        new("Softplus", spec => Softplus(Beta(spec) * X) / Beta(spec))
        {
            ReluFamily = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = spec => -Expm1(-Beta(spec) * Y),
        },

        new("GELU", spec => spec.Flag("Approximate") ? ApproximateGelu(X) : X * NormalCdf(X)) { ReluFamily = true },

        new("SiLU", _ => X * Sigmoid(X)) { ReluFamily = true },

        new("Mish", _ => X * MishGate(X)) { ReluFamily = true, DerivativeFromOutput = _ => MishDerivative(X) },

        // The parabola holds at both ends too, which decides the derivative there.
        new("HardSwish", _ => Select(X < -3, 0, Select(X > 3, X, X * ((X + 3) * (1.0 / 6))))) { ReluFamily = true },
    ];

    private static bool IsDivisor(AttributeSpec spec) => spec.Integer("Bounds") == 1;

    private static double Lower(AttributeSpec spec) => spec.Number("Lower", IsDivisor(spec) ? 3 : 1.0 / 8);

    private static double Upper(AttributeSpec spec) => spec.Number("Upper", IsDivisor(spec) ? 8 : 1.0 / 3);

    private static Expr Drawn(AttributeSpec spec) => Lower(spec) + ((Upper(spec) - Lower(spec)) * R);

    /// <summary>
    /// x/2·(1 + tanh u) is x·sigmoid(2u), with u = √(2/π)·(x + 0.044715·x³). The square stops at 10⁴, where the sigmoid
    /// has long been 0 or 1 in double precision too: beyond, it would overflow in the derivative as 0·∞.
    /// </summary>
    private static Expr ApproximateGelu(Expr x)
    {
        double scale = 2 * System.Math.Sqrt(2 / System.Math.PI);
        return x * Sigmoid(x * (scale + (0.044715 * scale * Min(Square(x), 1e4))));
    }

    /// <summary>
    /// tanh(log(1 + e)) = n / (n + 2) with e = exp(x) and n = e·(e + 2): one exponential. Above 20 it is 1 in double
    /// precision too, and the exponential stops there.
    /// </summary>
    private static Expr MishGate(Expr x)
    {
        Expr e = Exp(Min(x, 20));
        Expr n = e * (e + 2);
        return n / (n + 2);
    }

    /// <summary>The gate and x times its derivative, 4·e·(e + 1) / (n + 2)²: what differentiation finds cancels for large x.</summary>
    private static Expr MishDerivative(Expr x)
    {
        Expr bounded = Min(x, 20);
        Expr e = Exp(bounded);
        Expr n = e * (e + 2);
        Expr reciprocal = 1 / (n + 2);
        return (n * reciprocal) + (bounded * (4 * (e * (e + 1)) * Square(reciprocal)));
    }
}
