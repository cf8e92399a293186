using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Several transforms, one after the other. Made by <see cref="InputTransform{T}.Then"/>.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class TransformChain<T> : InputTransform<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly InputTransform<T>[] _transforms;

    /// <summary>Makes a chain; chains among the transforms are taken apart.</summary>
    /// <param name="transforms">The transforms in order, at least one, all of samples of the same size.</param>
    /// <exception cref="ArgumentException">There are none, or their samples differ in size.</exception>
    public TransformChain(IReadOnlyList<InputTransform<T>> transforms)
    {
        ArgumentNullException.ThrowIfNull(transforms);
        _transforms = [.. transforms.SelectMany(transform => transform is TransformChain<T> chain ? chain._transforms : [transform])];
        if (_transforms.Length == 0 || _transforms.Any(transform => transform is null))
        {
            throw new ArgumentException("A chain needs at least one transform, and none that is null.", nameof(transforms));
        }

        if (Array.Find(_transforms, transform => transform.FeatureCount != FeatureCount) is { } other)
        {
            throw new ArgumentException(
                $"The transforms of a chain are for samples of the same size; the first has {FeatureCount} features, {other.Kind} has {other.FeatureCount}.",
                nameof(transforms));
        }
    }

    /// <summary>The transforms in order.</summary>
    public IReadOnlyList<InputTransform<T>> Transforms => _transforms;

    /// <inheritdoc/>
    public override int FeatureCount => _transforms[0].FeatureCount;

    /// <inheritdoc/>
    public override string Kind => InputTransforms.Chain;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The samples are not whole.</exception>
    public override void Apply(Span<T> samples)
    {
        foreach (var transform in _transforms)
        {
            transform.Apply(samples);
        }
    }

    /// <summary>The tensors of all transforms, named by the transform's place, kind and tensor: <c>0.center.mean</c>.</summary>
    public override IReadOnlyDictionary<string, T[]> GetState()
    {
        var result = new Dictionary<string, T[]>(StringComparer.Ordinal);
        for (var i = 0; i < _transforms.Length; i++)
        {
            foreach (var (name, values) in _transforms[i].GetState())
            {
                result.Add(string.Create(CultureInfo.InvariantCulture, $"{i}.{_transforms[i].Kind}.{name}"), values);
            }
        }

        return result;
    }

    /// <summary>Makes a chain again from its state.</summary>
    /// <exception cref="InvalidDataException">It is not the state of a chain.</exception>
    internal static TransformChain<T> FromState(IReadOnlyDictionary<string, T[]> state)
    {
        var parts = new SortedDictionary<int, (string Kind, Dictionary<string, T[]> State)>();
        foreach (var (key, values) in state)
        {
            if (key.Split('.', 3) is not [var place, var kind, var name]
                || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                || kind == InputTransforms.Chain)
            {
                throw new InvalidDataException($"The tensor \"{key}\" of a chain of transforms should be named PLACE.KIND.STATE.");
            }

            if (!parts.TryGetValue(index, out var part))
            {
                parts[index] = part = (kind, new(StringComparer.Ordinal));
            }

            if (part.Kind != kind || !part.State.TryAdd(name, values))
            {
                throw new InvalidDataException(
                    $"Place {index} of a chain of transforms has the kinds \"{part.Kind}\" and \"{kind}\", or a tensor twice.");
            }
        }

        if (!parts.Keys.SequenceEqual(Enumerable.Range(0, parts.Count)))
        {
            throw new InvalidDataException($"The places of a chain of transforms are {string.Join(", ", parts.Keys)}; expected 0, 1, ….");
        }

        return new TransformChain<T>([.. parts.Values.Select(part => InputTransforms.Create(part.Kind, part.State))]);
    }
}
