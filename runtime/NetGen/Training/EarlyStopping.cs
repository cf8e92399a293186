using System.Globalization;

namespace NetGen;

/// <summary>
/// Ends a <c>Fit</c> when <see cref="FitOptions.Monitor"/> has not improved for a number of epochs
/// (Prechelt, "Early Stopping — But When?", 1998).
/// </summary>
public sealed record EarlyStopping
{
    /// <summary>The number of epochs in a row without improvement after which training stops: at least 1. Default: 5.</summary>
    public int Patience { get; init; } = 5;

    /// <summary>
    /// By how much, in the metric's own unit, the metric must be better than at the last improvement to count as one:
    /// at least 0. Default: 0.
    /// </summary>
    public double MinDelta { get; init; }

    /// <summary>
    /// Whether the network ends with the weights of the best epoch, for whatever reason <c>Fit</c> ends, other than by
    /// cancellation. Default: <see langword="true"/>.
    /// </summary>
    public bool RestoreBest { get; init; } = true;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, 1);
        if (!(MinDelta >= 0 && double.IsFinite(MinDelta)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(MinDelta), MinDelta, string.Create(CultureInfo.InvariantCulture, $"MinDelta is {MinDelta}; it must be finite and at least 0."));
        }
    }
}
