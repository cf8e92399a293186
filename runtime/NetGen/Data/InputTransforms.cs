using System.Numerics;

namespace NetGen;

/// <summary>The kinds of input transforms that a model file can hold.</summary>
internal static class InputTransforms
{
    public const string Standardizer = "standardizer";

    /// <summary>Makes a transform from what a model file holds of it.</summary>
    /// <param name="kind">Its <see cref="InputTransform{T}.Kind"/>.</param>
    /// <param name="state">Its <see cref="InputTransform{T}.GetState"/>.</param>
    /// <exception cref="InvalidDataException">The kind is unknown, or the state does not belong to it.</exception>
    public static InputTransform<T> Create<T>(string kind, IReadOnlyDictionary<string, T[]> state)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        kind == Standardizer && state.Count == 2 && state.TryGetValue("mean", out var mean) && state.TryGetValue("std", out var std)
            ? new Standardizer<T>(mean, std)
            : throw new InvalidDataException($"There is no input transform \"{kind}\" of {string.Join(" and ", state.Keys)}.");
}

/// <summary>Standardises each feature: (x − mean) / std.</summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class Standardizer<T>(ReadOnlySpan<T> mean, ReadOnlySpan<T> std) : InputTransform<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _mean = mean.ToArray();
    private readonly T[] _std = std.ToArray();

    /// <inheritdoc/>
    public override int FeatureCount => _mean.Length;

    /// <inheritdoc/>
    public override string Kind => InputTransforms.Standardizer;

    /// <inheritdoc/>
    public override void Apply(Span<T> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (samples[i] - _mean[i % _mean.Length]) / _std[i % _std.Length];
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, T[]> GetState() =>
        new Dictionary<string, T[]>(StringComparer.Ordinal) { ["mean"] = [.. _mean], ["std"] = [.. _std] };
}
