namespace NetGen;

/// <summary>Opens data files, plain or compressed.</summary>
internal static class DataFile
{
    /// <summary>
    /// Opens a file for reading; gzip (RFC 1952) is recognised by its magic bytes, whatever the name.
    /// </summary>
    /// <exception cref="DataFileException">The name says gzip and the contents do not.</exception>
    public static Stream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        try
        {
            var compressed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
            stream.Position = 0;
            if (compressed)
            {
                return new GZipDataStream(stream);
            }

            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? throw new DataFileException(path, "the name ends in .gz, but the contents do not begin with gzip's magic bytes 1F 8B.")
                : stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
