using System.Globalization;

namespace NetGen.Search;

/// <summary>How <see cref="LearningRateFinder"/> looks for a learning rate.</summary>
public sealed record LearningRateFinderOptions
{
    /// <summary>The lowest rate tried: above 0. Default: 1e-5.</summary>
    public double From { get; init; } = 1e-5;

    /// <summary>The highest rate tried: finite and above <see cref="From"/>. Default: 10.</summary>
    public double To { get; init; } = 10;

    /// <summary>
    /// The number of training steps: of the whole range test, or with each fixed rate. At least 10. Default: 100.
    /// </summary>
    public int Iterations { get; init; } = 100;

    /// <summary>
    /// The number of fixed rates, evenly on the logarithmic scale, bounds included: at least 3. Default: 19, which are three
    /// to a power of ten in the default range.
    /// </summary>
    public int Rates { get; init; } = 19;

    /// <summary>The number of samples per step: at least 1. Default: 32.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The seed of the samples' order and of dropout; all fixed rates see the same. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>The number of threads that share a step: from 1 to 256; the result is the same for any number. Default: 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// The weight β of the past in the smoothed loss, v ← β·v + (1 − β)·loss, shown divided by 1 − βᵗ: at least 0 and below 1.
    /// Default: 0.8.
    /// </summary>
    public double Smoothing { get; init; } = 0.8;

    /// <summary>
    /// A run ends when its smoothed loss is above this many times the lowest, or not finite: above 1. Default: 4.
    /// </summary>
    public double Divergence { get; init; } = 4;

    /// <summary>Called between the gradients and the update of every step: the place to clip gradients as the training will. Default: null.</summary>
    public Action<StepContext>? OnBackward { get; init; }

    internal void Validate()
    {
        Require(From > 0 && From < To && double.IsFinite(To), nameof(From), From, $"above 0 and below {nameof(To)}, which is {To}");
        Require(Iterations >= 10, nameof(Iterations), Iterations, $"at least 10");
        Require(Rates >= 3, nameof(Rates), Rates, $"at least 3");
        Require(Smoothing is >= 0 and < 1, nameof(Smoothing), Smoothing, $"at least 0 and below 1");
        Require(Divergence > 1 && double.IsFinite(Divergence), nameof(Divergence), Divergence, $"finite and above 1");
    }

    /// <summary>One of several rates that are even on the logarithmic scale.</summary>
    internal double RateAt(int index, int count) =>
        index == 0 ? From
        : index == count - 1 ? To
        : Math.Exp(Math.Log(From) + (index / (count - 1.0) * (Math.Log(To) - Math.Log(From))));

    private static void Require(bool valid, string name, double value, FormattableString expected)
    {
        if (!valid)
        {
            throw new ArgumentOutOfRangeException(
                name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {expected.ToString(CultureInfo.InvariantCulture)}."));
        }
    }
}
