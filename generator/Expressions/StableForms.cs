using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Expressions;

/// <summary>
/// Replaces formulas that lose digits or overflow by primitives of the same value: log(1 + exp(x)) as people write it is
/// infinite at 89 in single precision, and the derivative of 1/(1 + exp(−x)) is 0·∞ there. Also powers with constant
/// exponents by products and roots.
/// </summary>
internal static class StableForms
{
    private const int MostFactors = 16;

    public static Expr Apply(Expr expression) => ExprWalk.Rewrite(expression.Simplify(), (_, part) => Form(part) ?? part).Simplify();

    private static Expr? Form(Expr part) =>
        Primitives.Log.Matches(part) ? Logarithm(part.Parts[0])
        : Primitives.Divide.Matches(part) ? Quotient(part.Parts[0], part.Parts[1])
        : Primitives.Pow.Matches(part) ? Power(part.Parts[0], part.Parts[1])
        : Primitives.Subtract.Matches(part) && part.Parts[1].Is(1) && Exponent(part.Parts[0]) is { } minuend ? Expm1(minuend)
        : Primitives.Add.Matches(part) && part.Parts[1].Is(-1) && Exponent(part.Parts[0]) is { } addend ? Expm1(addend)
        : null;

    // log(1 + exp(u)) is softplus(u); log(1 + u) keeps the digits of a small u.
    private static Expr? Logarithm(Expr argument) =>
        !IsOnePlus(argument, out Expr rest) ? null
        : Exponent(rest) is { } exponent ? Softplus(exponent)
        : Log1P(rest);

    // a/(1 + exp(u)) is a·sigmoid(−u), exp(u)/(1 + exp(u)) is sigmoid(u), (eᵃ − e⁻ᵃ)/(eᵃ + e⁻ᵃ) is tanh(a).
    private static Expr? Quotient(Expr dividend, Expr divisor)
    {
        if (IsOnePlus(divisor, out Expr rest) && Exponent(rest) is { } exponent)
        {
            return dividend.Equals(rest) ? Sigmoid(exponent) : dividend * Sigmoid(-exponent);
        }

        return Primitives.Subtract.Matches(dividend)
            && Primitives.Add.Matches(divisor)
            && dividend.Parts.SequenceEqual(divisor.Parts)
            && Exponent(dividend.Parts[0]) is { } first
            && Exponent(dividend.Parts[1]) is { } second
            && (-first).Simplify().Equals(second.Simplify())
            ? Tanh(first)
            : null;
    }

    private static Expr? Power(Expr a, Expr exponent)
    {
        if (exponent is not ConstantExpr { Number: var number })
        {
            return null;
        }

        double size = Math.Abs(number);
        Expr? power = size == 0.5 ? Sqrt(a)
            : size <= MostFactors && size == Math.Floor(size) ? Product(a, (int)size)
            : size <= MostFactors && size == Math.Floor(size) + 0.5 ? Product(a, (int)size) * Sqrt(a)
            : null;
        return power is null || number >= 0 ? power : 1 / power;
    }

    // By squaring: the fewest roundings.
    private static Expr Product(Expr a, int factors) =>
        factors == 0 ? 1
        : factors == 1 ? a
        : factors % 2 == 0 ? Square(Product(a, factors / 2))
        : Product(a, factors - 1) * a;

    private static Expr? Exponent(Expr expression) => Primitives.Exp.Matches(expression) ? expression.Parts[0] : null;

    private static bool IsOnePlus(Expr expression, out Expr rest)
    {
        // Simplified: constants stand last in sums, and 1 − u is a difference.
        bool isSum = Primitives.Add.Matches(expression) && expression.Parts[1].Is(1);
        bool isDifference = Primitives.Subtract.Matches(expression) && expression.Parts[0].Is(1);
        rest = isSum ? expression.Parts[0] : isDifference ? -expression.Parts[1] : expression;
        return isSum || isDifference;
    }
}
