using System.Numerics;

namespace NetGen;

/// <summary>The kinds of input transforms that a model file can hold.</summary>
internal static class InputTransforms
{
    public const string Standardizer = "standardizer";

    public const string Rescale = "rescale";

    public const string ZeroCenter = "center";

    public const string Chain = "chain";

    private static readonly string[] Kinds = [Standardizer, Rescale, ZeroCenter, Chain];

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
                Standardizer => new Standardizer<T>(Tensor("mean", 2), Tensor("std", 2)),
                Rescale => new Rescale<T>(Tensor("scale", 2), Tensor("offset", 2)),
                ZeroCenter => new ZeroCenter<T>(Tensor("mean", 1)),
                Chain => TransformChain<T>.FromState(state),
                _ => throw new InvalidDataException(
                    $"The input transform \"{kind}\" is unknown; the known ones are {string.Join(", ", Kinds.Select(known => $"\"{known}\""))}."),
            };
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"The input transform \"{kind}\" is damaged: {exception.Message}", exception);
        }

        T[] Tensor(string name, int count) =>
            state.Count == count && state.TryGetValue(name, out var tensor)
                ? tensor
                : throw new InvalidDataException(
                    $"The input transform \"{kind}\" needs {(count == 1 ? "one tensor" : "two tensors, one of them")} \"{name}\"; found {string.Join(", ", state.Keys.Order(StringComparer.Ordinal))}.");
    }
}
