using System.Numerics;

namespace NetGen;

/// <summary>
/// Standardises each feature: (x − mean) / std, with the mean and the population standard deviation (divisor n) of the
/// data that it was fitted on; a feature that is constant there has std 1. It is what scikit-learn's StandardScaler does.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class Standardizer<T> : InputTransform<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _mean;
    private readonly T[] _std;

    /// <summary>Makes a standardiser of given values; <see cref="Standardizer"/> computes them from data.</summary>
    /// <param name="mean">The mean of each feature, finite.</param>
    /// <param name="std">The standard deviation of each feature, finite and above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ or are 0, or a value is out of range.</exception>
    public Standardizer(ReadOnlySpan<T> mean, ReadOnlySpan<T> std)
    {
        FeatureVector.CheckFinite(mean, nameof(mean));
        FeatureVector.CheckFinite(std, nameof(std));
        FeatureVector.CheckSameLength(mean.Length, std.Length, nameof(mean), nameof(std));
        FeatureVector.CheckPositive(std, nameof(std));
        _mean = mean.ToArray();
        _std = std.ToArray();
    }

    /// <summary>The mean of each feature: [<see cref="FeatureCount"/>].</summary>
    public ReadOnlySpan<T> Mean => _mean;

    /// <summary>The standard deviation of each feature, above 0: [<see cref="FeatureCount"/>].</summary>
    public ReadOnlySpan<T> Std => _std;

    /// <inheritdoc/>
    public override int FeatureCount => _mean.Length;

    /// <inheritdoc/>
    public override string Kind => InputTransforms.Standardizer;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The samples are not whole.</exception>
    public override void Apply(Span<T> samples)
    {
        FeatureVector.CheckSamples(samples.Length, FeatureCount);
        for (var start = 0; start < samples.Length; start += FeatureCount)
        {
            ApplyRow(samples.Slice(start, FeatureCount));
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, T[]> GetState() =>
        new Dictionary<string, T[]>(StringComparer.Ordinal)
        {
            ["mean"] = [.. _mean],
            ["std"] = [.. _std],
        };

    private void ApplyRow(Span<T> x)
    {
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var mean = new Vector<T>(_mean, i);
            var std = new Vector<T>(_std, i);
            ((new Vector<T>(x[i..]) - mean) / std).CopyTo(x[i..]);
        }

        for (; i < x.Length; i++)
        {
            x[i] = (x[i] - _mean[i]) / _std[i];
        }
    }
}

/// <summary>Fits standardisers. Fit them on the training part only.</summary>
public static class Standardizer
{
    /// <summary>Each feature by its own mean and standard deviation; of images, each channel of each pixel.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">At least one sample; all features finite.</param>
    /// <param name="center">Whether the mean is taken away; otherwise it is 0, and features are divided only.</param>
    /// <exception cref="ArgumentException">There are no samples, or a feature is not finite.</exception>
    public static Standardizer<T> Fit<T>(Dataset<T> data, bool center = true)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Each(data.FeatureCount), center);
    }

    /// <summary>All features by one mean and one standard deviation.</summary>
    /// <inheritdoc cref="Fit{T}(Dataset{T}, bool)"/>
    public static Standardizer<T> FitWhole<T>(Dataset<T> data, bool center = true)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Whole(data.FeatureCount), center);
    }

    /// <summary>Each channel of images by one mean and one standard deviation.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">At least one sample; all features finite.</param>
    /// <param name="shape">The shape of the samples.</param>
    /// <param name="center">Whether the mean is taken away; otherwise it is 0, and features are divided only.</param>
    /// <exception cref="ArgumentException">There are no samples, they have another size, or a feature is not finite.</exception>
    public static Standardizer<T> FitChannels<T>(Dataset<T> data, ImageShape shape, bool center = true)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Channels(shape, data.FeatureCount, nameof(shape)), center);
    }

    /// <summary>Each channel of images by a mean and a standard deviation that are known, as torchvision's <c>Normalize</c>.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="shape">The shape of the samples.</param>
    /// <param name="mean">The mean of each channel, in the units of the raw samples; finite.</param>
    /// <param name="std">The standard deviation of each channel; finite and above 0.</param>
    /// <exception cref="ArgumentException">There are not as many as channels, or a value is out of range.</exception>
    public static Standardizer<T> Channels<T>(ImageShape shape, ReadOnlySpan<T> mean, ReadOnlySpan<T> std)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        FeatureVector.CheckSameLength(shape.Channels, mean.Length, nameof(shape), nameof(mean));
        FeatureVector.CheckSameLength(mean.Length, std.Length, nameof(mean), nameof(std));
        var groups = FeatureGroups.Channels(shape, shape.Size, nameof(shape));
        return new Standardizer<T>(groups.Expand(mean), groups.Expand(std));
    }

    private static Standardizer<T> FitGroups<T>(Dataset<T> data, FeatureGroups groups, bool center)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (mean, std) = ColumnStatistics.Compute(data.AllFeatures, groups, "feature");
        return new Standardizer<T>(center ? mean : new T[mean.Length], std);
    }
}
