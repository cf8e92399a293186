using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Regularization;

public sealed class DecayScopeTests
{
    private static readonly string[] Weights = ["dense1.weight", "dense2.weight", "dense3.weight"];

    [Fact]
    public void BiasesAndNormalisationsKeepTheirSizeWithoutAGradient()
    {
        Verify(Of(new ScopedDecay(seed: 1)), Weights, 1 - (0.1 * 0.5));

        // LAMB's step is the learning rate times the norm of the parameter, which decay alone points against.
        Verify(Of(new ScopedLamb(seed: 1)), ["dense1.weight", "dense2.weight"], 1 - 0.1);
    }

    [Fact]
    public void ByDefaultAllParametersDecay() => Verify(Of(new FullDecay(seed: 1)), Of(new FullDecay()).TrainableNames, 1 - (0.1 * 0.5));

    [Fact]
    public void WithGradientsTheRestIsTheSame()
    {
        // Without decay at run time, both groups follow the same rule, up to the rounding of 1·θ.
        var (scoped, full) = (Of(new ScopedDecay(seed: 1)), Of(new FullDecay(seed: 1)));
        scoped.HyperParameters["WeightDecay"] = full.HyperParameters["WeightDecay"] = 0;
        var (inputs, targets) = Data.Batch(full.Info, 8);
        Assert.Equal(full.Step(inputs, targets), scoped.Step(inputs, targets));
        Assert.All(full.ParameterNames, name => Closeness.Verify(name, full[name], scoped[name], 2e-7));
    }

    private static void Verify(Subject network, IReadOnlyList<string> decayed, double factor)
    {
        var (inputs, targets) = Data.Batch(network.Info, 8);
        network.Backward(inputs, targets);
        foreach (var name in network.TrainableNames)
        {
            network[name] = [.. Enumerable.Repeat(0.5, network[name].Length)];
            network.SetGradient(name, new double[network[name].Length]);
        }

        network.Update();
        network.VerifyPadding();
        foreach (var name in network.TrainableNames)
        {
            var expected = decayed.Contains(name) ? 0.5 * factor : 0.5;
            Assert.All(network[name], value => Assert.Equal(expected, value, 1e-6));
        }
    }
}
