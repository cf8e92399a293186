using System.Buffers.Binary;

namespace NetGen.ImageFiles.Png;

/// <summary>The palette, and what is transparent (chunks PLTE and tRNS).</summary>
internal sealed class PngColors(ByteReader reader, PngHeader header)
{
    private byte[]? _palette;
    private byte[]? _opacity;
    private ushort[]? _transparent;

    /// <summary>The number of channels of the image.</summary>
    public int Channels => header.Color switch
    {
        PngHeader.Palette => _opacity is null ? 3 : 4,
        _ => header.Values + (_transparent is null ? 0 : 1),
    };

    /// <summary>The value of white.</summary>
    public int Maximum => header.Color == PngHeader.Palette ? 255 : (1 << header.Depth) - 1;

    public void ReadPalette(PngChunks chunks)
    {
        var isGrey = header.Color is PngHeader.Grey or PngHeader.GreyAlpha;
        var largest = header.Color == PngHeader.Palette ? 1 << header.Depth : 256;
        if (isGrey || _palette is not null || chunks.Length == 0 || chunks.Length % 3 != 0 || chunks.Length / 3 > largest)
        {
            throw reader.Error(
                chunks.Offset, $"a palette of {chunks.Length} bytes is not allowed here; expected one, of 1 to {largest} colours, in an image that is not grey.");
        }

        _palette = new byte[chunks.Length];
        chunks.ReadData(_palette);
    }

    public void ReadTransparency(PngChunks chunks)
    {
        var isPalette = header.Color == PngHeader.Palette;
        var isAllowed = _opacity is null && _transparent is null && header.Color switch
        {
            PngHeader.Palette => _palette is not null && chunks.Length >= 1 && chunks.Length <= _palette.Length / 3,
            PngHeader.Grey or PngHeader.Rgb => chunks.Length == 2 * header.Values,
            _ => false,
        };
        if (!isAllowed)
        {
            throw reader.Error(chunks.Offset, $"transparency (tRNS) of {chunks.Length} bytes is not allowed here.");
        }

        var data = new byte[chunks.Length];
        chunks.ReadData(data);
        if (isPalette)
        {
            _opacity = data;
            return;
        }

        _transparent = new ushort[header.Values];
        for (var i = 0; i < _transparent.Length; i++)
        {
            _transparent[i] = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(2 * i));
        }
    }

    /// <summary>Checks that a palette is there if the image needs one.</summary>
    public void Check(long offset)
    {
        if (header.Color == PngHeader.Palette && _palette is null)
        {
            throw reader.Error(offset, "the image data come before a palette; an image of colour type 3 needs one.");
        }
    }

    /// <summary>Writes the channels of one pixel.</summary>
    /// <param name="values">Its values in the file.</param>
    /// <param name="pixel">Receives <see cref="Channels"/> values.</param>
    /// <param name="offset">Where an error is.</param>
    public void Write(ReadOnlySpan<ushort> values, Span<ushort> pixel, long offset)
    {
        if (header.Color != PngHeader.Palette)
        {
            values.CopyTo(pixel);
            if (_transparent is not null)
            {
                pixel[^1] = (ushort)(values.SequenceEqual(_transparent) ? 0 : Maximum);
            }

            return;
        }

        int index = values[0];
        if (index >= _palette!.Length / 3)
        {
            throw reader.Error(offset, $"a pixel has colour {index}; the palette has {_palette.Length / 3}.");
        }

        for (var c = 0; c < 3; c++)
        {
            pixel[c] = _palette[(3 * index) + c];
        }

        if (_opacity is not null)
        {
            pixel[3] = index < _opacity.Length ? _opacity[index] : (ushort)255;
        }
    }
}
