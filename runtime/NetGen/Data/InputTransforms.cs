using System.Numerics;

namespace NetGen;

/// <summary>The kinds of input transforms that a model file can hold.</summary>
internal static class InputTransforms
{
    public const string Standardizer = "standardizer";

    public const string Rescale = "rescale";

    /// <summary>Makes a transform from what a model file holds of it.</summary>
    /// <param name="kind">Its <see cref="InputTransform{T}.Kind"/>.</param>
    /// <param name="state">Its <see cref="InputTransform{T}.GetState"/>.</param>
    /// <exception cref="InvalidDataException">The kind is unknown, or the state does not belong to it.</exception>
    public static InputTransform<T> Create<T>(string kind, IReadOnlyDictionary<string, T[]> state)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        try
        {
            return kind switch
            {
                Standardizer => new Standardizer<T>(Tensor("mean"), Tensor("std")),
                Rescale => new Rescale<T>(Tensor("scale"), Tensor("offset")),
                _ => throw new InvalidDataException(
                    $"The input transform \"{kind}\" is unknown; the known ones are \"{Standardizer}\" and \"{Rescale}\"."),
            };
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"The input transform \"{kind}\" is damaged: {exception.Message}", exception);
        }

        T[] Tensor(string name) =>
            state.Count == 2 && state.TryGetValue(name, out var tensor)
                ? tensor
                : throw new InvalidDataException(
                    $"The input transform \"{kind}\" needs two tensors, one of them \"{name}\"; found {string.Join(", ", state.Keys.Order(StringComparer.Ordinal))}.");
    }
}
