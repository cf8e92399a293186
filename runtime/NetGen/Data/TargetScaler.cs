using System.Numerics;

namespace NetGen;

/// <summary>
/// Standardises target values for regression, (y − mean) / std with the mean and the population standard deviation
/// (divisor n) of the training targets, and maps predictions back. A constant target has std 1.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class TargetScaler<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _mean;
    private readonly T[] _std;

    /// <summary>Makes a scaler of given values; <see cref="TargetScaler.Fit{T}"/> computes them from data.</summary>
    /// <param name="mean">The mean of each of a sample's targets, finite.</param>
    /// <param name="std">The standard deviation of each of a sample's targets, finite and above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ or are 0, or a value is out of range.</exception>
    public TargetScaler(ReadOnlySpan<T> mean, ReadOnlySpan<T> std)
    {
        FeatureVector.CheckFinite(mean, nameof(mean));
        FeatureVector.CheckFinite(std, nameof(std));
        FeatureVector.CheckSameLength(mean.Length, std.Length, nameof(mean), nameof(std));
        FeatureVector.CheckPositive(std, nameof(std));
        _mean = mean.ToArray();
        _std = std.ToArray();
    }

    /// <summary>The mean of each of a sample's targets.</summary>
    public ReadOnlySpan<T> Mean => _mean;

    /// <summary>The standard deviation of each of a sample's targets, above 0.</summary>
    public ReadOnlySpan<T> Std => _std;

    /// <summary>The same samples with standardised targets.</summary>
    /// <param name="data">A data set with as many target values per sample.</param>
    /// <exception cref="InvalidOperationException">There are no target values.</exception>
    /// <exception cref="ArgumentException">There are more or fewer for each sample.</exception>
    public Dataset<T> Apply(Dataset<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var targets = data.GetTargets<T>().ToArray();
        if (data.TargetsPerSample != _mean.Length)
        {
            throw new ArgumentException(
                $"The data set has {data.TargetsPerSample} targets per sample; the scaler is for {_mean.Length}.", nameof(data));
        }

        for (var i = 0; i < targets.Length; i++)
        {
            var c = i % _mean.Length;
            targets[i] = (targets[i] - _mean[c]) / _std[c];
        }

        return data.WithTargets(targets, data.TargetsPerSample);
    }

    /// <summary>Maps standardised values, such as predictions, back in place: y · std + mean.</summary>
    /// <param name="values">Row-major: the targets of whole samples.</param>
    /// <exception cref="ArgumentException">The samples are not whole.</exception>
    public void Invert(Span<T> values)
    {
        if (values.Length % _mean.Length != 0)
        {
            throw new ArgumentException(
                $"{values.Length} elements are not a whole number of samples of {_mean.Length} targets.", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            var c = i % _mean.Length;
            values[i] = (values[i] * _std[c]) + _mean[c];
        }
    }
}

/// <summary>Fits scalers of target values.</summary>
public static class TargetScaler
{
    /// <summary>The scaler of a data set's target values. Fit it on the training part only.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">At least one sample; all targets finite.</param>
    /// <exception cref="InvalidOperationException">There are no target values.</exception>
    /// <exception cref="ArgumentException">There are no samples, or a target is not finite.</exception>
    public static TargetScaler<T> Fit<T>(Dataset<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var (mean, std) = ColumnStatistics.Compute(data.GetTargets<T>(), FeatureGroups.Each(data.TargetsPerSample), "target");
        return new TargetScaler<T>(mean, std);
    }
}
