using System.Buffers.Binary;
using System.Numerics;

namespace NetGen;

/// <summary>
/// Reads a safetensors file from start to end, without seeking and with memory in proportion to the bytes that are
/// really there: the header at once, then each tensor in the order of the data.
/// </summary>
internal sealed class SafeTensorsReader
{
    /// <summary>The longest header read; the format's own reader has the same limit.</summary>
    public const int LongestHeader = 100_000_000;

    private const int LengthBytes = 8;
    private readonly Stream _stream;
    private readonly string _source;
    private readonly byte[] _chunk = new byte[64 * 1024];

    /// <summary>Reads and checks the header.</summary>
    /// <exception cref="ModelFileException">The header is damaged, or the stream's length, if known, does not fit it.</exception>
    public SafeTensorsReader(Stream stream, string source)
    {
        (_stream, _source) = (stream, source);
        long? available = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : null;
        var length = ReadLength(available);
        Header = SafeTensorsParser.Parse(ReadHeader(length), source);
        DataOrder = SafeTensorsVerifier.Verify(Header, available - LengthBytes - length, source);
    }

    /// <summary>What the file holds.</summary>
    public SafeTensorsHeader Header { get; }

    /// <summary>The tensors in the order in which they must be read or skipped.</summary>
    public IReadOnlyList<TensorEntry> DataOrder { get; }

    /// <summary>Reads the next tensor, converting it from any floating-point type or from 64-bit integers.</summary>
    /// <param name="tensor">The tensor, of a type that can be converted.</param>
    /// <param name="destination">Receives all elements.</param>
    /// <exception cref="ModelFileException">The file is cut off, or a number is out of range.</exception>
    public void Read<T>(TensorEntry tensor, Span<T> destination)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var convert = TensorConversion<T>.ReaderOf(tensor.Type);
        var size = TensorTypes.Sizes[tensor.Type];
        for (var done = 0; done < destination.Length;)
        {
            var part = destination.Slice(done, Math.Min(destination.Length - done, _chunk.Length / size));
            var bytes = _chunk.AsSpan(0, part.Length * size);
            Fill(bytes, tensor);
            convert(bytes, part);
            if (typeof(T) != typeof(double) && tensor.Type == "F64")
            {
                CheckRange<T>(bytes, part, done, tensor);
            }

            done += part.Length;
        }
    }

    /// <summary>Reads over the next tensor.</summary>
    /// <exception cref="ModelFileException">The file is cut off.</exception>
    public void Skip(TensorEntry tensor)
    {
        for (var left = tensor.End - tensor.Begin; left > 0;)
        {
            var bytes = _chunk.AsSpan(0, (int)Math.Min(left, _chunk.Length));
            Fill(bytes, tensor);
            left -= bytes.Length;
        }
    }

    /// <summary>Checks that the file ends here.</summary>
    /// <exception cref="ModelFileException">It does not.</exception>
    public void Finish()
    {
        if (_stream.Read(_chunk, 0, 1) != 0)
        {
            throw new ModelFileException(_source, $"The file is too long: its tensors end {Header.DataLength} bytes after the header.");
        }
    }

    private int ReadLength(long? available)
    {
        var bytes = _chunk.AsSpan(0, LengthBytes);
        var read = _stream.ReadAtLeast(bytes, LengthBytes, throwOnEndOfStream: false);
        if (read < LengthBytes)
        {
            throw new ModelFileException(_source, $"The file has {read} bytes; a safetensors file begins with {LengthBytes} that say how long its header is.");
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (length > LongestHeader)
        {
            throw new ModelFileException(
                _source, $"This is not a safetensors file: its first {LengthBytes} bytes announce a header of {length} bytes; at most {LongestHeader} are allowed.");
        }

        return available is null || (long)length <= available - LengthBytes ? (int)length : throw HeaderCutOff((int)length);
    }

    private ReadOnlySpan<byte> ReadHeader(int length)
    {
        // Grown with what arrives: a stream of nine bytes cannot make this allocate a hundred megabytes.
        var header = new byte[Math.Min(length, _chunk.Length)];
        for (var filled = 0; filled < length;)
        {
            if (filled == header.Length)
            {
                Array.Resize(ref header, (int)Math.Min(length, 2L * header.Length));
            }

            var read = _stream.Read(header, filled, header.Length - filled);
            filled += read > 0 ? read : throw HeaderCutOff(length);
        }

        return header;
    }

    private ModelFileException HeaderCutOff(int length) => new(_source, $"The file is cut off: its header of {length} bytes is not complete.");

    private void Fill(Span<byte> bytes, TensorEntry tensor)
    {
        if (_stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new ModelFileException(_source, $"The file is cut off in tensor {TensorText.Quote(tensor.Name)}.");
        }
    }

    private void CheckRange<T>(ReadOnlySpan<byte> bytes, ReadOnlySpan<T> converted, int first, TensorEntry tensor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < converted.Length; i++)
        {
            if (T.IsInfinity(converted[i]) && BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]) is var value && double.IsFinite(value))
            {
                throw new ModelFileException(
                    _source,
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"Element {first + i} of tensor {TensorText.Quote(tensor.Name)} is {value}, too large for the network's {TensorConversion<T>.Type}."));
            }
        }
    }
}
