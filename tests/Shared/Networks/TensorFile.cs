using System.Buffers.Binary;
using System.Text.Json;

namespace NetGen.Tests;

/// <summary>A reader of safetensors files of the tests' own, independent of the product's.</summary>
internal sealed class TensorFile
{
    private readonly byte[] _bytes;
    private readonly int _data;
    private readonly JsonElement _directory;

    private TensorFile(byte[] bytes)
    {
        _bytes = bytes;
        var header = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        _data = 8 + header;
        _directory = JsonSerializer.Deserialize<JsonElement>(bytes.AsSpan(8, header));
    }

    /// <summary>The values of a tensor in row-major order; integers as doubles.</summary>
    public double[] this[string name]
    {
        get
        {
            var entry = _directory.GetProperty(name);
            var (begin, end) = (entry.GetProperty("data_offsets")[0].GetInt32(), entry.GetProperty("data_offsets")[1].GetInt32());
            var real = entry.GetProperty("dtype").GetString() == "F64";
            var values = new double[(end - begin) / sizeof(double)];
            for (var i = 0; i < values.Length; i++)
            {
                var value = _bytes.AsSpan(_data + begin + (i * sizeof(double)), sizeof(double));
                values[i] = real ? BinaryPrimitives.ReadDoubleLittleEndian(value) : BinaryPrimitives.ReadInt64LittleEndian(value);
            }

            return values;
        }
    }

    /// <summary>Reads a file of the folder "golden".</summary>
    public static TensorFile Open(string path) => new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", path)));
}
