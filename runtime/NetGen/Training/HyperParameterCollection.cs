using System.Collections;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The hyper-parameters of a trainer's optimizer besides the learning rate: <c>trainer.HyperParameters["Beta1"] = 0.95</c>.
/// They start as declared, and a change takes effect with the next update.
/// </summary>
public sealed class HyperParameterCollection : IReadOnlyList<HyperParameter>
{
    private readonly HyperParameter[] _parameters;
    private readonly string _optimizer;

    internal HyperParameterCollection(IReadOnlyList<HyperParameterInfo> infos, string optimizer, string network)
    {
        _optimizer = optimizer;
        _parameters = [.. infos.Select(info => new HyperParameter(info, optimizer, network))];
    }

    /// <summary>The number of hyper-parameters.</summary>
    public int Count => _parameters.Length;

    /// <summary>The hyper-parameter at a position, in the order of the attribute's documentation.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    public HyperParameter this[int index] => _parameters[index];

    /// <summary>The value of a hyper-parameter; the name's capitals do not matter.</summary>
    /// <param name="name">The name of the attribute's property, such as <c>Momentum</c>.</param>
    /// <exception cref="KeyNotFoundException">The optimizer has none of that name; the message lists those it has.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value set is out of range, NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">The network was compiled without it, because it was declared 0.</exception>
    public double this[string name]
    {
        get => Find(name).Value;
        set => Find(name).Value = value;
    }

    /// <summary>The hyper-parameter of a name; capitals do not matter.</summary>
    /// <param name="name">The name of the attribute's property.</param>
    /// <exception cref="KeyNotFoundException">The optimizer has none of that name; the message lists those it has.</exception>
    public HyperParameter Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var parameter in _parameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter;
            }
        }

        var names = _parameters.Length == 0 ? "none besides the learning rate" : string.Join(", ", _parameters.Select(parameter => parameter.Name));
        throw new KeyNotFoundException($"{_optimizer} has no hyper-parameter '{name}'. It has {names}.");
    }

    /// <inheritdoc/>
    public IEnumerator<HyperParameter> GetEnumerator() => _parameters.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
