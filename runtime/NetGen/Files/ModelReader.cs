using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Reads a network's weights and input transform from a safetensors stream.</summary>
internal static class ModelReader
{
    /// <summary>Reads new weights; the stream must end where they end.</summary>
    /// <param name="stream">Where to read from.</param>
    /// <param name="source">What messages call it.</param>
    /// <param name="network">The network that they are for.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="strict">Whether the weights' input stage refuses inputs that are not finite.</param>
    /// <exception cref="ModelFileException">The file is damaged or does not fit.</exception>
    public static NetworkWeights<T> Read<T>(
        Stream stream, string source, NetworkInfo network, LoadOptions? options, bool strict)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var reader = new SafeTensorsReader(stream, source);
        var types = TensorConversion<T>.Readers.Keys.ToHashSet(StringComparer.Ordinal);
        var plan = LoadPlan.Make(reader.Header, network, options ?? new LoadOptions(), types, source);
        var weights = new NetworkWeights<T>(network);
        var state = new Dictionary<string, T[]>(StringComparer.Ordinal);
        var biases = new List<(ParameterInfo Mean, T[] Values)>();
        foreach (var tensor in reader.DataOrder)
        {
            if (plan.Parameters.TryGetValue(tensor.Name, out var parameter))
            {
                var values = new T[parameter.Count];
                reader.Read<T>(tensor, values);
                parameter.CopyFrom(weights.Master.Span, values);
            }
            else if (plan.AbsorbedBiases.TryGetValue(tensor.Name, out var mean))
            {
                var values = new T[mean.Count];
                reader.Read<T>(tensor, values);
                biases.Add((mean, values));
            }
            else if (plan.TransformState.TryGetValue(tensor.Name, out var name))
            {
                reader.Read<T>(tensor, state[name] = new T[network.InputSize]);
            }
            else
            {
                reader.Skip(tensor);
            }
        }

        reader.Finish();
        foreach (var (mean, values) in biases)
        {
            Subtract(values, mean, weights.Master.Span);
        }

        weights.AttachStage(plan.TransformKind is { } kind ? CreateTransform(kind, state, source) : null, strict);
        return weights;
    }

    // (x + b) − m is x − (m − b).
    private static void Subtract<T>(T[] bias, ParameterInfo mean, Span<T> buffer)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var index = 0;
        foreach (var position in mean.Positions())
        {
            buffer[position] -= bias[index++];
        }
    }

    private static InputTransform<T> CreateTransform<T>(string kind, Dictionary<string, T[]> state, string source)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        try
        {
            return InputTransforms.Create(kind, state);
        }
        catch (InvalidDataException exception)
        {
            throw new ModelFileException(source, $"The input transform {TensorText.Quote(kind)} cannot be restored: {exception.Message}", exception);
        }
    }
}
