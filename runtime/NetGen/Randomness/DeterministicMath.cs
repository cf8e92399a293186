namespace NetGen;

/// <summary>
/// Functions whose bits are the same on every platform, because they use only operations that IEEE 754 defines exactly;
/// <see cref="Math.Log(double)"/> is the platform's C library's.
/// </summary>
internal static class DeterministicMath
{
    private const double Sqrt2 = 1.4142135623730951;

    // ln 2 in two parts; the low bits of the first are zero, so that its product with an exponent is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // Terms 1/3 … 1/21 of the series below: the next is less than 2⁻⁵⁵ of the sum.
    private const int LastTerm = 21;

    /// <summary>The natural logarithm of a positive, normal number, to two units in the last place.</summary>
    /// <remarks>
    /// x = 2ᵏ·m with m in [√½, √2); ln m = 2·artanh(f) = 2f·(1 + f²/3 + f⁴/5 + …) with f = (m − 1)/(m + 1), so that
    /// |f| ≤ 0.172 (Abramowitz and Stegun, 4.1.27).
    /// </remarks>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa >= Sqrt2)
        {
            mantissa *= 0.5;
            exponent++;
        }

        var f = (mantissa - 1) / (mantissa + 1);
        var square = f * f;
        var series = 0.0;
        for (var term = LastTerm; term >= 3; term -= 2)
        {
            series = square * ((1.0 / term) + series);
        }

        return (exponent * Ln2High) + ((exponent * Ln2Low) + (2 * (f + (f * series))));
    }

    /// <summary>Sine and cosine of an angle in degrees, to two units in the last place; exact at multiples of 90.</summary>
    /// <remarks>
    /// The nearest multiple of 90 is taken away, which is exact; the rest, at most π/4, goes into the Taylor series, whose
    /// first term left out is less than 2⁻⁵⁵ of the sum (Abramowitz and Stegun, 4.3.65 and 4.3.66).
    /// </remarks>
    /// <param name="degrees">From −360 to 360.</param>
    public static (double Sin, double Cos) SinCosDegrees(double degrees)
    {
        var quarter = Math.Round(degrees / 90);
        var x = (degrees - (90 * quarter)) * (Math.PI / 180);
        var square = x * x;
        var (sin, cos) = (1.0, 1.0);
        for (var term = 16; term >= 2; term -= 2)
        {
            sin = 1 - (square / (term * (term + 1)) * sin);
            cos = 1 - (square / (term * (term - 1)) * cos);
        }

        sin *= x;
        return ((int)quarter & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }
}
