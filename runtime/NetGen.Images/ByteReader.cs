namespace NetGen.ImageFiles;

/// <summary>Reads the bytes of a file and knows where it is.</summary>
internal sealed class ByteReader(string file, Stream stream, long maxPixels)
{
    private readonly byte[] _buffer = new byte[1 << 14];
    private int _next;
    private int _available;

    public string File => file;

    /// <summary>The offset of the next byte.</summary>
    public long Offset { get; private set; }

    /// <summary>The length of the whole file.</summary>
    public long Length => stream.Length;

    /// <summary>The next byte, or −1 at the end.</summary>
    public int Read()
    {
        if (!Fill())
        {
            return -1;
        }

        Offset++;
        return _buffer[_next++];
    }

    /// <summary>The next byte, which stays the next one; −1 at the end.</summary>
    public int Peek() => Fill() ? _buffer[_next] : -1;

    /// <summary>As many bytes as there are at once, one at least; 0 at the end.</summary>
    public int ReadSome(Span<byte> destination)
    {
        if (destination.IsEmpty || !Fill())
        {
            return 0;
        }

        var count = Math.Min(destination.Length, _available - _next);
        _buffer.AsSpan(_next, count).CopyTo(destination);
        _next += count;
        Offset += count;
        return count;
    }

    /// <exception cref="DataFileException">The file ends before.</exception>
    public void ReadExactly(Span<byte> destination, string what)
    {
        while (!destination.IsEmpty)
        {
            var count = ReadSome(destination);
            if (count == 0)
            {
                throw Error(Offset, $"the file ends here, in {what}.");
            }

            destination = destination[count..];
        }
    }

    public DataFileException Error(long offset, string problem, Exception? innerException = null) =>
        DataFileException.AtOffset(file, offset, problem, innerException);

    /// <summary>Checks a size that a header promises, before memory is taken for it.</summary>
    /// <param name="offset">Where it stands.</param>
    /// <param name="width">The number of pixels of a line.</param>
    /// <param name="height">The number of lines.</param>
    /// <exception cref="DataFileException">There are none, or too many.</exception>
    public void CheckSize(long offset, long width, long height)
    {
        if (width < 1 || height < 1 || width > maxPixels / height)
        {
            throw Error(offset, $"the image has {width} x {height} pixels; expected at least one, and at most {maxPixels} in all ({nameof(ImageOptions.MaxPixels)}).");
        }
    }

    private bool Fill()
    {
        if (_next == _available)
        {
            _available = stream.Read(_buffer);
            _next = 0;
        }

        return _next < _available;
    }
}
