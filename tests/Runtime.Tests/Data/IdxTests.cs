using Xunit;

namespace NetGen.Runtime.Tests.Data;

public sealed class IdxTests : IDisposable
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 51, 255, 1, 2, 3];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 4, 1];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Images_and_labels_are_read_plain_and_compressed(bool compressed)
    {
        var data = Dataset.FromIdx(
            _folder.Write("images", compressed ? TemporaryFolder.GZip(Images) : Images),
            _folder.Write("labels", compressed ? TemporaryFolder.GZip(Labels) : Labels));
        Assert.Equal([0f, 51f, 255f, 1f, 2f, 3f], data.AllFeatures);
        Assert.Equal([4, 1], data.Labels);
        Assert.Equal((2, 3, 5), (data.Count, data.FeatureCount, data.ClassCount));
    }

    [Fact]
    public void Pixels_are_scaled_when_asked()
    {
        var (images, labels) = (_folder.Write("images", Images), _folder.Write("labels", Labels));
        var data = Dataset.FromIdx<double>(images, labels, new IdxOptions { Scale = 1.0 / 255, Offset = -0.5, ClassCount = 10 });
        Assert.Equal([-0.5, (51.0 / 255) - 0.5, 0.5], data.Features(0).ToArray(), (x, y) => Math.Abs(x - y) < 1e-15);
        Assert.Equal(10, data.ClassCount);
    }

    [Theory]
    [InlineData(0, 0, "the magic number should end at offset 4")]
    [InlineData(3, 3, "the magic number should end at offset 4")]
    [InlineData(10, 10, "the header should end at offset 16")]
    [InlineData(20, 20, "the data (2 x 1 x 3 bytes) should end at offset 22")]
    public void A_truncated_file_is_refused_at_its_end(int length, int offset, string problem)
    {
        var path = _folder.Write("cut", Images[..length]);
        var exception = Refused(path, _folder.Write("labels", Labels));
        Assert.Equal((path, (long?)offset), (exception.File, exception.Offset));
        Assert.Contains(problem, exception.Message);
    }

    [Fact]
    public void A_truncated_compressed_file_is_refused()
    {
        var images = new byte[16 + 20000];
        Images.AsSpan(0, 16).CopyTo(images);
        (images[6], images[7], images[15]) = (0x27, 0x10, 2);
        new Random(1).NextBytes(images.AsSpan(16));
        var exception = Refused(_folder.Write("cut.gz", TemporaryFolder.GZip(images)[..^5000]), _folder.Write("labels", Labels));
        Assert.Contains("cut.gz", exception.Message);
        Assert.NotNull(exception.Offset);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 13, 1, 0, 0, 0, 1 }, "00000D01")]
    [InlineData(new byte[] { 1, 0, 8, 1, 0, 0, 0, 1 }, "01000801")]
    [InlineData(new byte[] { 0, 0, 8, 0, 0, 0, 0, 1 }, "00000800")]
    public void A_wrong_magic_number_is_refused(byte[] contents, string found) =>
        Assert.Contains($"the magic number is {found}", Refused(_folder.Write("magic", contents), _folder.Write("labels", Labels)).Message);

    [Fact]
    public void A_header_that_promises_too_much_is_refused_without_taking_the_memory()
    {
        var labels = _folder.Write("labels", Labels);
        byte[] huge = [0, 0, 8, 3, 0x7F, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0];
        Assert.Equal(8, Refused(_folder.Write("huge", huge), labels).Offset);
        byte[] negative = [0, 0, 8, 2, 0, 0, 0, 2, 255, 255, 255, 255];
        Assert.Contains("4294967295", Refused(_folder.Write("negative", negative), labels).Message);

        byte[] large = [0, 0, 8, 2, 0x40, 0, 0, 0, 0, 0, 0, 1, 7];
        var path = _folder.Write("large", large);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(13, Refused(path, labels).Offset);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Files_that_do_not_belong_together_are_refused()
    {
        var (images, labels) = (_folder.Write("images", Images), _folder.Write("labels", Labels));
        Assert.Contains("images have at least 2", Refused(labels, labels).Message);
        Assert.Contains("labels have 1", Refused(images, images).Message);
        byte[] three = [0, 0, 8, 1, 0, 0, 0, 3, 4, 1, 0];
        Assert.Contains("3 labels for the 2 images", Refused(images, _folder.Write("three", three)).Message);
        Assert.Contains("more bytes after the end", Refused(_folder.Write("long", [.. Images, 0]), labels).Message);
        byte[] empty = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 0];
        Assert.Contains("no pixels", Refused(_folder.Write("empty", empty), labels).Message);
    }

    [Fact]
    public void A_label_beyond_the_classes_is_refused_where_it_stands()
    {
        var (images, labels) = (_folder.Write("images", Images), _folder.Write("labels", Labels));
        var exception = Assert.Throws<DataFileException>(() => Dataset.FromIdx(images, labels, new IdxOptions { ClassCount = 4 }));
        Assert.Equal(8, exception.Offset);
        Assert.Contains("label 0 is 4", exception.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.FromIdx(images, labels, new IdxOptions { ClassCount = 0 }));
    }

    private static DataFileException Refused(string images, string labels) =>
        Assert.Throws<DataFileException>(() => Dataset.FromIdx(images, labels));
}
