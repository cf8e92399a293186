using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;
using Xunit.Sdk;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Gradients;

/// <summary>The gradients of every layer and loss, and of whole networks, by central differences.</summary>
public sealed class GradientCheckTests
{
    private static readonly TrainerOptions Options = new() { Seed = 11 };

    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        [nameof(ReLUBetween)] = () => Of(new ReLUBetween(seed: 3), Options),
        [nameof(LeakyReLUBetween)] = () => Of(new LeakyReLUBetween(seed: 3), Options),
        [nameof(FallingLeakyReLUBetween)] = () => Of(new FallingLeakyReLUBetween(seed: 3), Options),
        [nameof(ELUBetween)] = () => Of(new ELUBetween(seed: 3), Options),
        [nameof(FallingELUBetween)] = () => Of(new FallingELUBetween(seed: 3), Options),
        [nameof(SigmoidBetween)] = () => Of(new SigmoidBetween(seed: 3), Options),
        [nameof(TanhBetween)] = () => Of(new TanhBetween(seed: 3), Options),
        [nameof(SoftplusBetween)] = () => Of(new SoftplusBetween(seed: 3), Options),
        [nameof(GeluBetween)] = () => Of(new GeluBetween(seed: 3), Options),
        [nameof(ApproximateGeluBetween)] = () => Of(new ApproximateGeluBetween(seed: 3), Options),
        [nameof(SiLUBetween)] = () => Of(new SiLUBetween(seed: 3), Options),
        [nameof(SoftmaxBetween)] = () => Of(new SoftmaxBetween(seed: 3), Options),
        [nameof(IdentityBetween)] = () => Of(new IdentityBetween(seed: 3), Options),
        [nameof(DenseAlone)] = () => Of(new DenseAlone(seed: 3), Options),
        [nameof(DenseTwice)] = () => Of(new DenseTwice(seed: 3), Options),
        [nameof(ActivationFirst)] = () => Of(new ActivationFirst(seed: 3), Options),
        [nameof(ActivationChain)] = () => Of(new ActivationChain(seed: 3), Options),
        [nameof(SoftmaxLast)] = () => Of(new SoftmaxLast(seed: 3), Options),
        [nameof(SoftmaxTwice)] = () => Of(new SoftmaxTwice(seed: 3), Options),
        [nameof(Classes)] = () => Of(new Classes(seed: 3), Options),
        [nameof(ClassProbabilities)] = () => Of(new ClassProbabilities(seed: 3), Options),
        [nameof(Events)] = () => Of(new Events(seed: 3), Options),
        [nameof(EventProbability)] = () => Of(new EventProbability(seed: 3), Options),
        [nameof(DropoutBetween)] = () => Of(new DropoutBetween(seed: 3), Options),
        [nameof(DropoutFirst)] = () => Of(new DropoutFirst(seed: 3), Options),
        [nameof(DropoutBeforeActivation)] = () => Of(new DropoutBeforeActivation(seed: 3), Options),
        [nameof(DropoutNever)] = () => Of(new DropoutNever(seed: 3), Options),
        [nameof(FlattenFirst)] = () => Of(new FlattenFirst(seed: 3), Options),
        [nameof(FlattenBetween)] = () => Of(new FlattenBetween(seed: 3), Options),
        [nameof(FlattenPanels)] = () => Of(new FlattenPanels(seed: 3), Options),
        [nameof(FlattenLast)] = () => Of(new FlattenLast(seed: 3), Options),
        [nameof(RowsOfDense)] = () => Of(new RowsOfDense(seed: 3), Options),
        [nameof(RowsOfOne)] = () => Of(new RowsOfOne(seed: 3), Options),
        [nameof(RowsOfRows)] = () => Of(new RowsOfRows(seed: 3), Options),
        [nameof(RowsOfClasses)] = () => Of(new RowsOfClasses(seed: 3), Options),
        [nameof(RowsOfEvents)] = () => Of(new RowsOfEvents(seed: 3), Options),
        [nameof(FrozenFirst)] = () => Of(new FrozenFirst(seed: 3), Options),
        [nameof(FrozenBetween)] = () => Of(new FrozenBetween(seed: 3), Options),
        [nameof(FrozenLast)] = () => Of(new FrozenLast(seed: 3), Options),
        [nameof(WithoutInputGradient)] = () => Of(new WithoutInputGradient(seed: 3), Options),
        [nameof(MixedClassifier)] = () => Of(new MixedClassifier(seed: 3), Options),
        [nameof(MixedRegression)] = () => Of(new MixedRegression(seed: 3), Options),
        [nameof(MixedEvents)] = () => Of(new MixedEvents(seed: 3), Options),
        [nameof(ResidualOfInput)] = () => Of(new ResidualOfInput(seed: 3), Options),
        [nameof(ResidualTwice)] = () => Of(new ResidualTwice(seed: 3), Options),
        [nameof(ResidualDropped)] = () => Of(new ResidualDropped(seed: 3), Options),
        [nameof(ResidualLast)] = () => Of(new ResidualLast(seed: 3), Options),
        [nameof(InputTwice)] = () => Of(new InputTwice(seed: 3), Options),
        [nameof(JoinedOfInput)] = () => Of(new JoinedOfInput(seed: 3), Options),
        [nameof(JoinedRows)] = () => Of(new JoinedRows(seed: 3), Options),
        [nameof(JoinedLast)] = () => Of(new JoinedLast(seed: 3), Options),
        [nameof(JoinedInputTwice)] = () => Of(new JoinedInputTwice(seed: 3), Options),
        [nameof(AddedBranches)] = () => Of(new AddedBranches(seed: 3), Options),
        [nameof(FlattenedBranches)] = () => Of(new FlattenedBranches(seed: 3), Options),
        [nameof(Composed)] = () => Of(new Composed(seed: 3), Options),
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

