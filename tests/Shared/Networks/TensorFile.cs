using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

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

    /// <summary>The names of the tensors, in the file's order.</summary>
    public IEnumerable<string> Names =>
        _directory.EnumerateObject().Select(entry => entry.Name).Where(name => name != "__metadata__");

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
    public static TensorFile Open(string path) => Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", path)));

    /// <summary>Reads a file of these bytes.</summary>
    public static TensorFile Read(byte[] bytes) => new(bytes);

    /// <summary>The type of a tensor, such as F64.</summary>
    public string Type(string name) => _directory.GetProperty(name).GetProperty("dtype").GetString()!;

    /// <summary>The shape of a tensor.</summary>
    public int[] Shape(string name) => [.. _directory.GetProperty(name).GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];

    /// <summary>
    /// The tensors whose names begin with a prefix, as a file of their own without the prefix, as PyTorch's writer makes
    /// it: in alphabetical order, with the format "pt".
    /// </summary>
    public byte[] Extract(string prefix)
    {
        var (directory, data) = (new JsonObject { ["__metadata__"] = new JsonObject { ["format"] = "pt" } }, new List<byte>());
        foreach (var name in Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var entry = _directory.GetProperty(name);
            var (begin, end) = (entry.GetProperty("data_offsets")[0].GetInt32(), entry.GetProperty("data_offsets")[1].GetInt32());
            directory[name[prefix.Length..]] = new JsonObject
            {
                ["dtype"] = Type(name),
                ["shape"] = new JsonArray([.. Shape(name).Select(size => JsonValue.Create(size))]),
                ["data_offsets"] = new JsonArray(data.Count, data.Count + end - begin),
            };
            data.AddRange(_bytes.AsSpan(_data + begin, end - begin));
        }

        var header = Encoding.UTF8.GetBytes(directory.ToJsonString());
        Array.Resize(ref header, (header.Length + 7) / 8 * 8);
        header.AsSpan().Replace((byte)0, (byte)' ');
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data];
    }
}
