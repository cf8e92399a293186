using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>
/// Decompresses a gzip file of one member (RFC 1952) and checks at its end that it is whole. <see cref="GZipStream"/>
/// alone takes a file that is cut off for a shorter one.
/// </summary>
internal sealed class GZipDataStream : Stream
{
    private readonly GZipStream _stream;
    private readonly uint _expected;
    private long _read;

    /// <summary>Begins at the start of a file, which it then owns.</summary>
    public GZipDataStream(Stream file)
    {
        // The last four bytes are the length of the contents modulo 2^32.
        Span<byte> length = stackalloc byte[4];
        file.Seek(-Math.Min(4, file.Length), SeekOrigin.End);
        file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        _expected = BinaryPrimitives.ReadUInt32LittleEndian(length);
        file.Position = 0;
        _stream = new GZipStream(file, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = _stream.Read(buffer);
        _read += count;
        if (count == 0 && !buffer.IsEmpty && unchecked((uint)_read) != _expected)
        {
            throw new InvalidDataException(
                $"{_read} bytes were decompressed; the file's last bytes, which tell their number, say {_expected}.");
        }

        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
