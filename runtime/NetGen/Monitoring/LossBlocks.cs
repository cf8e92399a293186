namespace NetGen;

/// <summary>
/// The loss averaged over groups of steps, so that the noise of single batches does not count: the first group, the least and
/// the last ones.
/// </summary>
internal sealed class LossBlocks(int stepsPerEpoch)
{
    /// <summary>The groups that are kept.</summary>
    public const int Kept = 12;

    // Eight groups in an epoch, of at most 64 steps.
    private readonly int _steps = Math.Clamp(stepsPerEpoch / 8, 1, 64);
    private readonly double[] _last = new double[Kept];
    private double _sum;
    private int _added;

    /// <summary>The complete groups.</summary>
    public int Count { get; private set; }

    /// <summary>The first group's loss.</summary>
    public double First { get; private set; } = double.NaN;

    /// <summary>The least loss of a group.</summary>
    public double Least { get; private set; } = double.PositiveInfinity;

    /// <summary>One of the last groups' losses: 0 is the last one.</summary>
    public double Last(int back) => _last[(Count - 1 - back) % Kept];

    /// <summary>Adds a step; returns whether that completes a group.</summary>
    public bool Add(double loss)
    {
        _sum += loss;
        if (++_added < _steps)
        {
            return false;
        }

        var mean = _sum / _steps;
        (_sum, _added) = (0, 0);
        First = Count == 0 ? mean : First;
        Least = Math.Min(Least, mean);
        _last[Count % Kept] = mean;
        Count++;
        return true;
    }
}
