using System.Globalization;
using System.Numerics;
using NetGen.ImageFiles;

namespace NetGen;

/// <summary>
/// Reads folders of PNG, PGM and PPM images for classification: each folder in the folder is a class, and its name the name of
/// the class.
/// </summary>
/// <remarks>
/// Classes are numbered in the ordinal order of their names, and images come class after class in that of theirs, whatever
/// the system's order. Files with other endings than <c>.png</c>, <c>.pgm</c>, <c>.ppm</c> and <c>.pnm</c>, names that begin
/// with a dot, and folders within a class are not read. What is read is a whole data set or an exception.
/// </remarks>
public static class ImageFolder
{
    /// <inheritdoc cref="Load{T}(string, ImageOptions?)"/>
    public static Dataset<float> Load(string path, ImageOptions? options = null) => Load<float>(path, options);

    /// <inheritdoc cref="Stream{T}(string, ImageOptions?, SampleStreamOptions?)"/>
    public static SampleStream<float> Stream(string path, ImageOptions? options = null, SampleStreamOptions? stream = null) =>
        Stream<float>(path, options, stream);

    /// <summary>Reads all images into memory.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="path">The folder.</param>
    /// <param name="options">Size, channels, layout and classes; by default those of the first image, channels first.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DataFileException">A file is damaged, of another kind or of another size, or a class has no images.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static Dataset<T> Load<T>(string path, ImageOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (listing, shape, chosen) = Open(path, options);
        if ((long)listing.Files.Length * shape.Size > Array.MaxLength)
        {
            throw new DataFileException(
                path, $"{listing.Files.Length} images of {shape} have more elements than an array holds; use {nameof(Stream)} to read them in each epoch.");
        }

        var features = new T[listing.Files.Length * shape.Size];
        for (var i = 0; i < listing.Files.Length; i++)
        {
            Read(listing.Files[i].Path, chosen, shape, features.AsSpan(i * shape.Size, shape.Size));
        }

        return Dataset.FromArrays(features, shape.Size)
            .WithLabels([.. listing.Files.Select(file => file.Label)], listing.ClassNames.Length, listing.ClassNames);
    }

    /// <summary>
    /// Reads the images anew in each epoch of <c>Fit</c>, a few at a time. With <see cref="FitOptions.Shuffle"/> all files are
    /// put in a new order in each epoch, by its seed, because the stream's buffer alone would leave the classes together.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="path">The folder; its files are listed once, now.</param>
    /// <param name="options">Size, channels, layout and classes; by default those of the first image, channels first.</param>
    /// <param name="stream">How the stream is read, or null for the defaults; the expected count is known.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DataFileException">The first file is damaged or of another kind, or a class has no images.</exception>
    /// <exception cref="IOException">The folder or the first file cannot be read.</exception>
    public static SampleStream<T> Stream<T>(string path, ImageOptions? options = null, SampleStreamOptions? stream = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (listing, shape, chosen) = Open(path, options);
        return SampleStream.From(
            epoch => Samples<T>(listing, shape, chosen, epoch),
            (stream ?? new SampleStreamOptions()) with { ExpectedCount = listing.Files.Length });
    }

    private static IEnumerable<Sample<T>> Samples<T>(ImageFolderListing listing, ImageShape shape, ImageOptions options, StreamEpoch epoch)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var files = listing.Files.ToArray();
        if (epoch.Shuffle)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"image files {epoch.Number}");
            new RandomStream(epoch.Seed, name).Shuffle<(string Path, int Label)>(files);
        }

        // One array for all: a sample is read before the next.
        var pixels = new T[shape.Size];
        foreach (var (path, label) in files)
        {
            Read(path, options, shape, pixels.AsSpan());
            yield return new Sample<T>(pixels, label);
        }
    }

    private static (ImageFolderListing Listing, ImageShape Shape, ImageOptions Options) Open(string path, ImageOptions? options)
    {
        options ??= new ImageOptions();
        options.Validate();
        var listing = ImageFolderListing.Read(path, options.ClassNames);
        var first = ImageDecoder.Read(listing.Files[0].Path, options.MaxPixels);
        return (listing, ImageConverter.Shape(first, options), options);
    }

    private static void Read<T>(string path, ImageOptions options, ImageShape shape, Span<T> sample)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        ImageConverter.Write(ImageDecoder.Read(path, options.MaxPixels), path, options, shape, sample);
}
