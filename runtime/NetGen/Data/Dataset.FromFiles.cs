using System.Numerics;
using System.Text;

namespace NetGen;

// Files. Each reader also exists for a precision of one's choice; the default is single.
public static partial class Dataset
{
    /// <inheritdoc cref="FromCsv{T}(string, CsvOptions?)"/>
    public static Dataset<float> FromCsv(string path, CsvOptions? options = null) => FromCsv<float>(path, options);

    /// <inheritdoc cref="FromCsv{T}(TextReader, CsvOptions?)"/>
    public static Dataset<float> FromCsv(TextReader reader, CsvOptions? options = null) => FromCsv<float>(reader, options);

    /// <inheritdoc cref="FromIdx{T}(string, string, IdxOptions?)"/>
    public static Dataset<float> FromIdx(string imagesPath, string labelsPath, IdxOptions? options = null) =>
        FromIdx<float>(imagesPath, labelsPath, options);

    /// <summary>
    /// Reads a CSV file (RFC 4180, UTF-8 or with a byte-order mark, plain or gzip): numbers, one sample on a line.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="path">The file; gzip is recognised by its contents.</param>
    /// <param name="options">The columns and their meaning; by default the last one is the class, all others are features.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DataFileException">The file is not what was expected; the message names the line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Dataset<T> FromCsv<T>(string path, CsvOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var stream = DataFile.Open(path);
        // Invalid bytes throw: replaced silently, they could merge two classes.
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return CsvDataset<T>.Read(reader, path, options ?? new CsvOptions());
    }

    /// <summary>Reads CSV text (RFC 4180): numbers, one sample on a line.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="reader">The text; read to its end and not closed.</param>
    /// <param name="options">The columns and their meaning; by default the last one is the class, all others are features.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DataFileException">The text is not what was expected; the message names the line and column.</exception>
    public static Dataset<T> FromCsv<T>(TextReader reader, CsvOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        return CsvDataset<T>.Read(reader, "CSV text", options ?? new CsvOptions());
    }

    /// <summary>
    /// Reads images and their labels from a pair of IDX files of unsigned bytes (the format of MNIST), plain or gzip.
    /// Each image is one sample, its pixels row-major; by default they keep their values, 0 to 255.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="imagesPath">The images, of at least two dimensions: [samples, …].</param>
    /// <param name="labelsPath">The labels, of one dimension: [samples].</param>
    /// <param name="options">Scaling and the number of classes, or null.</param>
    /// <exception cref="DataFileException">A file is not what was expected, or they do not belong together.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Dataset<T> FromIdx<T>(string imagesPath, string labelsPath, IdxOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        options ??= new IdxOptions();
        if (options.ClassCount is { } classes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1, nameof(options));
        }

        var images = IdxFile.Read(imagesPath);
        var labels = IdxFile.Read(labelsPath);
        if (images.Dimensions.Length < 2)
        {
            throw DataFileException.AtOffset(imagesPath, 3, $"the file has {images.Dimensions.Length} dimension; images have at least 2.");
        }

        if (labels.Dimensions.Length != 1)
        {
            throw DataFileException.AtOffset(labelsPath, 3, $"the file has {labels.Dimensions.Length} dimensions; labels have 1.");
        }

        if (images.Dimensions[0] != labels.Dimensions[0])
        {
            throw DataFileException.AtOffset(
                labelsPath, 4, $"the file has {labels.Dimensions[0]} labels for the {images.Dimensions[0]} images of {imagesPath}.");
        }

        if (images.Data.Length == 0)
        {
            throw DataFileException.AtOffset(imagesPath, 4, $"the file has no pixels; its dimensions are {string.Join(" x ", images.Dimensions)}.");
        }

        var limit = options.ClassCount ?? 256;
        var bad = Array.FindIndex(labels.Data, label => label >= limit);
        if (bad >= 0)
        {
            throw DataFileException.AtOffset(
                labelsPath, 8L + bad, $"label {bad} is {labels.Data[bad]}; there are {limit} classes, so labels are 0 to {limit - 1}.");
        }

        return FromArrays(Pixels<T>(images.Data, options), images.Data.Length / images.Dimensions[0])
            .WithLabels(Array.ConvertAll(labels.Data, label => (int)label), options.ClassCount);
    }

    private static T[] Pixels<T>(byte[] data, IdxOptions options)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var values = new T[256];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = T.CreateTruncating((i * options.Scale) + options.Offset);
        }

        return Array.ConvertAll(data, pixel => values[pixel]);
    }
}
