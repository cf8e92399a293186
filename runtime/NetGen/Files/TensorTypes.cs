using System.Buffers.Binary;
using System.Numerics;

namespace NetGen;

/// <summary>The element types of the safetensors format.</summary>
internal static class TensorTypes
{
    /// <summary>The bytes of one element, by type.</summary>
    public static IReadOnlyDictionary<string, int> Sizes { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["BOOL"] = 1,
        ["U8"] = 1,
        ["I8"] = 1,
        ["F8_E4M3"] = 1,
        ["F8_E5M2"] = 1,
        ["F8_E8M0"] = 1,
        ["I16"] = 2,
        ["U16"] = 2,
        ["F16"] = 2,
        ["BF16"] = 2,
        ["I32"] = 4,
        ["U32"] = 4,
        ["F32"] = 4,
        ["I64"] = 8,
        ["U64"] = 8,
        ["F64"] = 8,
        ["C64"] = 8,
    };
}

/// <summary>Conversion between the bytes of a file, always little-endian, and the network's numbers.</summary>
internal static class TensorConversion<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Converts whole elements.</summary>
    public delegate void Reader(ReadOnlySpan<byte> source, Span<T> destination);

    /// <summary>The types that a parameter can be read from.</summary>
    public static IReadOnlyDictionary<string, Reader> Readers { get; } = new Dictionary<string, Reader>(StringComparer.Ordinal)
    {
        ["F64"] = (source, destination) =>
        {
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] = T.CreateTruncating(BinaryPrimitives.ReadDoubleLittleEndian(source[(8 * i)..]));
            }
        },
        ["F32"] = (source, destination) =>
        {
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] = T.CreateTruncating(BinaryPrimitives.ReadSingleLittleEndian(source[(4 * i)..]));
            }
        },
        ["F16"] = (source, destination) =>
        {
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] = T.CreateTruncating(BinaryPrimitives.ReadHalfLittleEndian(source[(2 * i)..]));
            }
        },
        ["BF16"] = (source, destination) =>
        {
            // The upper half of a single.
            for (var i = 0; i < destination.Length; i++)
            {
                var bits = BinaryPrimitives.ReadUInt16LittleEndian(source[(2 * i)..]);
                destination[i] = T.CreateTruncating(BitConverter.UInt32BitsToSingle((uint)bits << 16));
            }
        },
    };

    /// <summary>The type of counters.</summary>
    public const string IntegerType = "I64";

    /// <summary>Converts elements of a type that a parameter can be read from, or of <see cref="IntegerType"/>.</summary>
    public static Reader ReaderOf(string type) => type == IntegerType ? ReadIntegers : Readers[type];

    /// <summary>The type that the network's own numbers are written as.</summary>
    public static string Type => typeof(T) == typeof(double) ? "F64" : "F32";

    /// <summary>Writes elements as <see cref="IntegerType"/>.</summary>
    public static void WriteIntegers(ReadOnlySpan<T> source, Span<byte> destination)
    {
        for (var i = 0; i < source.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(destination[(8 * i)..], long.CreateSaturating(source[i]));
        }
    }

    private static void ReadIntegers(ReadOnlySpan<byte> source, Span<T> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = T.CreateTruncating(BinaryPrimitives.ReadInt64LittleEndian(source[(8 * i)..]));
        }
    }

    /// <summary>Writes elements as <see cref="Type"/>.</summary>
    public static void Write(ReadOnlySpan<T> source, Span<byte> destination)
    {
        for (var i = 0; i < source.Length; i++)
        {
            if (typeof(T) == typeof(double))
            {
                BinaryPrimitives.WriteDoubleLittleEndian(destination[(8 * i)..], double.CreateTruncating(source[i]));
            }
            else
            {
                BinaryPrimitives.WriteSingleLittleEndian(destination[(4 * i)..], float.CreateTruncating(source[i]));
            }
        }
    }
}
