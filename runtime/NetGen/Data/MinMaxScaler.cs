using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>
/// Fits scalings to a range: x·scale + offset such that the smallest value of the data becomes the lower end and the largest
/// the upper end, as scikit-learn's MinMaxScaler does. A constant becomes the lower end. Fit it on the training part only.
/// </summary>
/// <remarks>Values outside of the range of the training data are mapped outside; nothing is clipped.</remarks>
public static class MinMaxScaler
{
    /// <summary>Each feature by its own range; of images, each channel of each pixel.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">At least one sample; all features finite.</param>
    /// <param name="lower">The lower end, finite; 0 by default.</param>
    /// <param name="upper">The upper end, finite and above <paramref name="lower"/>; 1 by default.</param>
    /// <exception cref="ArgumentException">There are no samples, a feature is not finite, or the range is out of range.</exception>
    public static Rescale<T> Fit<T>(Dataset<T> data, double lower = 0, double upper = 1)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Each(data.FeatureCount), lower, upper);
    }

    /// <summary>All features by one range.</summary>
    /// <inheritdoc cref="Fit{T}(Dataset{T}, double, double)"/>
    public static Rescale<T> FitWhole<T>(Dataset<T> data, double lower = 0, double upper = 1)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Whole(data.FeatureCount), lower, upper);
    }

    /// <summary>Each channel of images by one range.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">At least one sample; all features finite.</param>
    /// <param name="shape">The shape of the samples.</param>
    /// <param name="lower">The lower end, finite; 0 by default.</param>
    /// <param name="upper">The upper end, finite and above <paramref name="lower"/>; 1 by default.</param>
    /// <exception cref="ArgumentException">There are no samples, they have another size, a feature is not finite, or the range is out of range.</exception>
    public static Rescale<T> FitChannels<T>(Dataset<T> data, ImageShape shape, double lower = 0, double upper = 1)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        return FitGroups(data, FeatureGroups.Channels(shape, data.FeatureCount, nameof(shape)), lower, upper);
    }

    private static Rescale<T> FitGroups<T>(Dataset<T> data, FeatureGroups groups, double lower, double upper)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!double.IsFinite(lower) || !double.IsFinite(upper) || !(lower < upper) || !double.IsFinite(upper - lower))
        {
            throw new ArgumentOutOfRangeException(
                nameof(upper),
                upper,
                string.Create(CultureInfo.InvariantCulture, $"The range is from {lower} to {upper}; its ends must be finite, the lower below the upper."));
        }

        var (smallest, largest) = ColumnStatistics.Range(data.AllFeatures, groups, "feature");
        var (scale, offset) = (new T[smallest.Length], new T[smallest.Length]);
        for (var i = 0; i < scale.Length; i++)
        {
            var (low, high) = (double.CreateTruncating(smallest[i]), double.CreateTruncating(largest[i]));
            var s = high > low ? (upper - lower) / (high - low) : 1;
            (scale[i], offset[i]) = (T.CreateTruncating(s), T.CreateTruncating(lower - (low * s)));
            if (scale[i] == T.Zero || !T.IsFinite(scale[i]) || !T.IsFinite(offset[i]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The values of feature {i}, {low} to {high}, can not be scaled to {lower} to {upper} in {typeof(T).Name}."),
                    nameof(data));
            }
        }

        return new Rescale<T>(scale, offset);
    }
}
