using NetGen.ImageFiles.Png;

namespace NetGen.ImageFiles;

/// <summary>Reads image files; their contents say of which kind they are, not their names.</summary>
internal static class ImageDecoder
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="DataFileException">It is no image of a known kind, or damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static DecodedImage Read(string path, long maxPixels)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        return Decode(path, stream, maxPixels);
    }

    /// <summary>Reads a file from a stream that knows its length.</summary>
    public static DecodedImage Decode(string name, Stream stream, long maxPixels)
    {
        var reader = new ByteReader(name, stream, maxPixels);
        return reader.Peek() switch
        {
            -1 => throw reader.Error(0, "the file is empty."),
            'P' => PnmDecoder.Decode(reader),
            PngDecoder.FirstByte => new PngDecoder(reader).Decode(),
            _ => throw reader.Error(0, "the file is neither PNG nor PGM nor PPM."),
        };
    }
}
