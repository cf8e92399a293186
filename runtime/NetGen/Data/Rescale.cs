using System.Numerics;

namespace NetGen;

/// <summary>Scales each feature: x · scale + offset.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class Rescale<T> : InputTransform<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _scale;
    private readonly T[] _offset;

    /// <summary>Scales all features alike.</summary>
    /// <param name="featureCount">The number of features of one sample, at least 1.</param>
    /// <param name="scale">What each is multiplied by, such as 1.0 / 16; finite.</param>
    /// <param name="offset">What is then added; finite, 0 by default.</param>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public Rescale(int featureCount, double scale, double offset = 0)
        : this(Fill(featureCount, scale), Fill(featureCount, offset))
    {
    }

    /// <summary>Scales each feature for itself.</summary>
    /// <param name="scale">What each feature is multiplied by, finite.</param>
    /// <param name="offset">What is then added to each feature, finite.</param>
    /// <exception cref="ArgumentException">Lengths differ or are 0, or a value is not finite.</exception>
    public Rescale(ReadOnlySpan<T> scale, ReadOnlySpan<T> offset)
    {
        FeatureVector.CheckFinite(scale, nameof(scale));
        FeatureVector.CheckFinite(offset, nameof(offset));
        FeatureVector.CheckSameLength(scale.Length, offset.Length, nameof(scale), nameof(offset));
        _scale = scale.ToArray();
        _offset = offset.ToArray();
    }

    /// <summary>What each feature is multiplied by: [<see cref="FeatureCount"/>].</summary>
    public ReadOnlySpan<T> Scale => _scale;

    /// <summary>What is then added to each feature: [<see cref="FeatureCount"/>].</summary>
    public ReadOnlySpan<T> Offset => _offset;

    /// <inheritdoc/>
    public override int FeatureCount => _scale.Length;

    /// <inheritdoc/>
    public override string Kind => InputTransforms.Rescale;

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
            ["scale"] = [.. _scale],
            ["offset"] = [.. _offset],
        };

    private static T[] Fill(int featureCount, double value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(featureCount, 1);
        var result = new T[featureCount];
        Array.Fill(result, T.CreateTruncating(value));
        return result;
    }

    private void ApplyRow(Span<T> x)
    {
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var scale = new Vector<T>(_scale, i);
            var offset = new Vector<T>(_offset, i);
            ((new Vector<T>(x[i..]) * scale) + offset).CopyTo(x[i..]);
        }

        for (; i < x.Length; i++)
        {
            x[i] = (x[i] * _scale[i]) + _offset[i];
        }
    }
}

/// <summary>Makes scalings.</summary>
public static class Rescale
{
    /// <summary>
    /// The scaling of raw pixels: (x / <paramref name="maximum"/> − <paramref name="mean"/>) / <paramref name="std"/>.
    /// For MNIST, mean 0.1307 and std 0.3081 are customary; without them pixels become 0 to 1.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="featureCount">The number of pixels of one image, at least 1.</param>
    /// <param name="mean">The mean of x / maximum, finite; 0 by default.</param>
    /// <param name="std">The standard deviation of x / maximum, finite and above 0; 1 by default.</param>
    /// <param name="maximum">The largest raw value, finite and above 0; 255 by default.</param>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public static Rescale<T> Pixels<T>(int featureCount, double mean = 0, double std = 1, double maximum = 255)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(std);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximum);
        return new Rescale<T>(featureCount, 1 / (maximum * std), -mean / std);
    }
}
