namespace NetGen.Generator.Expressions;

/// <summary>Functions that netstandard2.0 lacks, in double precision: for folding constants and for checking emission.</summary>
internal static class ReferenceMath
{
    /// <summary>exp(x) − 1. Near 0, the rounding error of exp is undone by that of its logarithm (Kahan).</summary>
    public static double Expm1(double x)
    {
        double exp = Math.Exp(x);
        double difference = exp - 1;
        return exp == 1 ? x
            : difference == -1 || double.IsInfinity(exp) ? difference
            : difference * x / Math.Log(exp);
    }

    /// <summary>log(1 + x), by the same device.</summary>
    public static double Log1P(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsPositiveInfinity(x) ? x : Math.Log(sum) * (x / (sum - 1));
    }

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    public static double Softplus(double x) => Math.Max(x, 0) + Log1P(Math.Exp(-Math.Abs(x)));

    public static double Erf(double x) =>
        Math.Abs(x) < 2 ? ErfSeries(x)
        : x > 0 ? 1 - (Math.Exp(-x * x) * ErfcFraction(x))
        : x < 0 ? (Math.Exp(-x * x) * ErfcFraction(-x)) - 1
        : x;

    /// <summary>Φ(x) = erfc(−x/√2) / 2, exact in the lower tail too.</summary>
    public static double NormalCdf(double x)
    {
        double z = -x / Math.Sqrt(2);

        // Of x, not of z, whose rounding the exponential would magnify.
        double exp = Math.Exp(-x * x / 2);
        return Math.Abs(z) < 2 ? 0.5 - (ErfSeries(z) / 2)
            : z > 0 ? exp * ErfcFraction(z) / 2
            : z < 0 ? 1 - (exp * ErfcFraction(-z) / 2)
            : z;
    }

    /// <summary>What flushing means where no rounding is involved: numbers below the normal range are 0.</summary>
    public static double Flush(double x) => Math.Abs(x) < 2.2250738585072014E-308 ? 0 : x;

    /// <summary>2/√π · exp(−x²) · Σ 2ⁿ·x²ⁿ⁺¹ / (1·3·…·(2n+1)): all terms of one sign, so nothing cancels.</summary>
    private static double ErfSeries(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-18; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>exp(x²)·erfc(x) for x ≥ 2 by Laplace's continued fraction, from the end; 80 levels are exact there.</summary>
    private static double ErfcFraction(double x)
    {
        double fraction = x;
        for (int n = 80; n > 0; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        return 1 / Math.Sqrt(Math.PI) / fraction;
    }
}