        Assert.Equal(0, network.StepCount);
    }

    [Theory]
    [InlineData(nameof(FrozenFirst))]
    [InlineData(nameof(FrozenBetween))]
    [InlineData(nameof(FrozenLast))]
    public void FrozenLayersHaveNoGradientAndDoNotChange(string name)
    {
        var network = Networks[name]();
        var (inputs, targets) = Data.Batch(network.Info, 8);
        var trained = network.TrainableNames[0];
        var (weight, bias, other) = (network["frozen.weight"], network["frozen.bias"], network[trained]);
        Assert.DoesNotContain("frozen.weight", network.TrainableNames);
        Assert.DoesNotContain("frozen.bias", network.TrainableNames);
        for (var step = 0; step < 3; step++)
        {
            network.Step(inputs, targets);
            network.VerifyPadding();
        }

        Assert.Equal(weight, network["frozen.weight"]);
        Assert.Equal(bias, network["frozen.bias"]);
        Assert.NotEqual(other, network[trained]);
    }

    [Fact]
    public void DropoutChangesItsMaskFromStepToStepOnly()
    {
        var network = Networks[nameof(DropoutBetween)]();
        var (inputs, targets) = Data.Batch(network.Info, 8);
        var first = network.Backward(inputs, targets);
        Assert.Equal(first, network.Backward(inputs, targets));
        foreach (var name in network.TrainableNames)
        {
            network.SetGradient(name, new double[network.Gradient(name).Length]);
        }

        network.Update();
        Assert.NotEqual(first, network.Backward(inputs, targets));
    }

    [Fact]
    public void AWrongGradientIsFoundAndNamed()
    {
        var network = Of(new DenseAlone(seed: 3));
        var failure = Assert.ThrowsAny<XunitException>(() => GradientCheck.Verify(network, 5, tampered =>
        {
            var gradient = tampered.Gradient("dense1.weight");
            gradient[7] *= 1.0001;
            tampered.SetGradient("dense1.weight", gradient);
        }));
        Assert.Contains("dense1.weight[7]", failure.Message);
    }
}
