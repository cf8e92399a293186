using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Gradients;

/// <summary>The gradients of activations, by their inputs and their coefficients, by central differences.</summary>
public sealed class ActivationGradientTests
{
    private static readonly TrainerOptions Options = new() { Seed = 11 };

    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        [nameof(ArctanBetween)] = () => Of(new ArctanBetween(seed: 3), Options),
        [nameof(ReLU6Between)] = () => Of(new ReLU6Between(seed: 3), Options),
        [nameof(SELUBetween)] = () => Of(new SELUBetween(seed: 3), Options),
        [nameof(CELUBetween)] = () => Of(new CELUBetween(seed: 3), Options),
        [nameof(MishBetween)] = () => Of(new MishBetween(seed: 3), Options),
        [nameof(HardSwishBetween)] = () => Of(new HardSwishBetween(seed: 3), Options),
        [nameof(HardSigmoidBetween)] = () => Of(new HardSigmoidBetween(seed: 3), Options),
        [nameof(HardTanhBetween)] = () => Of(new HardTanhBetween(seed: 3), Options),
        [nameof(SoftsignBetween)] = () => Of(new SoftsignBetween(seed: 3), Options),
        [nameof(LogSigmoidBetween)] = () => Of(new LogSigmoidBetween(seed: 3), Options),
        [nameof(TanhshrinkBetween)] = () => Of(new TanhshrinkBetween(seed: 3), Options),
        [nameof(BentIdentityBetween)] = () => Of(new BentIdentityBetween(seed: 3), Options),
        [nameof(SinusoidBetween)] = () => Of(new SinusoidBetween(seed: 3), Options),
        [nameof(SincBetween)] = () => Of(new SincBetween(seed: 3), Options),
        [nameof(GaussianBetween)] = () => Of(new GaussianBetween(seed: 3), Options),
        [nameof(RReLUBetween)] = () => Of(new RReLUBetween(seed: 3), Options),
        [nameof(DividingRReLUBetween)] = () => Of(new DividingRReLUBetween(seed: 3), Options),
        [nameof(PReLUBetween)] = () => Of(new PReLUBetween(seed: 3), Options),
        [nameof(PReLUEachBetween)] = () => Of(new PReLUEachBetween(seed: 3), Options),
        [nameof(FallingPReLUBetween)] = () => Of(new FallingPReLUBetween(seed: 3), Options),
        [nameof(SoftExponentialBetween)] = () => Of(new SoftExponentialBetween(seed: 3), Options),
        [nameof(RisingSoftExponentialBetween)] = () => Of(new RisingSoftExponentialBetween(seed: 3), Options),
        [nameof(FallingSoftExponentialBetween)] = () => Of(new FallingSoftExponentialBetween(seed: 3), Options),
        [nameof(SoftExponentialEachBetween)] = () => Of(new SoftExponentialEachBetween(seed: 3), Options),
        [nameof(LogSoftmaxBetween)] = () => Of(new LogSoftmaxBetween(seed: 3), Options),
        [nameof(FrozenPReLUBetween)] = () => Of(new FrozenPReLUBetween(seed: 3), Options),
        [nameof(GaussianNoiseBetween)] = () => Of(new GaussianNoiseBetween(seed: 3), Options),
        [nameof(GaussianNoiseFirst)] = () => Of(new GaussianNoiseFirst(seed: 3), Options),
        [nameof(MaxoutBetween)] = () => Of(new MaxoutBetween(seed: 3), Options),
        [nameof(WideMaxoutOfRows)] = () => Of(new WideMaxoutOfRows(seed: 3), Options),
        [nameof(BinaryStepBetween)] = () => Of(new BinaryStepBetween(seed: 3), Options),
        [nameof(PReLUImage)] = () => Of(new PReLUImage(seed: 3), Options),
        [nameof(PReLUEachImage)] = () => Of(new PReLUEachImage(seed: 3), Options),
        [nameof(SoftExponentialEachImage)] = () => Of(new SoftExponentialEachImage(seed: 3), Options),
        [nameof(SoftExponentialImage)] = () => Of(new SoftExponentialImage(seed: 3), Options),
        [nameof(RReLUImage)] = () => Of(new RReLUImage(seed: 3), Options),
        [nameof(SoftmaxImage)] = () => Of(new SoftmaxImage(seed: 3), Options),
        [nameof(LogSoftmaxImage)] = () => Of(new LogSoftmaxImage(seed: 3), Options),
        [nameof(MaxoutImage)] = () => Of(new MaxoutImage(seed: 3), Options),
        [nameof(MishImage)] = () => Of(new MishImage(seed: 3), Options),
        [nameof(HardSwishImage)] = () => Of(new HardSwishImage(seed: 3), Options),
        [nameof(PReLUSignal)] = () => Of(new PReLUSignal(seed: 3), Options),
        [nameof(PReLUBehindPooling)] = () => Of(new PReLUBehindPooling(seed: 3), Options),
        [nameof(PReLUBehindNormalization)] = () => Of(new PReLUBehindNormalization(seed: 3), Options),
        [nameof(PReLUBehindLayerNorm)] = () => Of(new PReLUBehindLayerNorm(seed: 3), Options),
        [nameof(PReLUBehindDepthwise)] = () => Of(new PReLUBehindDepthwise(seed: 3), Options),
        [nameof(PReLUBehindTransposed)] = () => Of(new PReLUBehindTransposed(seed: 3), Options),
        [nameof(PReLURows)] = () => Of(new PReLURows(seed: 3), Options),
        [nameof(PReLUTwice)] = () => Of(new PReLUTwice(seed: 3), Options),
        [nameof(PReLUFirst)] = () => Of(new PReLUFirst(seed: 3), Options),
        [nameof(PReLUOfOne)] = () => Of(new PReLUOfOne(seed: 3), Options),
        [nameof(PReLULast)] = () => Of(new PReLULast(seed: 3), Options),
        [nameof(RReLULast)] = () => Of(new RReLULast(seed: 3), Options),
        [nameof(MishLast)] = () => Of(new MishLast(seed: 3), Options),
        [nameof(SoftmaxNarrow)] = () => Of(new SoftmaxNarrow(seed: 3), Options),
        [nameof(LogSoftmaxNarrow)] = () => Of(new LogSoftmaxNarrow(seed: 3), Options),
        [nameof(LogSoftmaxOfRows)] = () => Of(new LogSoftmaxOfRows(seed: 3), Options),
        [nameof(SoftmaxSignal)] = () => Of(new SoftmaxSignal(seed: 3), Options),
        [nameof(MaxoutSignal)] = () => Of(new MaxoutSignal(seed: 3), Options),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    // Batches of one have kernels of their own; 5 and 23 reach every tile height with and without a rest.
    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithDifferences(string name)
    {
        var network = Networks[name]();
        foreach (var samples in new[] { 1, 2, 5, 23 })
        {
            GradientCheck.Verify(network, samples);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void PaddingStaysZero(string name)
    {
        var network = Networks[name]();
        for (var step = 0; step < 3; step++)
        {
            var (inputs, targets) = Data.Batch(network.Info, 7, seed: step);
            network.Step(inputs, targets);
            network.VerifyPadding();
        }
    }

    [Fact]
    public void AFrozenCoefficientHasNoGradientAndDoesNotChange()
    {
        var network = Of(new FrozenPReLUBetween(seed: 3));
        var (inputs, targets) = Data.Batch(network.Info, 7);
        network.Step(inputs, targets);
        Assert.DoesNotContain("prelu1.weight", network.TrainableNames);
        Assert.Equal([0.25], network["prelu1.weight"]);
    }

    [Fact]
    public void NothingLearnsBehindABinaryStep()
    {
        var network = Of(new BinaryStepBetween(seed: 3));
        var (before, after) = (network["dense1.weight"], network["dense2.weight"]);
        var (inputs, targets) = Data.Batch(network.Info, 7);
        network.SetGradient("dense1.weight", network["dense1.weight"]);
        network.Step(inputs, targets);
        Assert.All(network.Gradient("dense1.weight"), gradient => Assert.Equal(0, gradient));
        Assert.Equal(before, network["dense1.weight"]);
        Assert.NotEqual(after, network["dense2.weight"]);
    }
}
