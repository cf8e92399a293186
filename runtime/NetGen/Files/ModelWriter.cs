using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Writes a network's weights and input transform as a safetensors stream.</summary>
internal static class ModelWriter
{
    // So that the elements are aligned in a file that is mapped into memory.
    private const int HeaderAlignment = 8;

    /// <summary>Writes weights that no one else changes meanwhile.</summary>
    public static void Write<T>(NetworkWeights<T> weights, Stream stream)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var tensors = Tensors(weights);
        var header = Header(weights.Info, tensors);
        // Counters first, whatever the header's order: their eight bytes then lie on a boundary of eight.
        tensors = [.. tensors.OrderBy(tensor => tensor.IsInteger ? 0 : 1)];
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);

        var chunk = new byte[64 * 1024];
        foreach (var tensor in tensors)
        {
            var size = TensorTypes.Sizes[tensor.Type];
            var values = tensor.Read();
            for (var done = 0; done < values.Length;)
            {
                var part = values.AsSpan(done, Math.Min(values.Length - done, chunk.Length / size));
                if (tensor.IsInteger)
                {
                    TensorConversion<T>.WriteIntegers(part, chunk);
                }
                else
                {
                    TensorConversion<T>.Write(part, chunk);
                }

                stream.Write(chunk, 0, part.Length * size);
                done += part.Length;
            }
        }
    }

    // The elements are fetched one tensor at a time, so that a large network is not held twice.
    private static List<Tensor<T>> Tensors<T>(NetworkWeights<T> weights)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var tensors = new List<Tensor<T>>();
        foreach (var parameter in weights.Info.Parameters)
        {
            tensors.Add(new Tensor<T>(parameter.Name, parameter.Shape, () => ToArray(parameter, weights.Master.Span), parameter.IsInteger));
        }

        if (weights.Transform is { } transform)
        {
            foreach (var (name, values) in transform.GetState().OrderBy(state => state.Key, StringComparer.Ordinal))
            {
                tensors.Add(new Tensor<T>(
                    $"{ModelMetadata.TransformPrefix}{transform.Kind}.{name}", [transform.FeatureCount], () => values));
            }
        }

        return tensors;
    }

    private static T[] ToArray<T>(ParameterInfo parameter, ReadOnlySpan<T> buffer)
    {
        var values = new T[parameter.Count];
        parameter.CopyTo(buffer, values);
        return values;
    }

    private static byte[] Header<T>(NetworkInfo network, List<Tensor<T>> tensors)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject(ModelMetadata.Section);
            foreach (var (key, value) in ModelMetadata.For(network))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
            var offsets = (Integers: 0L, Numbers: tensors.Where(tensor => tensor.IsInteger).Sum(tensor => tensor.Bytes));
            foreach (var tensor in tensors)
            {
                ref var offset = ref tensor.IsInteger ? ref offsets.Integers : ref offsets.Numbers;
                var end = offset + tensor.Bytes;
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", tensor.Type);
                WriteNumbers(json, "shape", tensor.Shape.Select(size => (long)size));
                WriteNumbers(json, "data_offsets", [offset, end]);
                json.WriteEndObject();
                offset = end;
            }

            json.WriteEndObject();
        }

        while (stream.Length % HeaderAlignment != 0)
        {
            stream.WriteByte((byte)' ');
        }

        return stream.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private sealed record Tensor<T>(string Name, int[] Shape, Func<T[]> Read, bool IsInteger = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public long Bytes => Shape.Aggregate(1L, (product, size) => product * size) * TensorTypes.Sizes[Type];

        public string Type => IsInteger ? TensorConversion<T>.IntegerType : TensorConversion<T>.Type;
    }
}
