using System.Numerics;

namespace NetGen;

// CIFAR, in single precision or in a precision of one's choice.
public static partial class Dataset
{
    /// <inheritdoc cref="FromCifar10{T}(string[])"/>
    public static Dataset<float> FromCifar10(params string[] paths) => FromCifar10<float>(paths);

    /// <inheritdoc cref="FromCifar100{T}(string, Cifar100Labels)"/>
    public static Dataset<float> FromCifar100(string path, Cifar100Labels labels = Cifar100Labels.Fine) =>
        FromCifar100<float>(path, labels);

    /// <summary>
    /// Reads CIFAR-10 in its binary version, such as <c>data_batch_1.bin</c> to <c>data_batch_5.bin</c>: images of the shape
    /// (3, 32, 32), channels first, with values from 0 to 255, and the names of the classes.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="paths">The files, at least one, plain or gzip; their samples follow each other.</param>
    /// <exception cref="DataFileException">A file is not what was expected.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Dataset<T> FromCifar10<T>(params string[] paths)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        CifarFile.Read<T>(paths, labelBytes: 1, labelIndex: 0, CifarClasses.Ten, [10]);

    /// <summary>
    /// Reads a file of CIFAR-100 in its binary version, <c>train.bin</c> or <c>test.bin</c>: images of the shape (3, 32, 32),
    /// channels first, with values from 0 to 255, and the names of the classes.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="labels">Which labels are to be learnt; the fine ones by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such labels.</exception>
    /// <exception cref="DataFileException">The file is not what was expected.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Dataset<T> FromCifar100<T>(string path, Cifar100Labels labels = Cifar100Labels.Fine)
        where T : unmanaged, IFloatingPointIeee754<T> => labels switch
        {
            Cifar100Labels.Coarse => CifarFile.Read<T>([path], labelBytes: 2, labelIndex: 0, CifarClasses.Coarse, [20, 100]),
            Cifar100Labels.Fine => CifarFile.Read<T>([path], labelBytes: 2, labelIndex: 1, CifarClasses.Fine, [20, 100]),
            _ => throw new ArgumentOutOfRangeException(nameof(labels), labels, "There are no such labels."),
        };
}
