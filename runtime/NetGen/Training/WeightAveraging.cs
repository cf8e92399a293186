namespace NetGen;

/// <summary>
/// An exponential moving average of the weights, a ← d·a + (1 − d)·w after every update (Polyak and Juditsky, 1992; in this
/// form Tarvainen and Valpola, 2017). Networks often predict better with it than with the weights of the last step.
/// Running statistics of normalisations are not averaged.
/// </summary>
public sealed record WeightAveraging
{
    /// <summary>The decay d, in [0, 1): the average reaches back some 1/(1 − d) steps. Default: 0.999.</summary>
    public double Decay { get; init; } = 0.999;

    /// <summary>
    /// Whether the average starts from nothing and is corrected for it, a / (1 − dᵗ) (as Adam's moments are). Otherwise it
    /// starts from the first weights. Default: <see langword="false"/>.
    /// </summary>
    public bool BiasCorrection { get; init; }

    internal void Validate()
    {
        if (!(Decay is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Decay), Decay, "The decay of averaged weights must be at least 0 and below 1.");
        }
    }
}
