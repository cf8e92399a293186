namespace NetGen.Search;

/// <summary>An exponentially weighted average of losses with bias correction, which tells when they diverge.</summary>
internal sealed class LossCurve(double smoothing, double divergence)
{
    private double _sum;
    private double _weight; // 1 − βᵗ
    private double _least = double.PositiveInfinity;

    public double Smoothed => _sum / _weight;

    /// <summary>Adds a step's loss; returns whether training has diverged.</summary>
    public bool Add(double loss)
    {
        _sum = (smoothing * _sum) + ((1 - smoothing) * loss);
        _weight = (smoothing * _weight) + (1 - smoothing);
        // Not with a minimum at or below 0, which losses such as a log-likelihood of densities may have.
        var diverged = !double.IsFinite(Smoothed) || (_least > 0 && double.IsFinite(_least) && Smoothed > divergence * _least);
        _least = Math.Min(_least, Smoothed);
        return diverged;
    }
}
