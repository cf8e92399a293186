using System.Numerics;
using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Gradients;

/// <summary>The gradients of transposed, depthwise and grouped convolutions by central differences.</summary>
public sealed class TransposedConvolutionGradientTests
{
    // Of a larger tensor as many elements are compared, spread over it. Without vector hardware a step takes 50 times as long.
    private static readonly int Elements = Vector.IsHardwareAccelerated ? 150 : 20;

    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        [nameof(TransposedGaps)] = () => Of(new TransposedGaps(seed: 3)),
        [nameof(TransposedWide)] = () => Of(new TransposedWide(seed: 3)),
        [nameof(TransposedDilated)] = () => Of(new TransposedDilated(seed: 3)),
        [nameof(TransposedPanels)] = () => Of(new TransposedPanels(seed: 3)),
        [nameof(DepthwiseSame)] = () => Of(new DepthwiseSame(seed: 3)),
        [nameof(DepthwiseStrided)] = () => Of(new DepthwiseStrided(seed: 3)),
        [nameof(DepthwiseDilated)] = () => Of(new DepthwiseDilated(seed: 3)),
        [nameof(DepthwiseUneven)] = () => Of(new DepthwiseUneven(seed: 3)),
        [nameof(DepthwiseLarge)] = () => Of(new DepthwiseLarge(seed: 3)),
        [nameof(DepthwiseMultiplied)] = () => Of(new DepthwiseMultiplied(seed: 3)),
        [nameof(GroupsOf18)] = () => Of(new GroupsOf18(seed: 3)),
        [nameof(GroupsOf9)] = () => Of(new GroupsOf9(seed: 3)),
        [nameof(GroupsOf16)] = () => Of(new GroupsOf16(seed: 3)),
        [nameof(GroupedSignal)] = () => Of(new GroupedSignal(seed: 3)),
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
