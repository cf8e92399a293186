using System.Collections;
using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The parameters of a network, or their gradients, in the order of the layers and by name.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class ParameterCollection<T> : IReadOnlyList<Parameter<T>>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Parameter<T>[] _parameters;
    private readonly string _network;

    /// <summary>The parameters of a network.</summary>
    /// <param name="weights">The network's weights.</param>
    public ParameterCollection(NetworkWeights<T> weights)
        : this(weights.Info, weights.Master, weights, weights.Info.Parameters)
    {
    }

    internal ParameterCollection(NetworkInfo info, AlignedBuffer<T> buffer, NetworkWeights<T>? weights, IEnumerable<ParameterInfo> parameters)
    {
        _network = info.Name;
        _parameters = [.. parameters.Select(parameter => new Parameter<T>(parameter, buffer, weights))];
    }

    /// <summary>The number of tensors.</summary>
    public int Count => _parameters.Length;

    /// <summary>The tensor at a position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    public Parameter<T> this[int index] => _parameters[index];

    /// <summary>The tensor of a name.</summary>
    /// <param name="name">Such as <c>fc1.weight</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none of that name; the message lists those there are.</exception>
    public Parameter<T> this[string name] =>
        Array.Find(_parameters, parameter => parameter.Name == name)
        ?? throw new KeyNotFoundException(
            $"{_network} has no parameter '{name}'. It has {string.Join(", ", _parameters.Select(parameter => parameter.Name))}.");

    /// <inheritdoc/>
    public IEnumerator<Parameter<T>> GetEnumerator() => _parameters.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
