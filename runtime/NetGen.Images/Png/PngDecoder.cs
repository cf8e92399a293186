using System.IO.Compression;

namespace NetGen.ImageFiles.Png;

/// <summary>
/// PNG (ISO/IEC 15948): all colour types, depths and filters, with and without interlacing. Strict: every CRC is checked, the
/// data must be as many as the header says, and no more are decompressed than that. Colour profiles and gamma are not applied;
/// what follows the end chunk is not read.
/// </summary>
internal sealed class PngDecoder(ByteReader reader)
{
    public const int FirstByte = 0x89;

    // Deflate makes at most 1032 bytes of one (zlib's technical details).
    private const int LargestRatio = 1032;

    private readonly PngChunks _chunks = new(reader);

    /// <exception cref="DataFileException">It is no PNG, or damaged.</exception>
    public DecodedImage Decode()
    {
        Span<byte> signature = stackalloc byte[8];
        reader.ReadExactly(signature, "the signature");
        if (!signature.SequenceEqual((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            throw reader.Error(0, $"the signature is {Convert.ToHexString(signature)}; PNG has 89504E470D0A1A0A.");
        }

        _chunks.Next();
        if (_chunks.Type != "IHDR")
        {
            throw reader.Error(_chunks.Offset, $"the first chunk is {_chunks.Type}; expected IHDR.");
        }

        var header = PngHeader.Read(reader, _chunks);
        var colors = ReadColors(header);
        var image = ReadImage(header, colors);
        while (_chunks.Type != "IEND")
        {
            if (_chunks.IsCritical)
            {
                throw reader.Error(_chunks.Offset, $"chunk {_chunks.Type} is not allowed after the image data.");
            }

            _chunks.Next();
        }

        if (_chunks.Length != 0)
        {
            throw reader.Error(_chunks.Offset, $"the end chunk has {_chunks.Length} bytes; expected none.");
        }

        _chunks.CheckCrc();
        return image;
    }

    private PngColors ReadColors(PngHeader header)
    {
        var colors = new PngColors(reader, header);
        for (_chunks.Next(); _chunks.Type != "IDAT"; _chunks.Next())
        {
            switch (_chunks.Type)
            {
                case "PLTE":
                    colors.ReadPalette(_chunks);
                    break;
                case "tRNS":
                    colors.ReadTransparency(_chunks);
                    break;
                case var type when _chunks.IsCritical:
                    throw reader.Error(_chunks.Offset, $"found chunk {type} before the image data, which is unknown or misplaced.");
            }
        }

        colors.Check(_chunks.Offset);
        return colors;
    }

    private DecodedImage ReadImage(PngHeader header, PngColors colors)
    {
        var passes = PngPass.Of(header);
        var length = passes.Sum(pass => (header.RowLength(pass.Width) + 1) * pass.Height);
        var count = (long)header.Width * header.Height * colors.Channels;
        if (length / LargestRatio > reader.Length || count > Array.MaxLength)
        {
            throw reader.Error(
                _chunks.Offset, $"the image has {length} bytes of pixels, more than a file of {reader.Length} bytes, or an array, can hold.");
        }

        var start = _chunks.Offset;
        var samples = new ushort[count];
        try
        {
            using var data = new ZLibStream(new PngDataStream(_chunks), CompressionMode.Decompress);
            foreach (var pass in passes)
            {
                ReadPass(data, header, colors, pass, samples);
            }

            if (data.ReadByte() >= 0)
            {
                throw reader.Error(reader.Offset, "there are more image data than the header says.");
            }
        }
        catch (InvalidDataException exception)
        {
            throw reader.Error(start, $"the image data can not be decompressed: {exception.Message}", exception);
        }

        // Whatever the decompressor did not ask for.
        while (_chunks.Type == "IDAT")
        {
            _chunks.Next();
        }

        return new DecodedImage(header.Width, header.Height, colors.Channels, colors.Maximum, samples);
    }

    private void ReadPass(Stream data, PngHeader header, PngColors colors, PngPass pass, ushort[] samples)
    {
        var rowLength = (int)header.RowLength(pass.Width);
        var (row, above) = (new byte[rowLength + 1], new byte[rowLength + 1]);
        Span<ushort> values = stackalloc ushort[header.Values];
        for (var y = 0; y < pass.Height; y++)
        {
            var read = data.ReadAtLeast(row, row.Length, throwOnEndOfStream: false);
            if (read < row.Length)
            {
                throw reader.Error(reader.Offset, $"the image data end in line {y} of {pass.Height}.");
            }

            if (row[0] >= PngFilter.Count)
            {
                throw reader.Error(reader.Offset, $"line {y} has filter {row[0]}; expected 0 to 4.");
            }

            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), header.FilterDistance);
            for (var x = 0; x < pass.Width; x++)
            {
                Unpack(row.AsSpan(1), x, header.Depth, values);
                var place = ((long)pass.Row(y) * header.Width) + pass.Column(x);
                colors.Write(values, samples.AsSpan((int)(place * colors.Channels), colors.Channels), reader.Offset);
            }

            (row, above) = (above, row);
        }
    }

    private static void Unpack(ReadOnlySpan<byte> row, int pixel, int depth, Span<ushort> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var index = (pixel * values.Length) + i;
            values[i] = depth switch
            {
                16 => (ushort)((row[2 * index] << 8) | row[(2 * index) + 1]),
                8 => row[index],
                // The leftmost pixel is in the highest bits.
                _ => (ushort)((row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1)),
            };
        }
    }
}
