using System.Buffers.Binary;

namespace NetGen.Reports;

/// <summary>
/// Grey images as PNG (ISO/IEC 15948). The data are stored, not compressed: the images are small, and the bytes are the
/// same with every version of the compression library.
/// </summary>
internal static class Png
{
    private const int MaxStored = 65535;

    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits per pixel; the other four are 0: grey, deflate, no filter choice, not interlaced
        using var stream = new MemoryStream();
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(stream, "IHDR"u8, header);
        WriteChunk(stream, "IDAT"u8, Stored(Rows(pixels, width, height)));
        WriteChunk(stream, "IEND"u8, []);
        return stream.ToArray();
    }

    /// <summary>Each row begins with the number of its filter: 0, none.</summary>
    private static byte[] Rows(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var rows = new byte[checked((width + 1) * height)];
        for (var row = 0; row < height; row++)
        {
            pixels.Slice(row * width, width).CopyTo(rows.AsSpan((row * (width + 1)) + 1));
        }

        return rows;
    }

    /// <summary>A zlib stream (RFC 1950) of stored deflate blocks (RFC 1951).</summary>
    private static byte[] Stored(ReadOnlySpan<byte> data)
    {
        using var stream = new MemoryStream();
        stream.Write([0x78, 0x01]);
        Span<byte> head = stackalloc byte[5];
        for (var start = 0; start < data.Length; start += MaxStored)
        {
            var block = data[start..Math.Min(start + MaxStored, data.Length)];
            head[0] = (byte)(start + block.Length == data.Length ? 1 : 0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~block.Length);
            stream.Write(head);
            stream.Write(block);
        }

        WriteUInt32(stream, Adler32(data));
        return stream.ToArray();
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        WriteUInt32(stream, (uint)data.Length);
        stream.Write(type);
        stream.Write(data);
        WriteUInt32(stream, ~Crc32(data, Crc32(type, uint.MaxValue)));
    }

    private static void WriteUInt32(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private static uint Crc32(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }

        return crc;
    }
}
