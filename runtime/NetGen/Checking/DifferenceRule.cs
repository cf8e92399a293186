using System.Numerics;

namespace NetGen;

/// <summary>How one element's gradient is compared: step sizes, the rounding error to expect, and kinks.</summary>
/// <param name="StepSize">The step in units of max(1, |θ|).</param>
/// <param name="Tolerance">The largest relative error.</param>
/// <param name="Epsilon">The precision's unit: the distance from 1 to the next number.</param>
/// <param name="Shares">The parts of the step that are tried one after the other.</param>
internal sealed record DifferenceRule(double StepSize, double Tolerance, double Epsilon, double[] Shares)
{
    // A loss is rounded some times on its way through the layers; the differences seen in tests stay below two units.
    private const double RoundingUnits = 4;

    public static DifferenceRule For<T>(GradientCheckOptions options) => typeof(T) == typeof(float)
        ? Of(options, MathF.BitIncrement(1) - 1, 1e-2, [1, 0.25])
        : Of(options, Math.BitIncrement(1) - 1, 1e-5, [1, 1.0 / 8, 1.0 / 64]);

    /// <summary>Compares an element; its value is the same afterwards.</summary>
    /// <param name="value">The element.</param>
    /// <param name="gradient">g.</param>
    /// <param name="center">L(θ).</param>
    /// <param name="loss">Computes the loss with the values as they are.</param>
    public Comparison Compare<T>(ref T value, double gradient, double center, Func<double> loss)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var first = default(Comparison);
        for (var i = 0; i < Shares.Length; i++)
        {
            var difference = Differences(ref value, center, loss, Shares[i]);
            var comparison = Judge(gradient, difference);
            if (comparison.Error <= Tolerance)
            {
                return comparison with { IsKink = i > 0 };
            }

            if (IsBetween(gradient, difference))
            {
                return comparison with { IsKink = true };
            }

            first = i == 0 ? comparison : first;
        }

        return first;
    }

    private static DifferenceRule Of(GradientCheckOptions options, double epsilon, double tolerance, double[] shares) =>
        new(options.StepSize ?? Math.Cbrt(epsilon), options.Tolerance ?? tolerance, epsilon, shares);

    private Slopes Differences<T>(ref T value, double center, Func<double> loss, double share)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var old = value;
        var x = double.CreateTruncating(old);
        var h = share * StepSize * Math.Max(1, Math.Abs(x));
        value = T.CreateTruncating(x + h);
        var (up, above) = (double.CreateTruncating(value) - x, loss());
        value = T.CreateTruncating(x - h);
        var (down, below) = (x - double.CreateTruncating(value), loss());
        value = old;
        return new Slopes(
            (above - below) / (up + down),
            (above - center) / up,
            (center - below) / down,
            RoundingUnits * Epsilon * (1 + Math.Abs(center)) / (up + down));
    }

    private static Comparison Judge(double gradient, Slopes difference)
    {
        var distance = Math.Abs(gradient - difference.Central);
        var excess = Math.Max(0, distance - difference.Rounding);
        var error = excess == 0 ? 0 : excess / (Math.Abs(gradient) + Math.Abs(difference.Central));
        return new Comparison(gradient, difference.Central, excess, double.IsNaN(error) ? double.PositiveInfinity : error, IsKink: false);
    }

    // The slopes to the two sides differ by more than rounding explains, and the gradient is one of them or between them.
    private bool IsBetween(double gradient, Slopes difference)
    {
        var (low, high) = (Math.Min(difference.Above, difference.Below), Math.Max(difference.Above, difference.Below));
        var slack = (2 * difference.Rounding) + (Tolerance * (Math.Abs(gradient) + Math.Max(Math.Abs(low), Math.Abs(high))));
        return high - low > slack && gradient >= low - slack && gradient <= high + slack;
    }

    private readonly record struct Slopes(double Central, double Above, double Below, double Rounding);
}

/// <summary>One element compared.</summary>
/// <param name="Gradient">g.</param>
/// <param name="Difference">ĝ.</param>
/// <param name="Excess">|g − ĝ| less what rounding explains.</param>
/// <param name="Error">The same relative to |g| + |ĝ|; infinite where a loss is not finite.</param>
/// <param name="IsKink">Whether it lies at a kink and counts as right.</param>
internal readonly record struct Comparison(double Gradient, double Difference, double Excess, double Error, bool IsKink);
