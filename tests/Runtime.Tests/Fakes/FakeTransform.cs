using System.Numerics;

namespace NetGen.Runtime.Tests.Fakes;

/// <summary>Adds a constant to every feature; of a kind that no reader of files knows.</summary>
internal sealed class FakeTransform<T>(int features, T offset) : InputTransform<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public override int FeatureCount => features;

    public override string Kind => "fake";

    public override void Apply(Span<T> samples)
    {
        foreach (ref var value in samples)
        {
            value += offset;
        }
    }

    public override IReadOnlyDictionary<string, T[]> GetState() => new Dictionary<string, T[]>
    {
        ["offset"] = [.. Enumerable.Repeat(offset, features)],
        ["extra"] = new T[features],
    };
}
