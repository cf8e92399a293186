namespace NetGen.ImageFiles;

/// <summary>The images of a folder of folders: one folder for each class.</summary>
internal sealed class ImageFolderListing
{
    private static readonly string[] Extensions = [".png", ".pgm", ".ppm", ".pnm"];

    private ImageFolderListing(string[] classNames, (string Path, int Label)[] files) => (ClassNames, Files) = (classNames, files);

    /// <summary>The names of the classes.</summary>
    public string[] ClassNames { get; }

    /// <summary>The files, class after class, in the ordinal order of their names: the same on every system.</summary>
    public (string Path, int Label)[] Files { get; }

    /// <exception cref="DataFileException">There are no classes or images, or other classes than expected.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ImageFolderListing Read(string folder, IReadOnlyList<string>? expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string[] found = [.. Directory.EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal)];
        if (found.Length == 0)
        {
            throw new DataFileException(folder, "there are no folders in it; expected one for each class.");
        }

        string[] names = [.. expected ?? found];
        if (Array.Find(found, name => !names.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new DataFileException(Path.Combine(folder, unknown), $"the folder is none of the classes {string.Join(", ", names)}.");
        }

        var files = new List<(string Path, int Label)>();
        foreach (var name in found)
        {
            var label = Array.IndexOf(names, name);
            files.AddRange(Images(Path.Combine(folder, name)).Select(path => (path, label)));
        }

        return new ImageFolderListing(names, [.. files]);
    }

    private static string[] Images(string folder)
    {
        var all = Directory.GetFiles(folder);
        string[] images = [.. all.Where(IsImage).OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal)];
        return images.Length > 0
            ? images
            : throw new DataFileException(
                folder,
                all.Length == 0
                    ? "the folder of a class is empty."
                    : $"none of the {all.Length} files is an image that can be read; expected names ending in {string.Join(", ", Extensions)}, found {Path.GetFileName(all.Order(StringComparer.Ordinal).First())}.");
    }

    // Other systems' lists and thumbnails lie beside the images.
    private static bool IsImage(string path) =>
        !Path.GetFileName(path).StartsWith('.') && Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
