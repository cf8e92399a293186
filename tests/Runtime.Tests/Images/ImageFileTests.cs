using NetGen.ImageFiles;
using NetGen.Runtime.Tests.Data;
using Xunit;

namespace NetGen.Runtime.Tests.Images;

public sealed class ImageFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Colours_become_grey_and_grey_becomes_colour()
    {
        var colour = _folder.Write("c.ppm", "P3 2 1 255 255 0 0 10 10 10"u8.ToArray());
        var (grey, shape) = ImageFile.Read<double>(colour, new ImageOptions { Channels = 1 });
        Assert.Equal([255 * 0.299, 10], grey, (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal(new ImageShape(1, 1, 2), shape);

        var single = _folder.Write("g.pgm", "P2 2 1 255 7 9"u8.ToArray());
        Assert.Equal([7f, 9], ImageFile.Read(single).Pixels);
        Assert.Equal([7f, 9, 7, 9, 7, 9], ImageFile.Read(single, new ImageOptions { Channels = 3 }).Pixels);
        Assert.Equal([7f, 9, 7, 9, 7, 9, 255, 255], ImageFile.Read(single, new ImageOptions { Channels = 4 }).Pixels);
    }

    [Fact]
    public void Layout_is_as_asked_for()
    {
        var path = _folder.Write("a.ppm", "P3 2 1 255 1 2 3 4 5 6"u8.ToArray());
        Assert.Equal([1f, 4, 2, 5, 3, 6], ImageFile.Read(path).Pixels);
        var (pixels, shape) = ImageFile.Read(path, new ImageOptions { Layout = InputLayout.ChannelsLast });
        Assert.Equal([1f, 2, 3, 4, 5, 6], pixels);
        Assert.Equal("1 x 2 x 3, channels last", shape.ToString());
    }

    [Fact]
    public void Values_are_from_0_to_255_whatever_the_depth()
    {
        Assert.Equal([0.0, 85, 255], ImageFile.Read<double>(_folder.Write("a.pgm", "P2 3 1 3 0 1 3"u8.ToArray())).Pixels);
        Assert.Equal([255 / 2.0], ImageFile.Read<double>(_folder.Write("b.pgm", "P2 1 1 1000 500"u8.ToArray())).Pixels);
        var png = _folder.Write("c.png", PngBuilder.Image(2, 1, 16, 0, [0, 255, 255, 1, 1]));
        Assert.Equal([255.0, 1], ImageFile.Read<double>(png).Pixels);
        var alpha = _folder.Write("d.png", PngBuilder.Image(1, 1, 8, 4, [0, 20, 30]));
        Assert.Equal([20f], ImageFile.Read(alpha).Pixels);
        Assert.Equal([20f, 20, 20, 30], ImageFile.Read(alpha, new ImageOptions { Channels = 4 }).Pixels);
    }

    [Fact]
    public void Images_are_enlarged_by_interpolation_and_made_smaller_by_averages()
    {
        // Half-pixel centres: ¼, ¾ of a pixel lie a quarter away from the next centre.
        Assert.Equal([0.0, 2, 6, 8], Resize([0, 8], 1, 2, 1, 4));
        // Twice as wide: a triangle of reach 2 about 1 and 3; at the border what is outside does not count.
        Assert.Equal([((0.75 * 1) + (0.75 * 2) + (0.25 * 3)) / 1.75, ((0.25 * 2) + (0.75 * 3) + (0.75 * 4)) / 1.75], Resize([1, 2, 3, 4], 1, 4, 1, 2), Near);
        Assert.Equal([5.0, 5, 5, 5, 5, 5], Resize([5, 5, 5, 5, 5], 5, 1, 3, 2), Near);
        Assert.Equal([1.0, 2, 3, 4], Resize([1, 2, 3, 4], 2, 2, 2, 2));

        static bool Near(double x, double y) => Math.Abs(x - y) < 1e-14;

        static double[] Resize(double[] plane, int height, int width, int toHeight, int toWidth) =>
            ImageResampler.Resize(plane, height, width, (0, 0, height, width), toHeight, toWidth);
    }

    [Fact]
    public void Other_sizes_are_refused_stretched_or_cut()
    {
        // A line of four pixels becomes one of two by one.
        var path = _folder.Write("a.pgm", "P2 4 1 255 10 20 30 40"u8.ToArray());
        var options = new ImageOptions { Height = 1, Width = 2 };
        var exception = Assert.Throws<DataFileException>(() => ImageFile.Read(path, options));
        Assert.Contains("1 lines of 4 pixels; expected 1 of 2", exception.Message, StringComparison.Ordinal);
        Assert.Equal([20f, 30], ImageFile.Read(path, options with { Resize = ImageResize.Cover }).Pixels);
        var stretched = ImageFile.Read<double>(path, options with { Resize = ImageResize.Stretch }).Pixels;
        Assert.Equal(50, stretched.Sum(), 1e-12);
        Assert.Equal((7.5 + 15 + 7.5) / 1.75, stretched[0], 1e-12);
    }

    [Fact]
    public void Options_are_checked()
    {
        Refused("Channels", new ImageOptions { Channels = 2 });
        Refused("Height", new ImageOptions { Height = 0 });
        Refused("Width", new ImageOptions { Width = -1 });
        Refused("MaxPixels", new ImageOptions { MaxPixels = 0 });
        Refused("Layout", new ImageOptions { Layout = (InputLayout)9 });
        Refused("Resize", new ImageOptions { Resize = (ImageResize)9 });
        Refused("ClassNames", new ImageOptions { ClassNames = ["a", "a"] });
        Assert.Throws<FileNotFoundException>(() => ImageFile.Read("missing.png"));

        static void Refused(string name, ImageOptions options) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(() => ImageFile.Read("a.png", options)).ParamName);
    }

    public void Dispose() => _folder.Dispose();
}
