using System.Buffers.Binary;
using System.Text;

namespace NetGen.Runtime.Tests.Outputs;

/// <summary>
/// A reader of TensorBoard's files of the tests' own: framing, checksums bit by bit, and protobuf's wire format by field
/// numbers. It shares nothing with what wrote the file.
/// </summary>
internal sealed class EventRecords
{
    private EventRecords(List<Dictionary<int, List<object>>> events) => Events = events;

    /// <summary>The fields of each event by number.</summary>
    public List<Dictionary<int, List<object>>> Events { get; }

    /// <summary>Tag, step, wall time and value of all scalars in order.</summary>
    public IEnumerable<(string Tag, long Step, double Time, float Value)> Scalars =>
        from one in Events
        where one.ContainsKey(5)
        from bytes in Message((byte[])one[5][0])[1]
        let value = Message((byte[])bytes)
        where value.ContainsKey(2)
        select (Text(value[1][0]), one.TryGetValue(2, out var step) ? (long)(ulong)step[0] : 0, (double)one[1][0], Single(value[2][0]));

    /// <summary>Tag, plugin and content of all summaries of plugins.</summary>
    public IEnumerable<(string Tag, string Plugin, byte[] Content)> Plugins =>
        from one in Events
        where one.ContainsKey(5)
        from bytes in Message((byte[])one[5][0])[1]
        let value = Message((byte[])bytes)
        where value.ContainsKey(9)
        let plugin = Message((byte[])Message((byte[])value[9][0])[1][0])
        select (Text(value[1][0]), Text(plugin[1][0]), (byte[])plugin[2][0]);

    public static EventRecords Read(string path)
    {
        // The writer may have the file open.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        var events = new List<Dictionary<int, List<object>>>();
        for (var position = 0; position < file.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(position));
            Check(file, position, 8);
            Check(file, position + 12, length);
            events.Add(Message(file[(position + 12)..(position + 12 + length)]));
            position += 12 + length + 4;
        }

        return new EventRecords(events);
    }

    /// <summary>The fields of a message: numbers as ulong, 64-bit floats as double, 32-bit ones as uint, all else as bytes.</summary>
    public static Dictionary<int, List<object>> Message(byte[] bytes)
    {
        var fields = new Dictionary<int, List<object>>();
        for (var position = 0; position < bytes.Length;)
        {
            var tag = Varint(bytes, ref position);
            object value;
            switch (tag & 7)
            {
                case 0:
                    value = Varint(bytes, ref position);
                    break;
                case 1:
                    value = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(position));
                    position += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref position);
                    value = bytes[position..(position + length)];
                    position += length;
                    break;
                case 5:
                    value = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(position));
                    position += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7}.");
            }

            (fields.TryGetValue((int)(tag >> 3), out var values) ? values : fields[(int)(tag >> 3)] = []).Add(value);
        }

        return fields;
    }

    public static string Text(object bytes) => Encoding.UTF8.GetString((byte[])bytes);

    /// <summary>CRC-32C, one bit after the other, with the reflected polynomial 0x82f63b78.</summary>
    public static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xffffffffu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0x82f63b78;
            }
        }

        return crc ^ 0xffffffff;
    }

    private static void Check(byte[] file, int start, int length)
    {
        var crc = Crc32C(file.AsSpan(start, length));
        var masked = unchecked(((crc >> 15) | (crc << 17)) + 0xa282ead8);
        if (masked != BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(start + length)))
        {
            throw new InvalidDataException($"The checksum at {start + length} is wrong.");
        }
    }

    private static float Single(object bits) => BitConverter.UInt32BitsToSingle((uint)bits);

    private static ulong Varint(byte[] bytes, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[position++];
            value |= (ulong)(one & 0x7f) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }
}
