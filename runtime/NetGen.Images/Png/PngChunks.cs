using System.Buffers.Binary;

namespace NetGen.ImageFiles.Png;

/// <summary>Reads chunk after chunk: length, type, data, CRC (ISO/IEC 15948, 5.3). Every CRC is checked.</summary>
internal sealed class PngChunks(ByteReader reader)
{
    private static readonly uint[] Table = MakeTable();

    private uint _crc;
    private uint _left;

    /// <summary>The type of the chunk as four letters.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Where the chunk begins.</summary>
    public long Offset { get; private set; }

    /// <summary>The length of its data.</summary>
    public uint Length { get; private set; }

    /// <summary>A critical chunk must be understood; one whose type begins with a small letter may be skipped.</summary>
    public bool IsCritical => char.IsAsciiLetterUpper(Type[0]);

    /// <summary>Skips the rest of the chunk and goes to the next.</summary>
    public void Next()
    {
        if (Type.Length > 0)
        {
            CheckCrc();
        }

        Begin();
    }

    /// <summary>Reads data of the chunk, as many bytes as there are.</summary>
    public void ReadData(Span<byte> destination)
    {
        if (destination.Length > _left)
        {
            throw reader.Error(Offset, $"chunk {Type} has {Length} bytes; more are expected.");
        }

        reader.ReadExactly(destination, $"chunk {Type}");
        Count(destination);
    }

    /// <summary>Reads some data of the chunk; 0 at its end.</summary>
    public int ReadSome(Span<byte> destination)
    {
        var part = destination[..(int)Math.Min((uint)destination.Length, _left)];
        if (part.IsEmpty)
        {
            return 0;
        }

        var count = reader.ReadSome(part);
        if (count == 0)
        {
            throw reader.Error(reader.Offset, $"the file ends here, in chunk {Type}.");
        }

        Count(part[..count]);
        return count;
    }

    private void Begin()
    {
        Span<byte> head = stackalloc byte[8];
        Offset = reader.Offset;
        reader.ReadExactly(head, "the head of a chunk");
        Length = _left = BinaryPrimitives.ReadUInt32BigEndian(head);
        foreach (var letter in head[4..])
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                throw reader.Error(Offset + 4, "the type of a chunk is not four letters.");
            }
        }

        Type = string.Create(4, head[4..].ToArray(), static (text, letters) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)letters[i];
            }
        });
        if (Length > int.MaxValue || Length > reader.Length - reader.Offset)
        {
            throw reader.Error(Offset, $"chunk {Type} says that it has {Length} bytes; the file has {reader.Length - reader.Offset} more.");
        }

        _crc = Update(uint.MaxValue, head[4..]);
    }

    /// <summary>Skips the rest of the chunk and checks it.</summary>
    public void CheckCrc()
    {
        Span<byte> skipped = stackalloc byte[512];
        while (ReadSome(skipped) > 0)
        {
        }

        Span<byte> stored = stackalloc byte[4];
        reader.ReadExactly(stored, $"the CRC of chunk {Type}");
        var crc = BinaryPrimitives.ReadUInt32BigEndian(stored);
        if (crc != ~_crc)
        {
            throw reader.Error(reader.Offset - 4, $"the CRC of chunk {Type} is {crc:X8}; its data have {~_crc:X8}: the file is damaged.");
        }
    }

    private void Count(ReadOnlySpan<byte> data)
    {
        _crc = Update(_crc, data);
        _left -= (uint)data.Length;
    }

    private static uint Update(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc = (crc >> 8) ^ Table[(byte)(crc ^ value)];
        }

        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }

            table[i] = crc;
        }

        return table;
    }
}
