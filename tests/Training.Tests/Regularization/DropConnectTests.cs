using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Regularization;

public sealed class DropConnectTests
{
    private const int Inputs = 400;
    private const int Outputs = 100;
    private const double Rate = 0.3;

    [Fact]
    public void GradientsAreThoseOfTheWeightsThatAreLeft()
    {
        var network = Of(new DroppedDouble(seed: 1));
        GradientCheck.Verify(network, 5);

        // With a velocity, at the point ahead.
        var (inputs, targets) = Data.Batch(network.Info, 5);
        network.Step(inputs, targets);
        network.Step(inputs, targets);
        network.VerifyPadding();
        GradientCheck.Verify(network, 5);
    }

    [Fact]
    public void PredictionHasAllWeights()
    {
        var network = Of(new DroppedWide(seed: 1));
        var x = Data.Values(Inputs, seed: 3);
        var w = network["dense1.weight"];
        var expected = Enumerable.Range(0, Outputs).Select(o => Enumerable.Range(0, Inputs).Sum(i => x[i] * w[(o * Inputs) + i])).ToArray();
        network.Step(x, new double[Outputs]);
        network["dense1.weight"] = w;
        Closeness.Verify("prediction", expected, network.Predict(x), 1e-5);
    }

    [Fact]
    public void EachWeightIsLeftOutWithTheRateAndTheMeanStays()
    {
        // The gradient of a weight that is left out is 0; of the others it is scaled up by 1/(1 − rate).
        var network = Of(new DroppedWide(seed: 1));
        var (ones, zeros) = (Enumerable.Repeat(1.0, Inputs).ToArray(), new double[Outputs]);
        network["dense1.weight"] = [.. Enumerable.Repeat(1.0, Inputs * Outputs)];
        const int Steps = 20;
        var kept = new int[Inputs * Outputs];
        var total = 0;
        for (var step = 0; step < Steps; step++)
        {
            network.LearningRate = 0;
            network.Step(ones, zeros);
            var gradient = network.Gradient("dense1.weight");
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] += gradient[i] != 0 ? 1 : 0;
            }

            total += gradient.Count(value => value != 0);
        }

        var count = (double)Steps * kept.Length;
        Assert.InRange(total / count, 1 - Rate - (5 * Math.Sqrt(Rate * (1 - Rate) / count)), 1 - Rate + (5 * Math.Sqrt(Rate * (1 - Rate) / count)));

        // Every step has a mask of its own: how often a weight is kept is binomial.
        var variance = kept.Average(k => Math.Pow(k - (Steps * (1 - Rate)), 2));
        Assert.InRange(variance / (Steps * Rate * (1 - Rate)), 0.95, 1.05);
    }

    [Fact]
    public void WeightsThatAreLeftAreScaledUp()
    {
        var network = Of(new DroppedWide(seed: 1));
        network["dense1.weight"] = [.. Enumerable.Repeat(1.0, Inputs * Outputs)];
        var targets = new double[Outputs];
        var x = Enumerable.Repeat(0.0, Inputs).ToArray();
        x[17] = 1;

        // y is 0 or 1/(1 − rate), and the loss the mean of y² over the outputs.
        var loss = network.Backward(x, targets);
        var left = network.Gradient("dense1.weight").Count(value => value != 0);
        Assert.Equal(left / (double)Outputs / ((1 - Rate) * (1 - Rate)), loss, 1e-5);
    }

    [Fact]
    public void TheMaskIsAFunctionOfTheSeedAndTheStep()
    {
        double[] Gradient(long seed, int steps)
        {
            var network = Of(new DroppedWide(seed: 1), new TrainerOptions { Seed = seed, LearningRate = 0 });
            for (var i = 0; i <= steps; i++)
            {
                network.Step(Enumerable.Repeat(1.0, Inputs).ToArray(), new double[Outputs]);
            }

            return network.Gradient("dense1.weight");
        }

        Assert.Equal(Gradient(1, 0), Gradient(1, 0));
        Assert.NotEqual(Gradient(1, 0), Gradient(2, 0));
        Assert.NotEqual(Gradient(1, 0), Gradient(1, 1));
    }
}
