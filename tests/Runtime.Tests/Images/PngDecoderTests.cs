using System.Buffers.Binary;
using NetGen.ImageFiles;
using NetGen.Tests;
using Xunit;

namespace NetGen.Runtime.Tests.Images;

public class PngDecoderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden", "png");

    public static TheoryData<string> References => [.. Directory.GetFiles(Folder, "*.png").Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(References))]
    public void Every_colour_type_and_depth_is_read_as_by_libpng(string name)
    {
        var image = ImageDecoder.Read(Path.Combine(Folder, name + ".png"), 1 << 20);
        var expected = File.ReadAllBytes(Path.Combine(Folder, name.Replace("-interlaced", "", StringComparison.Ordinal) + ".rgba"));

        Assert.Equal((13, 11), (image.Width, image.Height));
        for (var i = 0; i < 13 * 11; i++)
        {
            var pixel = image.Samples.AsSpan(i * image.Channels, image.Channels);
            for (var c = 0; c < 4; c++)
            {
                var reference = BinaryPrimitives.ReadUInt16BigEndian(expected.AsSpan((i * 8) + (2 * c)));
                var value = c == 3
                    ? (image.Channels is 2 or 4 ? pixel[^1] : image.Maximum)
                    : pixel[image.IsGrey ? 0 : c];
                Assert.Equal(reference, value * 65535L / image.Maximum);
            }
        }
    }

    [Fact]
    public void There_is_a_reference_for_every_form()
    {
        var forms = Directory.GetFiles(Folder, "*.png").Select(File.ReadAllBytes).Select(png => (png[25], png[24], png[28])).ToHashSet();
        (int Color, int[] Depths)[] allowed = [(0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16])];
        Assert.All(
            allowed.SelectMany(color => color.Depths.SelectMany(depth => new[] { 0, 1 }.Select(interlace => (color.Color, depth, interlace)))),
            form => Assert.Contains(((byte)form.Color, (byte)form.depth, (byte)form.interlace), forms));
    }

    [Fact]
    public void A_transparent_colour_is_opacity()
    {
        var grey = Decode(PngBuilder.Start(3, 1, 8, 0).Chunk("tRNS", [0, 7]).Data([0, 6, 7, 8]).End());
        Assert.Equal((2, 255), (grey.Channels, grey.Maximum));
        Assert.Equal([6, 255, 7, 0, 8, 255], grey.Samples);

        var rgb = Decode(PngBuilder.Start(2, 1, 8, 2).Chunk("tRNS", [0, 1, 0, 2, 0, 3]).Data([0, 1, 2, 3, 1, 2, 4]).End());
        Assert.Equal([1, 2, 3, 0, 1, 2, 4, 255], rgb.Samples);

        var palette = Decode(PngBuilder.Start(3, 1, 8, 3).Chunk("PLTE", [1, 2, 3, 4, 5, 6]).Chunk("tRNS", [9]).Data([0, 0, 1, 0]).End());
        Assert.Equal([1, 2, 3, 9, 4, 5, 6, 255, 1, 2, 3, 9], palette.Samples);
    }

    [Fact]
    public void Every_filter_is_undone()
    {
        // Lines of two pixels: none, left, up, average, Paeth; by hand.
        byte[] rows = [0, 10, 20, 1, 5, 7, 2, 1, 2, 3, 10, 20, 4, 3, 250];
        // 10 20 | 5 12 | 6 14 | 10+6/2=13 20+(13+14)/2=33 | Paeth(0,13,0)=13: 16; a=16 b=33 c=13: 16+33−13=36 is nearest to 33: 33+250=27.
        Assert.Equal([10, 20, 5, 12, 6, 14, 13, 33, 16, 27], Decode(PngBuilder.Image(2, 5, 8, 0, rows)).Samples);
    }

    [Fact]
    public void Data_may_be_in_several_chunks_and_unknown_ones_are_skipped()
    {
        var bytes = PngBuilder.Start(2, 2, 8, 0).Chunk("gAMA", [0, 0, 1, 0]).Data([0, 1, 2, 0, 3, 4], parts: 4).Chunk("IDAT", []).Chunk("tIME", new byte[7]).End();
        Assert.Equal([1, 2, 3, 4], Decode([.. bytes, 1, 2, 3]).Samples);
    }

    public static TheoryData<string, byte[], long> Broken => new()
    {
        { "the file is empty", [], 0 },
        { "neither PNG nor PGM nor PPM", [1, 2, 3], 0 },
        { "the signature is 89504E470D0A1A0B", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0B], 0 },
        { "the file ends here, in the head of a chunk", new PngBuilder().ToArray(), 8 },
        { "the first chunk is IDAT", new PngBuilder().Data([0]).End(), 8 },
        { "the header has 12 bytes", new PngBuilder().Chunk("IHDR", new byte[12]).End(), 16 },
        { "0 x 5 pixels", PngBuilder.Start(0, 5, 8, 0).End(), 16 },
        { "4294967295 x 1 pixels", PngBuilder.Start(-1, 1, 8, 0).End(), 16 },
        { "at most 1048576 in all", PngBuilder.Start(2000, 2000, 8, 0).End(), 16 },
        { "colour type 3 with 16 bits", PngBuilder.Start(1, 1, 16, 3).End(), 24 },
        { "colour type 5 with 8 bits", PngBuilder.Start(1, 1, 8, 5).End(), 24 },
        { "interlace 2", PngBuilder.Start(1, 1, 8, 0, interlace: 2).End(), 26 },
        { "compression 1", new PngBuilder().Header(1, 1, 8, 0, compression: 1).End(), 26 },
        { "found chunk IEND before the image data", PngBuilder.Start(1, 1, 8, 0).End(), 33 },
        { "found chunk ABCD before", PngBuilder.Start(1, 1, 8, 0).Chunk("ABCD", []).End(), 33 },
        { "the type of a chunk is not four letters", PngBuilder.Start(1, 1, 8, 0).Chunk("AB1D", []).End(), 37 },
        { "the CRC of chunk tEXt", PngBuilder.Start(1, 1, 8, 0).Chunk("tEXt", [1], wrongCrc: 1).End(), 42 },
        { "the image data come before a palette", PngBuilder.Image(1, 1, 8, 3, [0, 0]), 33 },
        { "a palette of 4 bytes", PngBuilder.Start(1, 1, 8, 3).Chunk("PLTE", new byte[4]).End(), 33 },
        { "a palette of 9 bytes", PngBuilder.Start(1, 1, 1, 3).Chunk("PLTE", new byte[9]).End(), 33 },
        { "a palette of 3 bytes is not allowed", PngBuilder.Start(1, 1, 8, 0).Chunk("PLTE", new byte[3]).End(), 33 },
        { "transparency (tRNS) of 1 bytes", PngBuilder.Start(1, 1, 8, 3).Chunk("tRNS", new byte[1]).End(), 33 },
        { "transparency (tRNS) of 2 bytes", PngBuilder.Start(1, 1, 8, 6).Chunk("tRNS", new byte[2]).End(), 33 },
        { "a pixel has colour 1; the palette has 1", PngBuilder.Start(1, 1, 8, 3).Chunk("PLTE", new byte[3]).Data([0, 1]).End(), 68 },
        { "the image data end in line 1 of 2", PngBuilder.Image(1, 2, 8, 0, [0, 1]), 67 },
        { "line 0 has filter 5", PngBuilder.Image(1, 1, 8, 0, [5, 1]), 55 },
        { "more image data than the header says", PngBuilder.Image(1, 1, 8, 0, [0, 1, 2]), 68 },
        { "can not be decompressed", PngBuilder.Start(1, 1, 8, 0).Chunk("IDAT", [1, 2, 3, 4]).End(), 33 },
        { "chunk PLTE is not allowed after", PngBuilder.Start(1, 1, 8, 2).Data([0, 1, 2, 3]).Chunk("PLTE", new byte[3]).End(), 57 },
        { "chunk IDAT is not allowed after", PngBuilder.Start(1, 1, 8, 0).Data([0, 1]).Chunk("tEXt", []).Chunk("IDAT", []).End(), 67 },
        { "the end chunk has 1 bytes", PngBuilder.Start(1, 1, 8, 0).Data([0, 1]).Chunk("IEND", [1]).ToArray(), 55 },
        { "the CRC of chunk IEND", PngBuilder.Start(1, 1, 8, 0).Data([0, 1]).Chunk("IEND", [], wrongCrc: 8).ToArray(), 63 },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_files_are_refused(string problem, byte[] file, long offset)
    {
        var exception = Assert.Throws<DataFileException>(() => Decode(file));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal("a.png", exception.File);
        // Where a decompressor noticed depends on how far it read ahead.
        Assert.True(exception.Offset is { } found && (found == offset || problem.Contains("line", StringComparison.Ordinal) || offset > 50), exception.Message);
    }

    [Fact]
    public void Every_truncation_and_every_flipped_bit_is_refused_or_harmless()
    {
        byte[] rows = [0, 1, 2, 3, 1, 4, 5, 6];
        var file = PngBuilder.Start(3, 2, 8, 0).Chunk("tEXt", [1, 2]).Data(rows, parts: 2).End();
        for (var length = 0; length < file.Length; length++)
        {
            Assert.Throws<DataFileException>(() => Decode(file[..length]));
        }

        for (var bit = 0; bit < 8 * file.Length; bit++)
        {
            byte[] damaged = [.. file];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<DataFileException>(() => Decode(damaged));
        }
    }

    [Fact]
    public void A_bomb_is_refused_without_being_unpacked()
    {
        // 64 MB of zeros for an image of one pixel, and a small file that says it is large.
        var bomb = PngBuilder.Image(1, 1, 8, 0, new byte[1 << 26]);
        var liar = PngBuilder.Image(1024, 1024, 16, 6, [0, 1]);
        foreach (var (file, problem) in new[] { (bomb, "more image data than the header says"), (liar, "8389632 bytes of pixels, more than a file of") })
        {
            Assert.True(Allocations.Of(() => Assert.Contains(problem, Assert.Throws<DataFileException>(() => Decode(file)).Message, StringComparison.Ordinal), 1) < 1 << 17);
        }
    }

    private static DecodedImage Decode(byte[] file) => ImageDecoder.Decode("a.png", new MemoryStream(file), 1 << 20);
}
