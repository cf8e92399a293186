using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// One named tensor of a network's parameters, or of their gradients. Its elements are read and written in PyTorch's
/// order (row-major over <see cref="Shape"/>), whatever the layout of the storage.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class Parameter<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ParameterInfo _info;
    private readonly AlignedBuffer<T> _buffer;
    private readonly NetworkWeights<T>? _weights;

    internal Parameter(ParameterInfo info, AlignedBuffer<T> buffer, NetworkWeights<T>? weights)
    {
        _info = info;
        _buffer = buffer;
        _weights = weights;
    }

    /// <summary>The name, such as <c>fc1.weight</c>.</summary>
    public string Name => _info.Name;

    /// <summary>The shape in PyTorch's order, such as [out, in].</summary>
    public IReadOnlyList<int> Shape => _info.Shape;

    /// <summary>The number of elements.</summary>
    public int Count => _info.Count;

    /// <summary>Whether training changes it.</summary>
    public bool Trainable => _info.Trainable;

    /// <summary>Copies all elements out.</summary>
    /// <param name="destination">Receives <see cref="Count"/> elements; may be longer.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyTo(Span<T> destination)
    {
        if (destination.Length < Count)
        {
            throw new ArgumentException($"The destination has {destination.Length} elements; {Name} has {Count}.", nameof(destination));
        }

        _info.CopyTo(_buffer.Span, destination);
    }

    /// <summary>All elements as a new array.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>Replaces all elements.</summary>
    /// <param name="source">Exactly <see cref="Count"/> elements.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> has another length.</exception>
    public void CopyFrom(ReadOnlySpan<T> source)
    {
        if (source.Length != Count)
        {
            throw new ArgumentException($"The source has {source.Length} elements; {Name} has {Count}.", nameof(source));
        }

        _weights?.BeginWrite();
        _info.CopyFrom(_buffer.Span, source);
        _weights?.EndWrite();
    }
}
