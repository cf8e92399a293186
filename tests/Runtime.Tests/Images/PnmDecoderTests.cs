using System.Text;
using NetGen.ImageFiles;
using Xunit;

namespace NetGen.Runtime.Tests.Images;

public class PnmDecoderTests
{
    [Fact]
    public void Text_and_binary_grey_and_colour_are_read()
    {
        Check("P2\n3 2\n15\n0 1 2\n13 14 15\n", [], 1, 15, 0, 1, 2, 13, 14, 15);
        Check("P2 3 2 9 0 1 2 3 4 9", [], 1, 9, 0, 1, 2, 3, 4, 9);
        Check("P3\n# a comment\n1 2 # another\n255\n255 0 0\n0 0 255", [], 3, 255, 255, 0, 0, 0, 0, 255);
        Check("P5\n3 2\n255\n", [0, 10, 32, 13, 200, 255], 1, 255, 0, 10, 32, 13, 200, 255);
        Check("P5 1 2 1000 ", [0, 5, 3, 232], 1, 1000, 5, 1000);
        Check("P6\n#c\n1 1\n255\n", [35, 10, 9], 3, 255, 35, 10, 9);

        static void Check(string header, byte[] raster, int channels, int maximum, params ushort[] samples)
        {
            var image = Decode(header, raster);
            Assert.Equal((channels, maximum), (image.Channels, image.Maximum));
            Assert.Equal(samples, image.Samples);
            Assert.Equal(samples.Length, image.Width * image.Height * channels);
        }
    }

    [Theory]
    [InlineData("P4 1 1 ", 1, "the kind of image is unknown")]
    [InlineData("P", 1, "the kind of image is unknown")]
    [InlineData("P5", 2, "the file ends here; the width should follow")]
    [InlineData("P5 x", 3, "the width: expected a number")]
    [InlineData("P5 3", 4, "the file ends here; the height should follow")]
    [InlineData("P5 3x", 4, "expected a number and a blank behind it")]
    [InlineData("P5 0 1 255 ", 2, "the image has 0 x 1 pixels")]
    [InlineData("P5 99999999999 1 255 ", 3, "the width: the number is above 2147483647")]
    [InlineData("P5 2000 2000 255 ", 2, "at most 1048576")]
    [InlineData("P5 1 1 0 x", 6, "the largest value is 0")]
    [InlineData("P5 1 1 65536 x", 7, "the largest value: the number is above 65535")]
    [InlineData("P5 2 2 255 abc", 11, "need 4 bytes; the file has 3")]
    [InlineData("P5 1 1 1000 a", 12, "need 2 bytes; the file has 1")]
    [InlineData("P5 1 1 9 \n", 9, "the value is 10; the largest is 9")]
    [InlineData("P5 1 1 255 ab", 12, "more bytes after the end")]
    [InlineData("P2 1 1 9 10", 9, "the pixels: the number is above 9")]
    [InlineData("P2 2 1 9 1 ", 11, "the file ends here; the pixels should follow")]
    [InlineData("P2 1000 1000 9 1", 14, "need 2000000 bytes; the file has 2")]
    [InlineData("P2 1 1 9 1 1", 11, "more bytes after the end")]
    [InlineData("P2 1 1 9 -1", 9, "expected a number")]
    public void Broken_files_are_refused(string file, long offset, string problem)
    {
        var exception = Assert.Throws<DataFileException>(() => Decode(file, []));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal(offset, exception.Offset);
    }

    [Fact]
    public void Every_truncation_is_refused()
    {
        byte[][] files = [Encoding.ASCII.GetBytes("P3 # c\n2 1\n255\n1 2 3 40 50 6"), [.. "P6 2 1 300\n"u8, .. new byte[12]]];
        foreach (var file in files)
        {
            for (var length = 0; length < file.Length; length++)
            {
                Assert.Throws<DataFileException>(() => Decode("", file[..length]));
            }
        }
    }

    private static DecodedImage Decode(string header, byte[] raster) =>
        ImageDecoder.Decode("a.pgm", new MemoryStream([.. Encoding.ASCII.GetBytes(header), .. raster]), 1 << 20);
}
