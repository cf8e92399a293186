using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetGen.Reports;
using Xunit;

namespace NetGen.Runtime.Tests.Reports;

public class PngTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(400, 300)]
    public void Images_decode_to_their_pixels(int width, int height)
    {
        // 400 x 300 needs more than one stored block.
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)((i * 7) + (i >> 8));
        }

        var html = new HtmlReport("T").AddImages("I", [new ReportImage(pixels, width, height, "a", "b")]).ToHtml();
        var start = html.IndexOf("base64,", StringComparison.Ordinal) + 7;
        var png = Convert.FromBase64String(html[start..html.IndexOf('"', start)]);

        var chunks = Chunks(png);
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data), BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data.AsSpan(4))));
        Assert.Equal(pixels, Pixels(chunks[1].Data, width, height));
    }

    [Fact]
    public void Features_are_scaled_to_grey()
    {
        var image = ReportImage.FromFeatures<float>([0, 8, 16, 99, -5, float.NaN], 3, 2, "1", "2", black: 0, white: 16);
        Assert.Equal([0, 128, 255, 255, 0, 0], image.Pixels);
    }

    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        var chunks = new List<(string, byte[])>();
        for (var position = 8; position < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(position));
            var end = position + 8 + length;
            Assert.Equal(Crc(png[(position + 4)..end]), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(end)));
            chunks.Add((Encoding.ASCII.GetString(png, position + 4, 4), png[(position + 8)..end]));
            position = end + 4;
        }

        return chunks;
    }

    // By polynomial division bit by bit, the definition, and not as the library does it.
    private static uint Crc(byte[] data)
    {
        var register = 0xFFFFFFFFu;
        foreach (var value in data)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var carry = (register ^ ((uint)value >> bit)) & 1;
                register >>= 1;
                register ^= carry == 1 ? 0xEDB88320 : 0;
            }
        }

        return register ^ 0xFFFFFFFF;
    }

    private static byte[] Pixels(byte[] data, int width, int height)
    {
        using var stream = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var rows = new MemoryStream();
        stream.CopyTo(rows);
        Assert.Equal((width + 1) * height, rows.Length);
        return [.. rows.ToArray().Where((_, i) => i % (width + 1) != 0)];
    }
}
