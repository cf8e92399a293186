using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen.Runtime.Tests.Images;

/// <summary>Writes PNG files chunk by chunk, damaged ones too.</summary>
internal sealed class PngBuilder
{
    private readonly MemoryStream _stream = new();

    public PngBuilder() => _stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    public static PngBuilder Start(int width, int height, int depth, int color, int interlace = 0) =>
        new PngBuilder().Header(width, height, depth, color, interlace);

    /// <summary>A whole image of one IDAT chunk.</summary>
    public static byte[] Image(int width, int height, int depth, int color, byte[] rows) =>
        Start(width, height, depth, color).Data(rows).End();

    public PngBuilder Header(int width, int height, int depth, int color, int interlace = 0, int compression = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[10], header[12]) = ((byte)depth, (byte)color, (byte)compression, (byte)interlace);
        return Chunk("IHDR", header);
    }

    public PngBuilder Data(byte[] rows, int parts = 1)
    {
        var compressed = Compress(rows);
        var size = (compressed.Length + parts - 1) / parts;
        foreach (var part in compressed.Chunk(size))
        {
            Chunk("IDAT", part);
        }

        return this;
    }

    public PngBuilder Chunk(string type, byte[] data, uint wrongCrc = 0)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        _stream.Write(number);
        byte[] counted = [.. type.Select(letter => (byte)letter), .. data];
        _stream.Write(counted);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(counted) ^ wrongCrc);
        _stream.Write(number);
        return this;
    }

    public byte[] End() => Chunk("IEND", []).ToArray();

    public byte[] ToArray() => _stream.ToArray();

    public static byte[] Compress(byte[] data)
    {
        using var result = new MemoryStream();
        using (var stream = new ZLibStream(result, CompressionLevel.SmallestSize))
        {
            stream.Write(data);
        }

        return result.ToArray();
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
