using System.Numerics;
using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Gradients;

/// <summary>The gradients of padding, upsampling and local response normalisation by central differences.</summary>
public sealed class StructureGradientTests
{
    // Of a larger tensor as many elements are compared, spread over it. Without vector hardware a step takes 50 times as long.
    private static readonly int Elements = Vector.IsHardwareAccelerated ? 150 : 20;

    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        [nameof(ZeroPadded)] = () => Of(new ZeroPadded(seed: 3)),
        [nameof(ZeroPaddedSignal)] = () => Of(new ZeroPaddedSignal(seed: 3)),
        [nameof(Replicated)] = () => Of(new Replicated(seed: 3)),
        [nameof(ReplicatedSignal)] = () => Of(new ReplicatedSignal(seed: 3)),
        [nameof(Upsampled)] = () => Of(new Upsampled(seed: 3)),
        [nameof(UpsampledSignal)] = () => Of(new UpsampledSignal(seed: 3)),
        [nameof(UpsampledLarge)] = () => Of(new UpsampledLarge(seed: 3)),
        [nameof(Normalized)] = () => Of(new Normalized(seed: 3)),
        [nameof(NormalizedWide)] = () => Of(new NormalizedWide(seed: 3)),
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
