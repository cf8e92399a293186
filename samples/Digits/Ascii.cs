namespace Digits;

/// <summary>Draws a picture with characters.</summary>
internal static class Ascii
{
    private const string Shades = " .:-=+*#%@";

    /// <summary>Draws pixels from 0 to 16, two characters each, so that they look square.</summary>
    public static string Draw(ReadOnlySpan<float> pixels, int width)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < pixels.Length; i++)
        {
            text.Append(Shades[(int)(pixels[i] / 16 * (Shades.Length - 1))], 2);
            if (i % width == width - 1)
            {
                text.AppendLine();
            }
        }

        return text.ToString();
    }
}
