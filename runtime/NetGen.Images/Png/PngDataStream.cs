namespace NetGen.ImageFiles.Png;

/// <summary>The data of consecutive IDAT chunks as one stream; nothing is kept in memory.</summary>
internal sealed class PngDataStream(PngChunks chunks) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty && chunks.Type == "IDAT")
        {
            var count = chunks.ReadSome(buffer);
            if (count > 0)
            {
                return count;
            }

            chunks.Next();
        }

        return 0;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
