namespace NetGen;

/// <summary>What is outside of an image that is moved.</summary>
public enum ImageBorder
{
    /// <summary>A constant, by default 0.</summary>
    Constant,

    /// <summary>The nearest pixel of the border, repeated: aaa|abcd|ddd.</summary>
    Replicate,

    /// <summary>The image mirrored at its border pixels, which are not repeated: dcb|abcd|cba.</summary>
    Reflect,
}

/// <summary>Where in the image the pixels outside of it are taken from.</summary>
internal static class ImageBorders
{
    /// <summary>The position from 0 to <paramref name="length"/> − 1, or −1 for the constant.</summary>
    public static int Map(int position, int length, ImageBorder border)
    {
        if ((uint)position < (uint)length)
        {
            return position;
        }

        switch (border)
        {
            case ImageBorder.Constant:
                return -1;
            case ImageBorder.Replicate:
                return position < 0 ? 0 : length - 1;
            default:
                var period = 2 * ((long)length - 1);
                var phase = period == 0 ? 0 : ((position % period) + period) % period;
                return (int)Math.Min(phase, period - phase);
        }
    }

    public static void Check(ImageBorder border, double fill)
    {
        if (!Enum.IsDefined(border))
        {
            throw new ArgumentOutOfRangeException(nameof(border), border, "There is no such border.");
        }

        if (!double.IsFinite(fill))
        {
            throw new ArgumentOutOfRangeException(nameof(fill), fill, "The value outside of the image must be finite.");
        }
    }
}
