namespace NetGen.ImageFiles;

/// <summary>
/// Scales planes by a triangle: bilinear interpolation where the image grows, and where it shrinks an average over the pixels
/// that fall on one, weighted by their distance. Lines first, then columns.
/// </summary>
internal static class ImageResampler
{
    /// <summary>Scales a part of a plane to a size.</summary>
    /// <param name="source">[height, width].</param>
    /// <param name="height">The number of lines of the plane.</param>
    /// <param name="width">The number of pixels of its lines.</param>
    /// <param name="part">The part, in pixels: its upper left corner and its size.</param>
    /// <param name="toHeight">The number of lines of the result.</param>
    /// <param name="toWidth">The number of pixels of its lines.</param>
    public static double[] Resize(
        double[] source, int height, int width, (double Top, double Left, double Height, double Width) part, int toHeight, int toWidth)
    {
        var lines = new double[height * toWidth];
        for (var x = 0; x < toWidth; x++)
        {
            var (first, weights) = Weights(x, part.Left, part.Width / toWidth, width);
            for (var y = 0; y < height; y++)
            {
                lines[(y * toWidth) + x] = Sum(source, (y * width) + first, 1, weights);
            }
        }

        var result = new double[toHeight * toWidth];
        for (var y = 0; y < toHeight; y++)
        {
            var (first, weights) = Weights(y, part.Top, part.Height / toHeight, height);
            for (var x = 0; x < toWidth; x++)
            {
                result[(y * toWidth) + x] = Sum(lines, (first * toWidth) + x, toWidth, weights);
            }
        }

        return result;
    }

    /// <summary>The part in the middle that has the proportions of the result.</summary>
    public static (double Top, double Left, double Height, double Width) Cover(int height, int width, int toHeight, int toWidth)
    {
        var step = Math.Min((double)height / toHeight, (double)width / toWidth);
        var (partHeight, partWidth) = (toHeight * step, toWidth * step);
        return ((height - partHeight) / 2, (width - partWidth) / 2, partHeight, partWidth);
    }

    private static (int First, double[] Weights) Weights(int position, double start, double step, int length)
    {
        var middle = start + ((position + 0.5) * step);
        var reach = Math.Max(1, step);
        var first = Math.Clamp((int)Math.Floor(middle - reach + 0.5), 0, length - 1);
        var last = Math.Clamp((int)Math.Floor(middle + reach - 0.5), first, length - 1);
        var weights = new double[last - first + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Max(0, 1 - (Math.Abs(first + i + 0.5 - middle) / reach));
        }

        var sum = weights.Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= sum;
        }

        return (first, weights);
    }

    private static double Sum(double[] values, int first, int stride, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * values[first + (i * stride)];
        }

        return sum;
    }
}
