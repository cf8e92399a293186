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

        var records = new List<byte[]>();
        foreach (var path in paths)
        {
            ReadFile(path, labelBytes + Pixels, limits, records);
        }

        var features = new T[records.Count * Pixels];
        var labels = new int[records.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = records[i][labelIndex];
            for (var pixel = 0; pixel < Pixels; pixel++)
            {
                features[(i * Pixels) + pixel] = T.CreateTruncating(records[i][labelBytes + pixel]);
            }
        }

        return Dataset.FromArrays(features, Pixels).WithLabels(labels, classNames.Length, classNames);
    }

    private static void ReadFile(string path, int recordLength, int[] limits, List<byte[]> records)
    {
        using var stream = DataFile.Open(path);
        for (var number = 0L; ; number++)
        {
            var start = number * recordLength;
            var record = new byte[recordLength];
            var read = Read(stream, record, path, start);
            if (read == 0 && number > 0)
            {
                return;
            }

            if (read < recordLength)
            {
                throw DataFileException.AtOffset(
                    path, start + read, $"the file ends here, in record {number}; a record has {recordLength} bytes.");
            }

            for (var i = 0; i < limits.Length; i++)
            {
                if (record[i] >= limits[i])
                {
                    throw DataFileException.AtOffset(
                        path, start + i, $"the label of record {number} is {record[i]}; there are {limits[i]} classes, so labels are 0 to {limits[i] - 1}.");
                }
            }

            if (records.Count == Array.MaxLength / Pixels)
            {
                throw DataFileException.AtOffset(path, start, $"there are more images than the {records.Count} that an array holds.");
            }

            records.Add(record);
        }
    }

    private static int Read(Stream stream, byte[] record, string path, long start)
    {
        try
        {
            return stream.ReadAtLeast(record, record.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException exception)
        {
            throw DataFileException.AtOffset(path, start, $"the compressed data are damaged or cut off after this: {exception.Message}", exception);
        }
    }
}
