using System.Buffers.Binary;
using Google.Protobuf;

namespace NetGen.TensorBoard;

/// <summary>
/// Appends messages to a TFRecord file: the length (8 bytes, little-endian), its masked CRC-32C, the message, its masked
/// CRC-32C. Allocates nothing once its buffer is as large as the largest message.
/// </summary>
internal sealed class RecordWriter(Stream stream) : IDisposable
{
    private const int Header = sizeof(ulong) + sizeof(uint);
    private byte[] _buffer = new byte[256];

    public void Write(IMessage message)
    {
        var length = message.CalculateSize();
        var total = Header + length + sizeof(uint);
        if (_buffer.Length < total)
        {
            _buffer = new byte[2 * total];
        }

        var record = _buffer.AsSpan(0, total);
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[sizeof(ulong)..], MaskedCrc.Of(record[..sizeof(ulong)]));
        var payload = record.Slice(Header, length);
        message.WriteTo(payload);
        BinaryPrimitives.WriteUInt32LittleEndian(record[(Header + length)..], MaskedCrc.Of(payload));
        stream.Write(record);
    }

    public void Flush() => stream.Flush();

    public void Dispose() => stream.Dispose();
}
