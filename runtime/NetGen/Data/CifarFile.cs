using System.Numerics;

namespace NetGen;

/// <summary>
/// A file of CIFAR's binary version (Krizhevsky, 2009): records of one label (CIFAR-10) or a coarse and a fine one
/// (CIFAR-100), and 3072 bytes, the red, green and blue plane of an image of 32 lines of 32 pixels.
/// </summary>
internal static class CifarFile
{
    private const int Pixels = 3 * 32 * 32;

    /// <summary>Reads the records of several files.</summary>
    /// <param name="paths">The files, plain or gzip.</param>
    /// <param name="labelBytes">The number of labels of a record.</param>
    /// <param name="labelIndex">Which of them is wanted.</param>
    /// <param name="classNames">The names of its classes.</param>
    /// <param name="limits">The number of classes of each label of a record.</param>
    /// <exception cref="DataFileException">A file is not of that kind.</exception>
    public static Dataset<T> Read<T>(string[] paths, int labelBytes, int labelIndex, string[] classNames, int[] limits)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Length == 0)
        {
            throw new ArgumentException("There are no files; at least one is expected.", nameof(paths));
        }

        var features = new List<T>();
        var labels = new List<int>();
        var record = new byte[labelBytes + Pixels];
        foreach (var path in paths)
        {
            ReadFile(path, record, limits, () =>
            {
                labels.Add(record[labelIndex]);
                foreach (var pixel in record.AsSpan(labelBytes))
                {
                    features.Add(T.CreateTruncating(pixel));
                }
            });
        }

        return Dataset.FromArrays(features.ToArray(), Pixels).WithLabels([.. labels], classNames.Length, classNames);
    }

    private static void ReadFile(string path, byte[] record, int[] limits, Action add)
    {
        using var stream = DataFile.Open(path);
        for (var number = 0L; ; number++)
        {
            var start = number * record.Length;
            int read;
            try
            {
                read = stream.ReadAtLeast(record, record.Length, throwOnEndOfStream: false);
            }
            catch (InvalidDataException exception)
            {
                throw DataFileException.AtOffset(
                    path, start, $"the compressed data are damaged or cut off in or behind record {number}: {exception.Message}", exception);
            }

            if (read == 0 && number > 0)
            {
                return;
            }

            if (read < record.Length)
            {
                throw DataFileException.AtOffset(
                    path, start + read, $"the file ends here, in record {number}; a record has {record.Length} bytes.");
            }

            for (var i = 0; i < limits.Length; i++)
            {
                if (record[i] >= limits[i])
                {
                    throw DataFileException.AtOffset(
                        path, start + i, $"the label of record {number} is {record[i]}; there are {limits[i]} classes, so labels are 0 to {limits[i] - 1}.");
                }
            }

            add();
        }
    }
}
