namespace NetGen;

/// <summary>Keeps account of the best epoch, and of how long ago the last improvement was.</summary>
internal sealed class BestTracker(FitMetric metric, EarlyStopping? stopping)
{
    private double _best = double.NaN;
    private double _reference = double.NaN;
    private int _waited;

    /// <summary>The best epoch, from 1; 0 if there is none.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Whether the patience is at its end.</summary>
    public bool IsExhausted => stopping is not null && _waited >= stopping.Patience;

    /// <summary>Takes an epoch's metrics; returns whether they are the best so far.</summary>
    public bool Add(EpochRecord record)
    {
        // One direction for both kinds of metric: more is better.
        var value = record.ValueOf(metric) ?? double.NaN;
        value = metric == FitMetric.ValidationAccuracy ? value : -value;
        if (IsBetter(value, _reference, stopping?.MinDelta ?? 0))
        {
            _reference = value;
            _waited = 0;
        }
        else
        {
            _waited++;
        }

        if (!IsBetter(value, _best, 0))
        {
            return false;
        }

        _best = value;
        BestEpoch = record.Epoch;
        return true;
    }

    private static bool IsBetter(double value, double than, double by) =>
        double.IsFinite(value) && (double.IsNaN(than) || value > than + by);
}
