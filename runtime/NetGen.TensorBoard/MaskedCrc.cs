using System.Buffers.Binary;
using System.Numerics;

namespace NetGen.TensorBoard;

/// <summary>The checksum of TFRecord files: CRC-32C (Castagnoli), rotated and shifted so that it may be stored beside what it is of.</summary>
internal static class MaskedCrc
{
    private const uint MaskDelta = 0xa282ead8;

    /// <summary>((crc ≫ 15) | (crc ≪ 17)) + 0xa282ead8 (TensorFlow, "TFRecords format details").</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => BitOperations.RotateRight(Crc32C(bytes), 15) + MaskDelta;

    private static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return ~crc;
    }
}
