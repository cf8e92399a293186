namespace NetGen;

/// <summary>Schedules of hyper-parameters, for <see cref="FitOptions.HyperParameters"/>: a momentum that grows over time.</summary>
public static class HyperParameterGrowth
{
    /// <summary>From one value to another in equal steps: first + (last − first)·min(1, (t − 1)/steps) at step t.</summary>
    /// <param name="first">The value of the first step.</param>
    /// <param name="last">The value from step <paramref name="steps"/> + 1 on.</param>
    /// <param name="steps">The number of steps that the change takes, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1, or a value is not finite.</exception>
    public static Func<StepContext, double> Linear(double first, double last, long steps)
    {
        ThrowIfNotFinite(first, nameof(first));
        ThrowIfNotFinite(last, nameof(last));
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return step => first + ((last - first) * Math.Min(1, (step.TotalStep - 1) / (double)steps));
    }

    /// <summary>
    /// The momentum that grows towards a bound, min(1 − 2^(−1 − log₂(⌊t/every⌋ + 1)), largest) at step t from 0: 0.5, then
    /// 0.75, 0.8333, 0.875, … (Sutskever, Martens, Dahl and Hinton, 2013).
    /// </summary>
    /// <param name="largest">The bound, in [0, 1): 0.9 to 0.999 in the paper.</param>
    /// <param name="every">After how many steps it grows, at least 1. Default: 250.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Func<StepContext, double> Sutskever(double largest, long every = 250)
    {
        if (!(largest is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(largest), largest, "The largest momentum must be at least 0 and below 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);

        // 2^(−1 − log₂ n) is 1/(2n).
        return step => Math.Min(1 - (1 / (2.0 * (((step.TotalStep - 1) / every) + 1))), largest);
    }

    private static void ThrowIfNotFinite(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "The value must be finite.");
        }
    }
}
