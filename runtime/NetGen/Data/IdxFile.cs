using System.Buffers.Binary;
using System.Globalization;

namespace NetGen;

/// <summary>
/// An IDX file of unsigned bytes, the format of MNIST (LeCun, Cortes and Burges): two zero bytes, the type 0x08, the
/// number of dimensions, each dimension as a big-endian 32-bit integer, then the bytes, row-major.
/// </summary>
internal sealed class IdxFile
{
    private IdxFile(string path, int[] dimensions, byte[] data)
    {
        Path = path;
        Dimensions = dimensions;
        Data = data;
    }

    public string Path { get; }

    public int[] Dimensions { get; }

    public byte[] Data { get; }

    /// <summary>Reads and checks a whole file, plain or gzip.</summary>
    /// <exception cref="DataFileException">It is no IDX file of bytes, is damaged, or has the wrong length.</exception>
    public static IdxFile Read(string path)
    {
        using var stream = DataFile.Open(path);
        var header = ReadUpTo(path, stream, 4, 0);
        CheckMagic(path, header);
        var rank = header[3];
        var sizes = ReadUpTo(path, stream, 4 * rank, 4);
        CheckLength(path, 4 + sizes.Length, 4 + (4 * rank), "the header");
        var dimensions = new int[rank];
        var length = 1L;
        for (var i = 0; i < rank; i++)
        {
            dimensions[i] = BinaryPrimitives.ReadInt32BigEndian(sizes.AsSpan(4 * i));
            length = dimensions[i] < 0 ? long.MaxValue : Math.Min(length * dimensions[i], int.MaxValue);
            if (length > Array.MaxLength)
            {
                throw DataFileException.AtOffset(
                    path, 4 + (4 * i), $"the dimensions up to {unchecked((uint)dimensions[i])} make more elements than an array holds.");
            }
        }

        var start = 4 + (4 * rank);
        var data = ReadUpTo(path, stream, (int)length, start);
        CheckLength(path, start + data.Length, start + length, string.Create(CultureInfo.InvariantCulture, $"the data ({string.Join(" x ", dimensions)} bytes)"));
        if (ReadUpTo(path, stream, 1, start + length).Length > 0)
        {
            throw DataFileException.AtOffset(path, start + length, "there are more bytes after the end of the data.");
        }

        return new IdxFile(path, dimensions, data);
    }

    private static void CheckMagic(string path, byte[] header)
    {
        CheckLength(path, header.Length, 4, "the magic number");
        if (header is not [0, 0, 8, > 0])
        {
            throw DataFileException.AtOffset(
                path, 0, $"the magic number is {Convert.ToHexString(header)}; expected 0000, type 08 (unsigned byte) and the number of dimensions.");
        }
    }

    private static void CheckLength(string path, long found, long expected, string what)
    {
        if (found < expected)
        {
            throw DataFileException.AtOffset(
                path, found, $"the file ends here; {what} should end at offset {expected.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    // Memory grows with what is read, not with what a damaged header promises.
    private static byte[] ReadUpTo(string path, Stream stream, int count, long offset)
    {
        var data = new byte[Math.Min(count, 1 << 20)];
        var read = 0;
        try
        {
            while (true)
            {
                var part = stream.ReadAtLeast(data.AsSpan(read), data.Length - read, throwOnEndOfStream: false);
                read += part;
                if (read < data.Length || read == count)
                {
                    break;
                }

                Array.Resize(ref data, (int)Math.Min(count, 2L * data.Length));
            }
        }
        catch (InvalidDataException exception)
        {
            throw DataFileException.AtOffset(
                path, offset + read, $"the compressed data are damaged or cut off after this: {exception.Message}", exception);
        }

        Array.Resize(ref data, read);
        return data;
    }
}
