using System.Numerics;

namespace NetGen;

/// <summary>Sums residuals batch by batch; the true values' means are known from the start, so the result is exact.</summary>
internal sealed class RegressionTally<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double[] _means;
    private readonly double[] _residual;
    private readonly double[] _total;
    private double _absolute;
    private long _count;

    /// <summary>Starts with the true values of all samples to come.</summary>
    public RegressionTally(ReadOnlySpan<T> targets, int columns)
    {
        _means = new double[columns];
        _residual = new double[columns];
        _total = new double[columns];
        for (var i = 0; i < targets.Length; i++)
        {
            _means[i % columns] += double.CreateTruncating(targets[i]);
        }

        for (var column = 0; column < columns; column++)
        {
            _means[column] /= targets.Length / columns;
        }
    }

    /// <summary>Adds whole samples.</summary>
    public void Add(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            var column = i % _means.Length;
            var target = double.CreateTruncating(targets[i]);
            var error = target - double.CreateTruncating(predictions[i]);
            var spread = target - _means[column];
            _absolute += Math.Abs(error);
            _residual[column] += error * error;
            _total[column] += spread * spread;
        }

        _count += targets.Length;
    }

    public RegressionMetrics ToMetrics()
    {
        var rSquared = 0.0;
        for (var column = 0; column < _total.Length; column++)
        {
            rSquared += _total[column] != 0 ? 1 - (_residual[column] / _total[column]) : _residual[column] == 0 ? 1 : 0;
        }

        return new RegressionMetrics(_residual.Sum() / _count, _absolute / _count, rSquared / _total.Length);
    }
}
