using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Images;

public sealed class ImageFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("netgen-images-").FullName;

    [Fact]
    public void Each_folder_is_a_class_in_the_order_of_the_names()
    {
        Grey("b/2.pgm", 3, 4);
        Grey("b/10.PGM", 1, 2);
        Grey("a/x.pnm", 5, 6);
        Grey("C/y.pgm", 7, 8);
        Write("a/notes.txt", [1]);
        Write("a/.hidden.pgm", [1]);
        Write(".cache/z.pgm", [1]);

        var data = ImageFolder.Load(_root);

        Assert.Equal(["C", "a", "b"], data.ClassNames!);
        Assert.Equal([0, 1, 2, 2], data.Labels.ToArray());
        Assert.Equal([7f, 8, 5, 6, 1, 2, 3, 4], data.AllFeatures.ToArray());
    }

    [Fact]
    public void Names_given_number_the_classes_and_others_are_refused()
    {
        Grey("cat/1.pgm", 1, 2);
        Grey("dog/1.pgm", 3, 4);

        var data = ImageFolder.Load<double>(_root, new ImageOptions { ClassNames = ["dog", "bird", "cat"] });
        Assert.Equal((3, "dog"), (data.ClassCount, data.ClassNames![0]));
        Assert.Equal([2, 0], data.Labels.ToArray());
        Refused("the folder is none of the classes dog", new ImageOptions { ClassNames = ["dog"] });
    }

    [Fact]
    public void Mixed_images_are_brought_to_one_shape()
    {
        Grey("a/1.pgm", 100, 200);
        Write("a/2.png", PngBuilder.Image(1, 1, 8, 2, [0, 30, 30, 30]));

        Refused("1 lines of 1 pixels; expected 1 of 2");
        Assert.Equal([100f, 200, 30, 30], ImageFolder.Load(_root, new ImageOptions { Resize = ImageResize.Stretch }).AllFeatures.ToArray());
    }

    [Fact]
    public void A_broken_file_is_named_and_nothing_is_built()
    {
        Grey("a/1.pgm", 1, 2);
        Write("a/2.pgm", "P5 2 1 255 x"u8.ToArray());
        var exception = Assert.Throws<DataFileException>(() => ImageFolder.Load(_root));
        Assert.Equal(Path.Combine(_root, "a", "2.pgm"), exception.File);
        Assert.Equal(11, exception.Offset);
    }

    [Fact]
    public void Folders_without_classes_or_images_are_refused()
    {
        Refused("there are no folders in it");
        Directory.CreateDirectory(Path.Combine(_root, "a"));
        Refused("the folder of a class is empty");
        Write("a/1.jpg", [0xFF, 0xD8]);
        Refused("none of the 1 files is an image that can be read; expected names ending in .png, .pgm, .ppm, .pnm, found 1.jpg");
        Assert.Throws<DirectoryNotFoundException>(() => ImageFolder.Load(Path.Combine(_root, "missing")));
    }

    [Fact]
    public void A_stream_of_the_folder_trains_as_the_folder_in_memory()
    {
        Fill();
        var options = new FitOptions { Epochs = 3, BatchSize = 4, Shuffle = false };

        Assert.Equal(Train(ImageFolder.Load(_root), options), Train(ImageFolder.Stream(_root), options));
        Assert.Equal(10, ImageFolder.Stream(_root).Options.ExpectedCount);
    }

    [Fact]
    public void A_shuffled_stream_mixes_the_classes_by_the_seed()
    {
        Fill();
        var stream = ImageFolder.Stream(_root, stream: new SampleStreamOptions { ShuffleBuffer = 1 });
        var options = new FitOptions { BatchSize = 10, Seed = 5 };
        using var batches = stream.Open<int>(new BatchPlan<float>(new TestClassifier().Weights, options, false, CancellationToken.None));
        var (first, second) = (Epoch(1), Epoch(2));

        Assert.Equal(first.Order(), second.Order());
        Assert.NotEqual(first, second);
        Assert.NotEqual(first.Order(), first);
        Assert.Equal(first, Epoch(1));

        float[] Epoch(int epoch)
        {
            batches.BeginEpoch(epoch);
            Assert.True(batches.Next());
            return batches.Inputs.ToArray();
        }
    }

    [Fact]
    public void A_file_that_breaks_while_training_is_named()
    {
        Fill();
        var stream = ImageFolder.Stream(_root);
        File.WriteAllBytes(Path.Combine(_root, "b", "1.pgm"), [1, 2, 3]);
        var exception = Assert.Throws<SampleStreamException>(() => Train(stream, new FitOptions { Shuffle = false }));

        Assert.Equal(6, exception.Sample);
        Assert.Contains("neither PNG", exception.Message, StringComparison.Ordinal);
        Assert.IsType<DataFileException>(exception.InnerException);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static float[] Train(TrainingData<float> data, FitOptions options)
    {
        var network = new TestClassifier();
        network.Weights.SetStage(Rescale.Pixels<float>(2), strict: false);
        TrainingLoop.Fit<TestClassifier, float, int>(network, data, options: options);
        return network.Parameters["fc.weight"].ToArray();
    }

    private void Fill()
    {
        for (var i = 0; i < 10; i++)
        {
            Grey($"{(i < 5 ? "a" : "b")}/{i % 5}.pgm", i, 100 - i);
        }
    }

    private void Refused(string problem, ImageOptions? options = null) =>
        Assert.Contains(problem, Assert.Throws<DataFileException>(() => ImageFolder.Load(_root, options)).Message, StringComparison.Ordinal);

    private void Grey(string name, int left, int right) => Write(name, [.. "P5 2 1 255\n"u8, (byte)left, (byte)right]);

    private void Write(string name, byte[] contents)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, contents);
    }
}
