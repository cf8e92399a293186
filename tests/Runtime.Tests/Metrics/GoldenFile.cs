using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Runtime.Tests.Metrics;

/// <summary>Reads a safetensors file of F64 and I64 tensors: an 8-byte header length, a JSON header, the data.</summary>
internal sealed class GoldenFile
{
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly JsonElement _header;

    private GoldenFile(byte[] bytes)
    {
        _bytes = bytes;
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        _start = 8 + length;
        _header = JsonDocument.Parse(bytes.AsMemory(8, length)).RootElement;
    }

    public static GoldenFile Metrics { get; } = new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", "metrics.safetensors")));

    public int[] Shape(string key) => [.. _header.GetProperty(key).GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];

    public double[] Doubles(string key) => MemoryMarshal.Cast<byte, double>(Data(key, "F64")).ToArray();

    public double Double(string key) => Doubles(key).Single();

    public int[] Integers(string key) => [.. MemoryMarshal.Cast<byte, long>(Data(key, "I64")).ToArray().Select(value => (int)value)];

    private ReadOnlySpan<byte> Data(string key, string type)
    {
        var entry = _header.GetProperty(key);
        if (entry.GetProperty("dtype").GetString() != type)
        {
            throw new InvalidDataException($"{key} is not {type}.");
        }

        var offsets = entry.GetProperty("data_offsets");
        return _bytes.AsSpan((_start + offsets[0].GetInt32())..(_start + offsets[1].GetInt32()));
    }
}
