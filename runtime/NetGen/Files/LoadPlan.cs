using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Which tensor of a file becomes what in the network; made, with every check, before any data is read.</summary>
internal sealed class LoadPlan
{
    private readonly NetworkInfo _network;
    private readonly LoadOptions _options;
    private readonly IReadOnlySet<string> _types;
    private readonly string _source;

    private LoadPlan(NetworkInfo network, LoadOptions options, IReadOnlySet<string> types, string source) =>
        (_network, _options, _types, _source) = (network, options, types, source);

    /// <summary>The parameter that each tensor fills, by the tensor's name.</summary>
    public Dictionary<string, ParameterInfo> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The running mean that each bias without a parameter is subtracted from, by the tensor's name.</summary>
    public Dictionary<string, ParameterInfo> AbsorbedBiases { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of the transform's state that each tensor holds, by the tensor's name.</summary>
    public Dictionary<string, string> TransformState { get; } = new(StringComparer.Ordinal);

    /// <summary>The kind of input transform that the file was saved with, or null.</summary>
    public string? TransformKind { get; private set; }

    /// <summary>Matches a file to a network.</summary>
    /// <param name="header">What the file holds.</param>
    /// <param name="network">The network.</param>
    /// <param name="options">The options.</param>
    /// <param name="types">The tensor types that can be read.</param>
    /// <param name="source">What messages call the file.</param>
    /// <exception cref="ModelFileException">They do not fit; the message names the first difference.</exception>
    public static LoadPlan Make(
        SafeTensorsHeader header, NetworkInfo network, LoadOptions options, IReadOnlySet<string> types, string source)
    {
        var plan = new LoadPlan(network, options, types, source);
        ModelMetadata.CheckVersion(header.Metadata, source);
        plan.MatchParameters([.. header.Tensors.Where(tensor => !IsTransform(tensor))]);
        foreach (var tensor in header.Tensors.Where(IsTransform))
        {
            plan.AddTransformState(tensor);
        }

        if (options.CheckFingerprint)
        {
            ModelMetadata.CheckFingerprint(header.Metadata, network, source);
        }

        return plan;
    }

    private static bool IsTransform(TensorEntry tensor) =>
        tensor.Name.StartsWith(ModelMetadata.TransformPrefix, StringComparison.Ordinal);

    private void MatchParameters(TensorEntry[] tensors)
    {
        var slots = Slots();
        var ordered = _options.Matching == ParameterMatching.ByOrder ? InOrder(slots, StateDictOrder.Sort(tensors)) : null;
        var byName = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            var tensor = (ordered ?? byName).GetValueOrDefault(slot.Name);
            if (tensor is null && !slot.IsOptional)
            {
                throw Failure(
                    $"There is no tensor for parameter {TensorText.Quote(slot.Name)} of {_network.Name}. The file has {Names(tensors)}.");
            }

            if (tensor is not null)
            {
                CheckShape(tensor, slot.Parameter.Shape, $"parameter {TensorText.Quote(slot.Name)} of {_network.Name} has", slot.Parameter.IsInteger);
                (slot.IsAbsorbed ? AbsorbedBiases : Parameters).Add(tensor.Name, slot.Parameter);
            }
        }

        if (_options.UnknownEntries == UnknownEntries.Refuse
            && tensors.FirstOrDefault(tensor => !Parameters.ContainsKey(tensor.Name) && !AbsorbedBiases.ContainsKey(tensor.Name)) is { } unknown)
        {
            throw Failure(
                $"{_network.Name} has no parameter for tensor {TensorText.Quote(unknown.Name)}. {nameof(LoadOptions)} with {nameof(UnknownEntries)}.{nameof(UnknownEntries.Ignore)} skips such tensors.");
        }
    }

    // What a file may hold, in PyTorch's order: the parameters, and behind their weights the biases that are not needed.
    private List<Slot> Slots()
    {
        var slots = new List<Slot>();
        foreach (var parameter in _network.Parameters)
        {
            slots.Add(new Slot(parameter.Name, parameter, IsAbsorbed: false));
            if (Array.Find(_network.AbsorbedBiases, bias => bias.Weight == parameter.Name) is { } bias)
            {
                slots.Add(new Slot(bias.Name, Array.Find(_network.Parameters, mean => mean.Name == bias.Mean)!, IsAbsorbed: true));
            }
        }

        return slots;
    }

    // Counters are known by their shape; the biases are all there or none is.
    private static Dictionary<string, TensorEntry> InOrder(List<Slot> slots, IReadOnlyList<TensorEntry> tensors)
    {
        var hasBiases = tensors.Count(tensor => tensor.Shape.Count > 0) >= slots.Count(slot => !slot.Parameter.IsInteger);
        var found = new Dictionary<string, TensorEntry>(StringComparer.Ordinal);
        var next = 0;
        foreach (var slot in slots)
        {
            var isAbsent = slot.IsAbsorbed ? !hasBiases : slot.Parameter.IsInteger && tensors.ElementAtOrDefault(next) is not { Shape.Count: 0 };
            if (!isAbsent && next < tensors.Count)
            {
                found.Add(slot.Name, tensors[next++]);
            }
        }

        return found;
    }

    private void AddTransformState(TensorEntry tensor)
    {
        var parts = tensor.Name[ModelMetadata.TransformPrefix.Length..].Split('.', 2);
        if (parts is not [var kind, var state])
        {
            throw Failure($"Tensor {TensorText.Quote(tensor.Name)} should be named {ModelMetadata.TransformPrefix}KIND.STATE.");
        }

        if (TransformKind is not null && TransformKind != kind)
        {
            throw Failure($"The file has input transforms of two kinds, {TensorText.Quote(TransformKind)} and {TensorText.Quote(kind)}; a network has at most one.");
        }

        CheckShape(tensor, [_network.InputSize], $"a transform of {_network.Name}'s inputs needs");
        TransformKind = kind;
        TransformState.Add(tensor.Name, state);
    }

    private void CheckShape(TensorEntry tensor, int[] shape, string expected, bool isInteger = false)
    {
        if (!tensor.Shape.SequenceEqual(shape.Select(size => (long)size)))
        {
            throw Failure(
                $"Tensor {TensorText.Quote(tensor.Name)} has shape {TensorText.Shape(tensor.Shape)}; {expected} {TensorText.Shape(shape)}.");
        }

        if (!_types.Contains(tensor.Type) && !(isInteger && tensor.Type == "I64"))
        {
            throw Failure(
                $"Tensor {TensorText.Quote(tensor.Name)} has type {tensor.Type}; expected one of {string.Join(", ", _types)}.");
        }
    }

    private static string Names(TensorEntry[] tensors)
    {
        const int Most = 8;
        var names = string.Join(", ", tensors.Take(Most).Select(tensor => TensorText.Quote(tensor.Name)));
        return tensors.Length == 0 ? "no tensors" : tensors.Length > Most ? $"{names} and {tensors.Length - Most} more" : names;
    }

    private ModelFileException Failure(string problem) => new(_source, problem);

    /// <summary>A tensor that a file may hold.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Parameter">What it fills, or is subtracted from.</param>
    /// <param name="IsAbsorbed">Whether it is subtracted.</param>
    private sealed record Slot(string Name, ParameterInfo Parameter, bool IsAbsorbed)
    {
        public bool IsOptional => IsAbsorbed || Parameter.IsInteger;
    }
}
