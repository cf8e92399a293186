using System.Numerics;

namespace NetGen;

/// <summary>Input transforms by the kind that a model file names.</summary>
internal static class InputTransforms
{
    /// <summary>Restores a transform.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="state">What <see cref="InputTransform{T}.GetState"/> gave.</param>
    /// <exception cref="ArgumentException">There is no such kind, or the state does not fit it.</exception>
    public static InputTransform<T> Create<T>(string kind, IReadOnlyDictionary<string, T[]> state)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        throw new ArgumentException($"There is no input transform of the kind '{kind}' with {state.Count} states.", nameof(kind));
}
