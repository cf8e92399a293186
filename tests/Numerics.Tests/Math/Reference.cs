namespace NetGen.Numerics.Tests.Functions;

/// <summary>The functions in double precision, by other means than the code under test.</summary>
internal static class Reference
{
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return Math.Exp(x) - 1;
        }

        double sum = 0;
        for (var n = 20; n >= 1; n--)
        {
            sum = x / n * (1 + sum);
        }

        return sum;
    }

    public static double Log1P(double x)
    {
        if (Math.Abs(x) > 0.3)
        {
            return Math.Log(1 + x);
        }

        var s = x / (2 + x);
        double sum = 0;
        for (var n = 41; n >= 1; n -= 2)
        {
            sum = (1.0 / n) + (s * s * sum);
        }

        return 2 * s * sum;
    }

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Softplus(double x) => Math.Max(x, 0) + Log1P(Math.Exp(-Math.Abs(x)));

    // Up to 2 the series of positive terms x e^(-x^2) sum (2 x^2)^n / (2n+1)!!, above 1 - erfc.
    public static double Erf(double x)
    {
        var y = Math.Abs(x);
        return double.IsNaN(x) ? x : Math.CopySign(y < 2 ? ErfSeries(y) : 1 - ErfcFraction(y), x);
    }

    public static double NormalCdf(double x)
    {
        var y = Math.Abs(x) / Math.Sqrt(2);
        var tail = y < 2 ? 0.5 - (ErfSeries(y) / 2) : ErfcFraction(y) / 2;
        return double.IsNaN(x) ? x : x > 0 ? 1 - tail : tail;
    }

    private static double ErfSeries(double y)
    {
        double term = y, sum = y;
        for (var n = 1; term > sum * 1e-18; n++)
        {
            term *= 2 * y * y / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-y * y) * sum;
    }

    // erfc y = e^(-y^2) / sqrt(pi) * 1/(y + (1/2)/(y + (2/2)/(y + (3/2)/(y + ...
    private static double ErfcFraction(double y)
    {
        if (double.IsInfinity(y))
        {
            return 0;
        }

        var fraction = y;
        for (var n = 200; n >= 1; n--)
        {
            fraction = y + (n / 2.0 / fraction);
        }

        return Math.Exp(-y * y) / Math.Sqrt(Math.PI) / fraction;
    }
}
