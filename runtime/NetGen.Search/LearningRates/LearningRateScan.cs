using System.Globalization;

namespace NetGen.Search;

/// <summary>How a scan of learning rates was made.</summary>
public enum LearningRateMethod
{
    /// <summary>One run whose rate rises from step to step.</summary>
    RangeTest,

    /// <summary>One run for each rate, all from the same start.</summary>
    FixedRates,
}

/// <summary>The losses over a range of learning rates, and the rates that they suggest.</summary>
public sealed record LearningRateScan
{
    /// <summary>How the scan was made.</summary>
    public required LearningRateMethod Method { get; init; }

    /// <summary>The network.</summary>
    public required string Network { get; init; }

    /// <summary>The rates in ascending order with their losses; a range test ends where training diverges.</summary>
    public required IReadOnlyList<LearningRatePoint> Points { get; init; }

    /// <summary>The loss before training: of the first batch.</summary>
    public required double InitialLoss { get; init; }

    /// <summary>
    /// The rate suggested. Of fixed rates the one with the lowest smoothed loss at the end; in a range test the one at which
    /// the smoothed loss falls fastest with the logarithm of the rate, before its minimum. NaN if no rate made the loss less.
    /// </summary>
    public required double Best { get; init; }

    /// <summary>
    /// One a little above, which is often better in a longer training with a schedule. Of fixed rates the next above, if
    /// training with it did not diverge, otherwise the geometric mean with it; in a range test the geometric mean of
    /// <see cref="Best"/> and the rate of the minimum, where the loss still falls. NaN if <see cref="Best"/> is.
    /// </summary>
    public required double Above { get; init; }

    /// <summary>Whether a rate is suggested at all.</summary>
    public bool HasSuggestion => double.IsFinite(Best);

    /// <summary>One line: the rates suggested, or that there are none.</summary>
    public override string ToString() => HasSuggestion
        ? string.Create(CultureInfo.InvariantCulture, $"{Network}: learning rate {Best:0.0e-0}, or a little above it {Above:0.0e-0}")
        : $"{Network}: no learning rate from {Numbers.Text(Points.Count == 0 ? double.NaN : Points[0].Rate)} on made the loss less";
}
