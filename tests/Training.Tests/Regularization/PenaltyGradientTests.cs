using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Regularization;

/// <summary>Penalties in the loss of a step and in its gradients, by differences.</summary>
public sealed class PenaltyGradientTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void GradientsContainThePenalties(int samples)
    {
        GradientCheck.Verify(Of(new Penalized(seed: 1)), samples);
        GradientCheck.Verify(Of(new PenalizedImages(seed: 1)), samples + 1);
    }

    [Fact]
    public void TheLossIsThatOfTheDataAndThePenalties()
    {
        var network = Of(new Penalized(seed: 1));
        var (inputs, targets) = Data.Batch(network.Info, 4);
        var data = network.Losses(inputs, targets).Average();

        // The first layer has its own L1 and the network's L2, with its bias; the second its own, 0; the third the network's.
        double Sum(string name, Func<double, double> term) => network[name].Sum(term);
        var penalty = (1e-2 * (Sum("dense1.weight", Math.Abs) + Sum("dense1.bias", Math.Abs)))
            + (3e-2 * (Sum("dense1.weight", w => w * w) + Sum("dense1.bias", w => w * w) + Sum("dense3.weight", w => w * w)));
        Assert.Equal(data + penalty, network.Backward(inputs, targets), 1e-12);
    }

    [Fact]
    public void AccumulatedGradientsHaveThePenaltyOfEachBatch()
    {
        var network = Of(new RidgeDouble(seed: 1));
        network.Backward(new double[7], new double[5]);
        var once = network.Gradient("dense1.weight");
        network.Backward(new double[7], new double[5], accumulate: true);
        Assert.Equal(once.Select(gradient => 2 * gradient), network.Gradient("dense1.weight"));
    }

    [Fact]
    public void APenaltyThatIsNotFiniteChangesNothing()
    {
        var network = Of(new RidgeSingle(seed: 1));
        var weights = network["dense1.weight"];
        weights[3] = 1e30;
        network["dense1.weight"] = weights;
        Assert.Throws<NonFiniteLossException>(() => network.Step(new double[7], new double[5]));
        Assert.Equal((float)1e30, (float)network["dense1.weight"][3]);
        Assert.Equal(0, network.StepCount);
    }
}
