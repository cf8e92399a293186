using System.Text.Json;

namespace NetGen;

/// <summary>Parses the JSON of a safetensors header; what it accepts is exactly what the format defines.</summary>
internal static class SafeTensorsParser
{
    private const int MostDimensions = 64;

    /// <summary>Parses a header; every failure is a <see cref="ModelFileException"/>.</summary>
    /// <param name="json">The header's bytes.</param>
    /// <param name="source">What messages call the file.</param>
    public static SafeTensorsHeader Parse(ReadOnlySpan<byte> json, string source)
    {
        if (json.IsEmpty || json[0] != (byte)'{')
        {
            throw new ModelFileException(source, "The header is not a JSON object: it must begin with '{'.");
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            var header = ParseObject(ref reader, source);
            reader.Read(); // throws at anything but padding
            return header;
        }
        // InvalidOperationException: a text that is not UTF-8 or has half a surrogate pair.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ModelFileException(source, $"The header is not valid JSON: {exception.Message}", exception);
        }
    }

    private static SafeTensorsHeader ParseObject(ref Utf8JsonReader reader, string source)
    {
        var tensors = new List<TensorEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.Read();
        while (NextName(ref reader) is { } name)
        {
            if (!names.Add(name))
            {
                throw new ModelFileException(source, $"The header lists {TensorText.Quote(name)} twice.");
            }

            if (name == ModelMetadata.Section)
            {
                ParseMetadata(ref reader, metadata, source);
            }
            else
            {
                tensors.Add(ParseTensor(ref reader, name, source));
            }
        }

        return new SafeTensorsHeader(tensors, metadata);
    }

    private static void ParseMetadata(ref Utf8JsonReader reader, Dictionary<string, string> metadata, string source)
    {
        Expect(ref reader, JsonTokenType.StartObject, "An object", ModelMetadata.Section, source);
        while (NextName(ref reader) is { } key)
        {
            Expect(ref reader, JsonTokenType.String, $"A text for {TensorText.Quote(key)}", ModelMetadata.Section, source);
            if (!metadata.TryAdd(key, reader.GetString()!))
            {
                throw new ModelFileException(source, $"The metadata has {TensorText.Quote(key)} twice.");
            }
        }
    }

    private static TensorEntry ParseTensor(ref Utf8JsonReader reader, string name, string source)
    {
        string? type = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        Expect(ref reader, JsonTokenType.StartObject, "An object", name, source);
        while (NextName(ref reader) is { } member)
        {
            // A member that is there already is as wrong as one that the format does not have.
            switch (member)
            {
                case "dtype" when type is null:
                    Expect(ref reader, JsonTokenType.String, "A text for dtype", name, source);
                    type = reader.GetString();
                    break;
                case "shape" when shape is null:
                    shape = ParseNumbers(ref reader, MostDimensions, member, name, source);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ParseNumbers(ref reader, 2, member, name, source);
                    break;
                default:
                    throw new ModelFileException(
                        source,
                        $"Tensor {TensorText.Quote(name)} has the member {TensorText.Quote(member)}; dtype, shape and data_offsets, each once, are expected.");
            }
        }

        if (type is null || shape is null || offsets is not { Count: 2 })
        {
            var missing = type is null ? "dtype" : shape is null ? "shape" : "data_offsets of two numbers";
            throw new ModelFileException(source, $"Tensor {TensorText.Quote(name)} has no {missing}.");
        }

        return new TensorEntry(name, type, shape, offsets[0], offsets[1]);
    }

    private static List<long> ParseNumbers(ref Utf8JsonReader reader, int most, string member, string name, string source)
    {
        Expect(ref reader, JsonTokenType.StartArray, $"A list for {member}", name, source);
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
            {
                throw new ModelFileException(
                    source, $"Tensor {TensorText.Quote(name)}: {member} may hold only whole numbers from 0 to 2^63 - 1.");
            }

            if (numbers.Count == most)
            {
                throw new ModelFileException(
                    source, $"Tensor {TensorText.Quote(name)}: {member} has more than {most} numbers.");
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private static string? NextName(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string expected, string name, string source)
    {
        reader.Read();
        if (reader.TokenType != type)
        {
            throw new ModelFileException(
                source, $"{expected} was expected in the header's entry {TensorText.Quote(name)}; found {reader.TokenType}.");
        }
    }
}
