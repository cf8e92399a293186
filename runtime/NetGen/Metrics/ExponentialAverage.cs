namespace NetGen;

/// <summary>
/// An exponentially weighted moving average with bias correction, as loss curves are smoothed:
/// vₜ = β·vₜ₋₁ + (1 − β)·xₜ from v₀ = 0, and the average is vₜ / (1 − βᵗ), which the first value alone already is
/// (Kingma and Ba, "Adam", 2015, section 3).
/// </summary>
/// <remarks>It weighs about 1 / (1 − β) values. A value that is NaN or infinite is left out.</remarks>
public struct ExponentialAverage
{
    private readonly double _beta;
    private double _sum;
    private double _weight;

    /// <summary>Begins an average.</summary>
    /// <param name="beta">β, the weight of what was: from 0, which gives the last value, to less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is out of range.</exception>
    public ExponentialAverage(double beta)
    {
        Check(beta, nameof(beta));
        _beta = beta;
    }

    /// <summary>The average; NaN before the first value.</summary>
    public readonly double Value => _sum / _weight;

    /// <summary>Takes one more value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The average with it.</returns>
    public double Add(double value)
    {
        if (double.IsFinite(value))
        {
            _sum = (_beta * _sum) + ((1 - _beta) * value);
            _weight = (_beta * _weight) + (1 - _beta); // 1 − βᵗ, exact also where βᵗ is near 1
        }

        return Value;
    }

    /// <summary>The averages after each of a series of values.</summary>
    /// <param name="values">The values in order.</param>
    /// <param name="beta">β: from 0 to less than 1.</param>
    /// <returns>As many numbers as there are values.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="beta"/> is out of range.</exception>
    public static double[] Smooth(IEnumerable<double> values, double beta)
    {
        ArgumentNullException.ThrowIfNull(values);
        var average = new ExponentialAverage(beta);
        return [.. values.Select(value => average.Add(value))];
    }

    internal static void Check(double beta, string name)
    {
        if (!(beta is >= 0 and < 1))
        {
            throw ScheduleChecks.Refuse(name, beta, "it must be from 0 to less than 1");
        }
    }
}
