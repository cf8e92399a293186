using System.Buffers.Binary;

namespace NetGen.ImageFiles.Png;

/// <summary>What the chunk IHDR says (ISO/IEC 15948, 11.2.2).</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, int Color, bool IsInterlaced)
{
    public const int Grey = 0;
    public const int Rgb = 2;
    public const int Palette = 3;
    public const int GreyAlpha = 4;
    public const int Rgba = 6;

    /// <summary>The number of values of a pixel in the file.</summary>
    public int Values => Color switch { Rgb => 3, GreyAlpha => 2, Rgba => 4, _ => 1 };

    /// <summary>The number of bytes to the same value of the pixel to the left; 1 for less than a byte.</summary>
    public int FilterDistance => Math.Max(1, Values * Depth / 8);

    /// <summary>The number of bytes of so many pixels of one line.</summary>
    public long RowLength(int pixels) => (((long)pixels * Values * Depth) + 7) / 8;

    /// <exception cref="DataFileException">It is not allowed.</exception>
    public static PngHeader Read(ByteReader reader, PngChunks chunks)
    {
        var offset = reader.Offset;
        if (chunks.Length != 13)
        {
            throw reader.Error(offset, $"the header has {chunks.Length} bytes; expected 13.");
        }

        Span<byte> data = stackalloc byte[13];
        chunks.ReadData(data);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        reader.CheckSize(offset, width, height);
        var (depth, color) = (data[8], data[9]);
        var isAllowed = color switch
        {
            Grey => depth is 1 or 2 or 4 or 8 or 16,
            Palette => depth is 1 or 2 or 4 or 8,
            Rgb or GreyAlpha or Rgba => depth is 8 or 16,
            _ => false,
        };
        if (!isAllowed)
        {
            throw reader.Error(offset + 8, $"colour type {color} with {depth} bits is not allowed.");
        }

        if (data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            throw reader.Error(
                offset + 10, $"compression {data[10]}, filter {data[11]}, interlace {data[12]} are unknown; expected 0, 0, and 0 or 1.");
        }

        return new PngHeader((int)width, (int)height, depth, color, data[12] == 1);
    }
}
