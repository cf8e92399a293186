using NetGen;

namespace Mnist;

/// <summary>What the command line says: which files, and for how long.</summary>
/// <param name="Train">The training samples.</param>
/// <param name="Test">The test samples.</param>
/// <param name="Epochs">The number of passes over the training samples.</param>
internal sealed record Arguments(Dataset<float> Train, Dataset<float> Test, int Epochs)
{
    public const string Usage = """
        Usage: Mnist [--epochs n] [folder | train-images train-labels test-images test-labels]

        Trains LeNet-5 on MNIST: by default on the 10,000 images that come with NetGen, or on the IDX files named, plain
        or gzip. Of a folder, the files with MNIST's own names are taken (train-images-idx3-ubyte, with or without .gz,
        and so on).
        """;

    private static readonly string[] Names =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    /// <summary>Reads the command line and the files.</summary>
    /// <exception cref="ArgumentException">The command line is not as the usage says.</exception>
    /// <exception cref="IOException">A file is missing, cannot be read or is not what it should be.</exception>
    public static Arguments Parse(string[] args)
    {
        var epochs = 5;
        var files = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] != "--epochs")
            {
                files.Add(args[i].StartsWith('-') ? throw new ArgumentException($"There is no option {args[i]}.") : args[i]);
            }
            else if (++i == args.Length || !int.TryParse(args[i], out epochs) || epochs < 1)
            {
                throw new ArgumentException("--epochs is followed by a number from 1 on.");
            }
        }

        string[] paths = files.Count switch
        {
            0 => InFolder(Path.Combine(AppContext.BaseDirectory, "mnist")),
            1 => InFolder(files[0]),
            4 => [.. files],
            _ => throw new ArgumentException($"There are {files.Count} paths; name a folder or four files."),
        };
        return new(Read(paths[0], paths[1]), Read(paths[2], paths[3]), epochs);
    }

    private static string[] InFolder(string folder) =>
        Array.ConvertAll(Names, name => Path.Combine(folder, File.Exists(Path.Combine(folder, name)) ? name : name + ".gz"));

    private static Dataset<float> Read(string images, string labels)
    {
        var data = Dataset.FromIdx(images, labels, new IdxOptions { ClassCount = LeNet.OutputSize });
        return data.FeatureCount == LeNet.InputSize
            ? data
            : throw new InvalidDataException($"{images}: an image has {data.FeatureCount} pixels; MNIST's have 28 x 28.");
    }
}
