using System.Numerics;

namespace NetGen;

/// <summary>
/// Takes the mean of the training data away, x − mean: of each pixel, as AlexNet (Krizhevsky, Sutskever and Hinton, 2012),
/// of each channel, as VGG (Simonyan and Zisserman, 2014), or of the whole.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class ZeroCenter<T> : InputTransform<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _mean;

    /// <summary>Makes one of a given mean; <see cref="ZeroCenter"/> computes it from data.</summary>
    /// <param name="mean">What is taken away from each feature, finite.</param>
    /// <exception cref="ArgumentException">There are no elements, or one is not finite.</exception>
    public ZeroCenter(ReadOnlySpan<T> mean)
    {
        FeatureVector.CheckFinite(mean, nameof(mean));
        _mean = mean.ToArray();
    }

    /// <summary>What is taken away from each feature: [<see cref="FeatureCount"/>].</summary>
    public ReadOnlySpan<T> Mean => _mean;

    /// <inheritdoc/>
    public override int FeatureCount => _mean.Length;

    /// <inheritdoc/>
    public override string Kind => InputTransforms.ZeroCenter;

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
        new Dictionary<string, T[]>(StringComparer.Ordinal) { ["mean"] = [.. _mean] };

    private void ApplyRow(Span<T> x)
    {
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(x[i..]) - new Vector<T>(_mean, i)).CopyTo(x[i..]);
        }

        for (; i < x.Length; i++)
        {
            x[i] -= _mean[i];
        }
    }
}

/// <summary>Fits zero-centring. Fit it on the training part only.</summary>
public static class ZeroCenter
{
    /// <summary>The mean of each feature; of images, of each channel of each pixel, as AlexNet's mean image.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">At least one sample; all features finite.</param>
    /// <exception cref="ArgumentException">There are no samples, or a feature is not finite.</exception>
    public static ZeroCenter<T> Fit<T>(Dataset<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Each(data.FeatureCount));
    }

    /// <summary>One mean of all features of all samples.</summary>
    /// <inheritdoc cref="Fit{T}(Dataset{T})"/>
    public static ZeroCenter<T> FitWhole<T>(Dataset<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Whole(data.FeatureCount));
    }

    /// <summary>The mean of each channel of images, as VGG.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">At least one sample; all features finite.</param>
    /// <param name="shape">The shape of the samples.</param>
    /// <exception cref="ArgumentException">There are no samples, they have another size, or a feature is not finite.</exception>
    public static ZeroCenter<T> FitChannels<T>(Dataset<T> data, ImageShape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Channels(shape, data.FeatureCount, nameof(shape)));
    }

    /// <summary>A mean of each channel that is known, such as VGG's 123.68, 116.779, 103.939 of red, green, blue.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="shape">The shape of the samples.</param>
    /// <param name="mean">The mean of each channel, in the units of the raw samples; finite.</param>
    /// <exception cref="ArgumentException">There are not as many as channels, or one is not finite.</exception>
    public static ZeroCenter<T> Channels<T>(ImageShape shape, ReadOnlySpan<T> mean)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        FeatureVector.CheckSameLength(shape.Channels, mean.Length, nameof(shape), nameof(mean));
        return new ZeroCenter<T>(FeatureGroups.Channels(shape, shape.Size, nameof(shape)).Expand(mean));
    }

    private static ZeroCenter<T> FitGroups<T>(Dataset<T> data, FeatureGroups groups)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(ColumnStatistics.Compute(data.AllFeatures, groups, "feature").Mean);
}
