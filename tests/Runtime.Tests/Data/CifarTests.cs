using Xunit;

namespace NetGen.Runtime.Tests.Data;

public sealed class CifarTests : IDisposable
{
    private const int Pixels = 3072;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Cifar10_is_read_from_several_files_plain_and_gzip()
    {
        var first = _folder.Write("data_batch_1.bin", [.. Record([9], 1), .. Record([0], 2)]);
        var second = _folder.Write("data_batch_2.bin.gz", TemporaryFolder.GZip(Record([3], 3)));

        var data = Dataset.FromCifar10(first, second);

        Assert.Equal("3 samples, 3072 features, 10 classes", data.ToString());
        Assert.Equal([9, 0, 3], data.Labels.ToArray());
        Assert.Equal("truck", data.ClassNames![9]);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(Enumerable.Range(0, Pixels).Select(p => (float)(byte)(p * (i + 1))), data.Features(i).ToArray());
        }
    }

    [Fact]
    public void Cifar100_has_fine_and_coarse_labels()
    {
        var path = _folder.Write("train.bin", [.. Record([19, 99], 1), .. Record([0, 4], 1)]);

        var fine = Dataset.FromCifar100<double>(path);
        var coarse = Dataset.FromCifar100(path, Cifar100Labels.Coarse);

        Assert.Equal((100, "worm"), (fine.ClassCount, fine.ClassNames![99]));
        Assert.Equal((20, "vehicles_2"), (coarse.ClassCount, coarse.ClassNames![19]));
        Assert.Equal([99, 4], fine.Labels.ToArray());
        Assert.Equal([19, 0], coarse.Labels.ToArray());
        Assert.Equal(100, fine.ClassNames.Distinct().Count());
        Assert.Equal(fine.ClassNames.Order(StringComparer.Ordinal), fine.ClassNames);
        Assert.Equal(255.0, fine.Features(0)[255]);
    }

    [Fact]
    public void Broken_files_are_refused_with_their_place()
    {
        Refused(0, "the file ends here, in record 0", []);
        Refused(3073 + 100, "in record 1; a record has 3073 bytes", [.. Record([1], 1), .. Record([1], 1)[..100]]);
        Refused(3073, "the label of record 1 is 10; there are 10 classes", [.. Record([1], 1), .. Record([10], 1)]);
        Refused(3073, "damaged or cut off", TemporaryFolder.GZip([.. Record([1], 1), .. Record([2], 7)])[..^9]);
        var path = _folder.Write("hundred", Record([1, 100], 1));
        Assert.Equal(1, Assert.Throws<DataFileException>(() => Dataset.FromCifar100(path)).Offset);
        Assert.Throws<FileNotFoundException>(() => Dataset.FromCifar10("missing.bin"));
        Assert.Throws<ArgumentException>("paths", () => Dataset.FromCifar10());
        Assert.Throws<ArgumentOutOfRangeException>("labels", () => Dataset.FromCifar100(path, (Cifar100Labels)2));
    }

    public void Dispose() => _folder.Dispose();

    private void Refused(long offset, string problem, byte[] contents)
    {
        var path = _folder.Write("broken", contents);
        var exception = Assert.Throws<DataFileException>(() => Dataset.FromCifar10(path));
        Assert.Equal(path, exception.File);
        Assert.Equal(offset, exception.Offset);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    private static byte[] Record(byte[] labels, int factor) =>
        [.. labels, .. Enumerable.Range(0, Pixels).Select(p => (byte)(p * factor))];
}
