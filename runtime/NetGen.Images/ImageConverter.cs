using System.Numerics;

namespace NetGen.ImageFiles;

/// <summary>Turns decoded images into samples.</summary>
internal static class ImageConverter
{
    private const double White = 255;

    /// <summary>The shape of samples that an image decides, where the options leave it open.</summary>
    public static ImageShape Shape(DecodedImage image, ImageOptions options) => new(
        options.Channels ?? (image.IsGrey ? 1 : 3), options.Height ?? image.Height, options.Width ?? image.Width, options.Layout);

    /// <summary>Writes an image as a sample.</summary>
    /// <exception cref="DataFileException">The image has another size and may not be resized.</exception>
    public static void Write<T>(DecodedImage image, string file, ImageOptions options, ImageShape shape, Span<T> sample)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var isSameSize = image.Height == shape.Height && image.Width == shape.Width;
        if (!isSameSize && options.Resize == ImageResize.Refuse)
        {
            throw new DataFileException(
                file,
                $"the image has {image.Height} lines of {image.Width} pixels; expected {shape.Height} of {shape.Width}. Set {nameof(ImageOptions.Resize)} to scale images to one size.");
        }

        var part = options.Resize == ImageResize.Cover
            ? ImageResampler.Cover(image.Height, image.Width, shape.Height, shape.Width)
            : (0, 0, image.Height, image.Width);
        for (var c = 0; c < shape.Channels; c++)
        {
            var plane = Plane(image, c, shape.Channels);
            if (!isSameSize)
            {
                plane = ImageResampler.Resize(plane, image.Height, image.Width, part, shape.Height, shape.Width);
            }

            for (var i = 0; i < plane.Length; i++)
            {
                sample[(c * shape.ChannelStride) + (i * shape.PixelStride)] = T.CreateTruncating(plane[i]);
            }
        }
    }

    // One channel of the sample, from 0 to 255.
    private static double[] Plane(DecodedImage image, int channel, int channels)
    {
        var plane = new double[image.Height * image.Width];
        var scale = White / image.Maximum;
        for (var i = 0; i < plane.Length; i++)
        {
            var pixel = image.Samples.AsSpan(i * image.Channels, image.Channels);
            // 255/255 is 1: bytes stay whole numbers.
            plane[i] = scale * (channel == 3
                ? Opacity(pixel, image)
                : image.IsGrey ? pixel[0]
                : channels == 1 ? Grey(pixel)
                : pixel[channel]);
        }

        return plane;
    }

    private static double Opacity(ReadOnlySpan<ushort> pixel, DecodedImage image) =>
        image.Channels is 2 or 4 ? pixel[^1] : image.Maximum;

    // In whole thousandths, so that a grey pixel of a colour image keeps its value.
    private static double Grey(ReadOnlySpan<ushort> pixel) => ((299 * pixel[0]) + (587 * pixel[1]) + (114 * pixel[2])) / 1000.0;
}
