using System.Numerics;
using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Gradients;

/// <summary>The gradients of convolutions of many geometries, alone and composed, by central differences.</summary>
public sealed class ConvolutionGradientTests
{
    // Of a larger tensor as many elements are compared, spread over it. Without vector hardware a step takes 50 times as long.
    private static readonly int Elements = Vector.IsHardwareAccelerated ? 150 : 20;

    private static readonly TrainerOptions Options = new() { Seed = 11 };

    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        [nameof(FourPaddings)] = () => Of(new FourPaddings(seed: 3), Options),
        [nameof(OneChannel)] = () => Of(new OneChannel(seed: 3), Options),
        [nameof(OddChannels)] = () => Of(new OddChannels(seed: 3), Options),
        [nameof(ManyChannels)] = () => Of(new ManyChannels(seed: 3), Options),
        [nameof(ManyToMany)] = () => Of(new ManyToMany(seed: 3), Options),
        [nameof(Dilated)] = () => Of(new Dilated(seed: 3), Options),
        [nameof(DilatedAndStrided)] = () => Of(new DilatedAndStrided(seed: 3), Options),
        [nameof(ConvolvedTwice)] = () => Of(new ConvolvedTwice(seed: 3), Options),
        [nameof(StridedTwice)] = () => Of(new StridedTwice(seed: 3), Options),
        [nameof(StrideBeyondTheKernel)] = () => Of(new StrideBeyondTheKernel(seed: 3), Options),
        [nameof(WholeImage)] = () => Of(new WholeImage(seed: 3), Options),
        [nameof(PaddingBeyondTheImage)] = () => Of(new PaddingBeyondTheImage(seed: 3), Options),
        [nameof(Signal)] = () => Of(new Signal(seed: 3), Options),
        [nameof(ActivationBefore)] = () => Of(new ActivationBefore(seed: 3), Options),
        [nameof(DenseBehind)] = () => Of(new DenseBehind(seed: 3), Options),
        [nameof(FrozenFilters)] = () => Of(new FrozenFilters(seed: 3), Options),
        [nameof(ChannelsLast)] = () => Of(new ChannelsLast(seed: 3), Options),
        [nameof(ImagesWithoutGradient)] = () => Of(new ImagesWithoutGradient(seed: 3), Options),
        [nameof(ResidualImages)] = () => Of(new ResidualImages(seed: 3), Options),
        [nameof(ResidualOfShortcut)] = () => Of(new ResidualOfShortcut(seed: 3), Options),
        [nameof(ResidualFirst)] = () => Of(new ResidualFirst(seed: 3), Options),
        [nameof(JoinedImages)] = () => Of(new JoinedImages(seed: 3), Options),
        [nameof(JoinedInputs)] = () => Of(new JoinedInputs(seed: 3), Options),
        [nameof(AddedImages)] = () => Of(new AddedImages(seed: 3), Options),
        [nameof(NestedImages)] = () => Of(new NestedImages(seed: 3), Options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithDifferences(string name)
    {
        var network = Networks[name]();
        foreach (var samples in new[] { 1, 2, 5 })
        {
            GradientCheck.Verify(network, samples, elements: Elements);
        }

        network.VerifyPadding();
        network.Update();
        network.VerifyPadding();
    }
}
