namespace NetGen.ImageFiles;

/// <summary>
/// PGM and PPM (Poskanzer's Netpbm formats): P2 and P3 with numbers as text, P5 and P6 with bytes, or with two bytes each, the
/// higher first, if the largest value is above 255.
/// </summary>
internal static class PnmDecoder
{
    private const int LargestMaximum = 65535;

    /// <exception cref="DataFileException">It is no such file, or damaged.</exception>
    public static DecodedImage Decode(ByteReader reader)
    {
        reader.Read();
        var kind = reader.Read();
        if (kind is not ('2' or '3' or '5' or '6'))
        {
            throw reader.Error(1, "the kind of image is unknown; PGM (P2, P5) and PPM (P3, P6) can be read.");
        }

        var (isText, channels) = (kind is '2' or '3', kind is '3' or '6' ? 3 : 1);
        var start = reader.Offset;
        var width = Number(reader, "the width", int.MaxValue);
        var height = Number(reader, "the height", int.MaxValue);
        reader.CheckSize(start, width, height);
        start = reader.Offset;
        var maximum = Number(reader, "the largest value", LargestMaximum);
        if (maximum == 0)
        {
            throw reader.Error(start, "the largest value is 0; expected 1 to 65535.");
        }

        // Of two bytes, or of a digit and a blank, which the last number lacks.
        var bytes = isText || maximum > 255 ? 2 : 1;
        var count = (long)width * height * channels;
        if (!isText && !IsBlank(reader.Read()))
        {
            throw reader.Error(reader.Offset - 1, "expected one blank between the header and the pixels.");
        }

        if (count > Array.MaxLength || (count * bytes) - (isText ? 1 : 0) > reader.Length - reader.Offset)
        {
            throw reader.Error(
                reader.Offset, $"the pixels of {width} x {height} x {channels} values need {count * bytes} bytes; the file has {reader.Length - reader.Offset}.");
        }

        var samples = new ushort[count];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (ushort)(isText ? Number(reader, "the pixels", maximum) : Binary(reader, bytes, maximum));
        }

        CheckEnd(reader, isText);
        return new DecodedImage(width, height, channels, maximum, samples);
    }

    private static int Binary(ByteReader reader, int bytes, int maximum)
    {
        var value = reader.Read();
        if (bytes == 2)
        {
            value = (value << 8) | reader.Read();
        }

        return value <= maximum
            ? value
            : throw reader.Error(reader.Offset - bytes, $"the value is {value}; the largest is {maximum}.");
    }

    // Blanks and comments, from # to the end of the line, may stand before it.
    private static int Number(ByteReader reader, string what, int largest)
    {
        while (IsBlank(reader.Peek()) || reader.Peek() == '#')
        {
            if (reader.Read() == '#')
            {
                while (reader.Peek() is not ('\n' or '\r' or -1))
                {
                    reader.Read();
                }
            }
        }

        var start = reader.Offset;
        if (reader.Peek() == -1)
        {
            throw reader.Error(start, $"the file ends here; {what} should follow.");
        }

        var value = 0L;
        while (reader.Peek() is >= '0' and <= '9')
        {
            value = (value * 10) + reader.Read() - '0';
            if (value > largest)
            {
                throw reader.Error(start, $"{what}: the number is above {largest}.");
            }
        }

        return reader.Offset > start && (reader.Peek() == -1 || IsBlank(reader.Peek()))
            ? (int)value
            : throw reader.Error(reader.Offset, $"{what}: expected a number and a blank behind it.");
    }

    private static void CheckEnd(ByteReader reader, bool isText)
    {
        while (isText && IsBlank(reader.Peek()))
        {
            reader.Read();
        }

        if (reader.Peek() != -1)
        {
            throw reader.Error(reader.Offset, "there are more bytes after the end of the image.");
        }
    }

    private static bool IsBlank(int character) => character is ' ' or '\t' or '\n' or '\v' or '\f' or '\r';
}
