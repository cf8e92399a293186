using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Invariance;

/// <summary>The networks that the tests of invariance run.</summary>
internal static class InvarianceSubjects
{
    private static readonly Dictionary<string, Func<TrainerOptions, Subject>> Networks = new()
    {
        [nameof(ImagesSingle)] = options => Of(new ImagesSingle(seed: 2), options),
        [nameof(ImagesDouble)] = options => Of(new ImagesDouble(seed: 2), options),
        [nameof(WideImagesSingle)] = options => Of(new WideImagesSingle(seed: 2), options),
        [nameof(SignalsSingle)] = options => Of(new SignalsSingle(seed: 2), options),
        [nameof(SignalsDouble)] = options => Of(new SignalsDouble(seed: 2), options),
        [nameof(AllKindsSingle)] = options => Of(new AllKindsSingle(seed: 2), options),
        [nameof(AllKindsDouble)] = options => Of(new AllKindsDouble(seed: 2), options),
        [nameof(NormalizedImagesSingle)] = options => Of(new NormalizedImagesSingle(seed: 2), options),
        [nameof(NormalizedImagesDouble)] = options => Of(new NormalizedImagesDouble(seed: 2), options),
        [nameof(ComposedSingle)] = options => Of(new ComposedSingle(seed: 2), options),
        [nameof(ComposedDouble)] = options => Of(new ComposedDouble(seed: 2), options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    /// <summary>A new network of the name; always with the same parameters.</summary>
    public static Subject Create(string name, int threads = 1) => Networks[name](new TrainerOptions { Threads = threads, Seed = 7 });
}
