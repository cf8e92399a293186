using System.Numerics;
using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Gradients;

/// <summary>The gradients of pooling of many geometries by central differences.</summary>
public sealed class PoolingGradientTests
{
    // Of a larger tensor as many elements are compared, spread over it. Without vector hardware a step takes 50 times as long.
    private static readonly int Elements = Vector.IsHardwareAccelerated ? 150 : 20;

    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        [nameof(MaxPoolFourPaddings)] = () => Of(new MaxPoolFourPaddings(seed: 3)),
        [nameof(MaxPoolOverlap)] = () => Of(new MaxPoolOverlap(seed: 3)),
        [nameof(MaxPoolGaps)] = () => Of(new MaxPoolGaps(seed: 3)),
        [nameof(MaxPoolLarge)] = () => Of(new MaxPoolLarge(seed: 3)),
        [nameof(MaxPoolCeil)] = () => Of(new MaxPoolCeil(seed: 3)),
        [nameof(MaxPoolOfRelu)] = () => Of(new MaxPoolOfRelu(seed: 3)),
        [nameof(MaxPoolOfLeakyRelu)] = () => Of(new MaxPoolOfLeakyRelu(seed: 3)),
        [nameof(MaxPoolOfTanh)] = () => Of(new MaxPoolOfTanh(seed: 3)),
        [nameof(MaxPoolOfElu)] = () => Of(new MaxPoolOfElu(seed: 3)),
        [nameof(AvgPoolCeil)] = () => Of(new AvgPoolCeil(seed: 3)),
        [nameof(AvgPoolCeilExclude)] = () => Of(new AvgPoolCeilExclude(seed: 3)),
        [nameof(AvgPoolLarge)] = () => Of(new AvgPoolLarge(seed: 3)),
        [nameof(PooledSignal)] = () => Of(new PooledSignal(seed: 3)),
        [nameof(GlobalMaxOfRelu)] = () => Of(new GlobalMaxOfRelu(seed: 3)),
        [nameof(GlobalAvgBehindPadding)] = () => Of(new GlobalAvgBehindPadding(seed: 3)),
        [nameof(GlobalSignals)] = () => Of(new GlobalSignals(seed: 3)),
        [nameof(GlobalMeanOfSignals)] = () => Of(new GlobalMeanOfSignals(seed: 3)),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithDifferences(string name)
    {
        var network = Networks[name]();
        foreach (var samples in new[] { 1, 3 })
        {
            GradientCheck.Verify(network, samples, elements: Elements);
        }

        network.VerifyPadding();
        network.Update();
        network.VerifyPadding();
    }
}
