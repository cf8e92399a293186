using System.Numerics;
using NetGen.ImageFiles;

namespace NetGen;

/// <summary>Reads PNG, PGM and PPM images, for example to predict with.</summary>
/// <remarks>
/// PNG of every colour type, depth and interlacing; PGM and PPM as text or binary, of up to 16 bits. The contents of a file say
/// of which kind it is. Broken files are refused as a whole, before more memory is taken than the image needs.
/// </remarks>
public static class ImageFile
{
    /// <inheritdoc cref="Read{T}(string, ImageOptions?)"/>
    public static (float[] Pixels, ImageShape Shape) Read(string path, ImageOptions? options = null) => Read<float>(path, options);

    /// <summary>Reads an image.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Its size, channels and layout; by default those of the file, channels first.</param>
    /// <returns>The pixels, with values from 0 to 255, and what they are.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DataFileException">The file is damaged, of another kind or of another size.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (T[] Pixels, ImageShape Shape) Read<T>(string path, ImageOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new ImageOptions();
        options.Validate();
        var image = ImageDecoder.Read(path, options.MaxPixels);
        var shape = ImageConverter.Shape(image, options);
        var pixels = new T[shape.Size];
        ImageConverter.Write(image, path, options, shape, pixels.AsSpan());
        return (pixels, shape);
    }
}
