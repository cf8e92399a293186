using System.Numerics;

namespace NetGen.Reports;

/// <summary>A grey image with what was predicted and what is true.</summary>
public sealed class ReportImage
{
    /// <summary>Makes an image.</summary>
    /// <param name="pixels">The pixels row by row from the top, 0 for black to 255 for white.</param>
    /// <param name="width">The width in pixels, at least 1.</param>
    /// <param name="height">The height in pixels, at least 1.</param>
    /// <param name="predicted">The predicted class.</param>
    /// <param name="actual">The true class.</param>
    /// <exception cref="ArgumentException">The number of pixels is not width times height.</exception>
    public ReportImage(ReadOnlySpan<byte> pixels, int width, int height, string predicted, string actual)
    {
        CheckSize(pixels.Length, width, height);
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(actual);
        (Pixels, Width, Height, Predicted, Actual) = (pixels.ToArray(), width, height, predicted, actual);
    }

    /// <summary>The pixels row by row from the top, 0 for black to 255 for white.</summary>
    public IReadOnlyList<byte> Pixels { get; }

    /// <summary>The width in pixels.</summary>
    public int Width { get; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; }

    /// <summary>The predicted class.</summary>
    public string Predicted { get; }

    /// <summary>The true class.</summary>
    public string Actual { get; }

    /// <summary>Makes an image of a sample's features.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">The features row by row from the top; what lies outside the range is cut off, NaN is black.</param>
    /// <param name="width">The width in pixels, at least 1.</param>
    /// <param name="height">The height in pixels, at least 1.</param>
    /// <param name="predicted">The predicted class.</param>
    /// <param name="actual">The true class.</param>
    /// <param name="black">The feature value drawn black.</param>
    /// <param name="white">The feature value drawn white.</param>
    /// <exception cref="ArgumentException">The number of features is not width times height.</exception>
    public static ReportImage FromFeatures<T>(
        ReadOnlySpan<T> features, int width, int height, string predicted, string actual, double black, double white)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        CheckSize(features.Length, width, height);
        var pixels = new byte[features.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var share = (double.CreateTruncating(features[i]) - black) / (white - black);
            pixels[i] = share > 0 ? (byte)Math.Round(255 * Math.Min(share, 1)) : (byte)0;
        }

        return new ReportImage(pixels, width, height, predicted, actual);
    }

    internal static void CheckSize(int pixels, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (pixels != (long)width * height)
        {
            throw new ArgumentException($"There are {pixels} pixels; an image of {width} x {height} has {(long)width * height}.", nameof(pixels));
        }
    }
}
