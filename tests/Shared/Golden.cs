using System.Buffers.Binary;
using System.Text.Json;

namespace NetGen.Tests;

/// <summary>Reads the reference values beside the tests: lists of cases (<c>*.cases.json</c>), and one safetensors file per kind.</summary>
internal static class Golden
{
    private static readonly Lazy<Dictionary<(string Kind, string Name), GoldenCase>> Cases = new(ReadCases);

    /// <summary>The case of a kind ("activations", "losses", "optimizers") and name.</summary>
    public static GoldenCase Case(string kind, string name) =>
        Cases.Value.TryGetValue((kind, name), out GoldenCase? found)
            ? found
            : throw new ArgumentException($"There is no golden case '{name}' of kind '{kind}'.");

    /// <summary>The names of all cases of a kind.</summary>
    public static IEnumerable<string> Names(string kind) => Cases.Value.Keys.Where(key => key.Kind == kind).Select(key => key.Name);

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "golden", file);

    private static Dictionary<(string Kind, string Name), GoldenCase> ReadCases()
    {
        var files = new Dictionary<string, byte[]>();
        return Directory.EnumerateFiles(PathOf(""), "*.cases.json")
            .SelectMany(list => ReadList(list, files))
            .ToDictionary(found => (found.Kind, found.Name));
    }

    private static List<GoldenCase> ReadList(string list, Dictionary<string, byte[]> files)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(list));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(element => ReadCase(element.Clone(), files))];
    }

    private static GoldenCase ReadCase(JsonElement element, Dictionary<string, byte[]> files)
    {
        string file = element.GetProperty("file").GetString()!;
        if (!files.TryGetValue(file, out byte[]? bytes))
        {
            bytes = File.ReadAllBytes(PathOf(file));
            files.Add(file, bytes);
        }

        return new GoldenCase(element, bytes);
    }
}

/// <summary>One case: hyper-parameters, tensors by name, tolerances.</summary>
internal sealed class GoldenCase(JsonElement element, byte[] file)
{
    public string Kind { get; } = element.GetProperty("kind").GetString()!;

    public string Name { get; } = element.GetProperty("name").GetString()!;

    /// <summary>The values of a tensor in row-major order; integers as doubles.</summary>
    public double[] this[string tensor]
    {
        get
        {
            int header = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(file));
            using JsonDocument directory = JsonDocument.Parse(file.AsMemory(8, header));
            JsonElement entry = directory.RootElement.GetProperty(Describe(tensor).GetProperty("key").GetString()!);
            int begin = entry.GetProperty("data_offsets")[0].GetInt32();
            int end = entry.GetProperty("data_offsets")[1].GetInt32();
            bool isReal = entry.GetProperty("dtype").GetString() == "F64";
            var values = new double[(end - begin) / sizeof(double)];
            for (int i = 0; i < values.Length; i++)
            {
                ReadOnlySpan<byte> bytes = file.AsSpan(8 + header + begin + (i * sizeof(double)), sizeof(double));
                values[i] = isReal
                    ? BinaryPrimitives.ReadDoubleLittleEndian(bytes)
                    : BinaryPrimitives.ReadInt64LittleEndian(bytes);
            }

            return values;
        }
    }

    /// <summary>The shape of a tensor.</summary>
    public int[] Shape(string tensor) =>
        [.. Describe(tensor).GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];

    /// <summary>A numeric hyper-parameter, or what it is where the case does not say.</summary>
    public double Hyper(string name, double fallback) =>
        element.GetProperty("hyper").TryGetProperty(name, out JsonElement value) ? value.GetDouble() : fallback;

    /// <summary>Whether the case has a hyper-parameter that is a number.</summary>
    public bool HasHyper(string name) =>
        element.GetProperty("hyper").TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number;

    /// <summary>The method that the case is about, which several cases may share.</summary>
    public string Op => element.GetProperty("op").GetString()!;

    /// <summary>Fails unless every value is within the case's tolerance for double or single precision.</summary>
    public void Verify(string tensor, IReadOnlyList<double> actual, bool single = false)
    {
        JsonElement tolerance = element.GetProperty("tolerance").GetProperty(single ? "f32" : "f64");
        double relative = tolerance.GetProperty("rtol").GetDouble();
        double absolute = tolerance.GetProperty("atol").GetDouble();
        double[] expected = this[tensor];
        Xunit.Assert.Equal(expected.Length, actual.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            // Written so that NaN fails.
            bool isClose = Math.Abs(actual[i] - expected[i]) <= absolute + (relative * Math.Abs(expected[i]));
            Xunit.Assert.True(isClose, $"{Name}/{tensor}[{i}] is {actual[i]:R}, but {expected[i]:R} was expected.");
        }
    }

    private JsonElement Describe(string tensor) =>
        element.GetProperty("tensors").EnumerateArray().Single(t => t.GetProperty("name").GetString() == tensor);
}
