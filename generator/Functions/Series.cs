using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>
/// Quotients that are 0/0 at 0, by their series around it, to the last bit of double precision and with derivatives as exact.
/// Beyond their reach the quotient itself is.
/// </summary>
internal static class Series
{
    /// <summary>The largest |x| for <see cref="Sinc"/>.</summary>
    public const double SincReach = 0.5;

    /// <summary>The largest |z| for <see cref="Expm1Ratio"/>.</summary>
    public const double Expm1Reach = 0.5;

    /// <summary>The largest |u| for <see cref="Log1PRatio"/>.</summary>
    public const double Log1PReach = 0.25;

    /// <summary>sin(x) / x = Σ (−x²)ⁿ / (2n + 1)!.</summary>
    public static Expr Sinc(Expr x) => Polynomial(ExprMath.Square(x), 8, n => (n % 2 == 0 ? 1 : -1) / Factorial((2 * n) + 1));

    /// <summary>(exp(z) − 1) / z = Σ zⁿ / (n + 1)!.</summary>
    public static Expr Expm1Ratio(Expr z) => Polynomial(z, 16, n => 1 / Factorial(n + 1));

    /// <summary>log(1 + u) / u = 2 / (2 + u)·Σ s²ⁿ / (2n + 1) with s = u / (2 + u).</summary>
    public static Expr Log1PRatio(Expr u)
    {
        Expr reciprocal = 1 / (2 + u);
        return 2 * reciprocal * Polynomial(ExprMath.Square(u * reciprocal), 11, n => 1.0 / ((2 * n) + 1));
    }

    private static Expr Polynomial(Expr x, int terms, Func<int, double> coefficient)
    {
        Expr sum = coefficient(terms - 1);
        for (int n = terms - 2; n >= 0; n--)
        {
            sum = (sum * x) + coefficient(n);
        }

        return sum;
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
