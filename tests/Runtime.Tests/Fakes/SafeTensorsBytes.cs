using System.Globalization;
using System.Text;

namespace NetGen.Runtime.Tests.Fakes;

/// <summary>
/// Puts safetensors files together byte by byte, as another program would and knowing nothing of NetGen's own writer.
/// </summary>
internal sealed class SafeTensorsBytes
{
    private readonly List<string> _entries = [];
    private readonly List<byte> _data = [];

    public SafeTensorsBytes Metadata(string key, string value)
    {
        _entries.Add($"\"__metadata__\":{{\"{key}\":\"{value}\"}}");
        return this;
    }

    public SafeTensorsBytes Add(string name, string type, int[] shape, byte[] elements)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{name}\":{{\"dtype\":\"{type}\",\"shape\":[{string.Join(',', shape)}],\"data_offsets\":[{_data.Count},{_data.Count + elements.Length}]}}");
        _entries.Add(text);
        _data.AddRange(elements);
        return this;
    }

    public SafeTensorsBytes Add(string name, int[] shape, params float[] elements) =>
        Add(name, "F32", shape, [.. elements.SelectMany(BitConverter.GetBytes)]);

    public byte[] ToArray() => File($"{{{string.Join(',', _entries)}}}", [.. _data]);

    public static byte[] File(string header, params byte[] data) => File(Encoding.UTF8.GetBytes(header), data);

    public static byte[] File(byte[] header, params byte[] data) =>
        [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. data];
}
