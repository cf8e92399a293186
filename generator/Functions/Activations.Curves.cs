using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <content>The identity, what bends it, waves and bells.</content>
internal static partial class Activations
{
    // What soft exponential takes the logarithm of is at least 2⁻²³, and finite in single precision.
    private const double LeastArgument = 1.1920928955078125e-7;
    private const double MostArgument = 3e38;

    private static IEnumerable<ActivationDefinition> Curves() =>
    [
        new("Identity", _ => X) { IsIncreasing = _ => true },

        new("GaussianNoise", spec => X + (spec.Number("standardDeviation") * R)) { Draw = RandomDraw.Normal, TrainingOnly = true },

        // √(x² + 1) − 1 = x² / (√(x² + 1) + 1), which does not cancel.
        new("BentIdentity", _ => X + (0.5 * (X * (X / (Hypotenuse(X) + 1)))))
        {
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => 1 + (0.5 * (X / Hypotenuse(X))),
        },

        SoftExponential(),

        new("Sinusoid", _ => Sin(X)),

        // Flat far away, where its waves are low.
        new("Sinc", _ => Select(Abs(X) < Series.SincReach, Series.Sinc(X), Sin(X) / X)) { Saturating = true },

        // x·y comes first: 2·x may overflow where y is 0.
        new("Gaussian", _ => Exp(-Square(X))) { Saturating = true, DerivativeFromOutput = _ => -2 * (X * Y) },
    ];

    // Where the exponent or the logarithm's argument is small, a series in place of a quotient of differences: values and derivatives,
    // by α too, are exact for every α, and the same from both sides of 0.
    private static ActivationDefinition SoftExponential()
    {
        Expr alpha = Expr.Variable("alpha");
        Expr exponent = alpha * X;
        Expr argument = -(alpha * (X + alpha));
        Expr bounded = Min(Max(argument, LeastArgument - 1), MostArgument);
        Expr rising = Select(Abs(exponent) < Series.Expm1Reach, X * Series.Expm1Ratio(exponent), Expm1(exponent) / alpha) + alpha;
        Expr falling = Select(Abs(argument) < Series.Log1PReach, (X + alpha) * Series.Log1PRatio(argument), -(Log1P(bounded) / alpha));
        return new("SoftExponential", _ => Select(alpha < 0, falling, rising))
        {
            Coefficients = [new("alpha", spec => spec.Number("Initial"), PerChannel)],
            DerivativeFromOutput = _ => Select(alpha < 0, Select(argument > LeastArgument - 1, 1 / (1 + argument), 0), Exp(exponent)),
        };
    }

    /// <summary>√(x² + 1), which is |x| long before the square overflows.</summary>
    private static Expr Hypotenuse(Expr x) => Select(Abs(x) > 1e9, Abs(x), Sqrt(Square(x) + 1));
}
