using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>Predictions of residual and parallel layers against their formulas, and what stochastic depth does to samples.</summary>
public sealed class CompositionTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void AResidualLayerAddsItsShortcut()
    {
        var network = Of(new ResidualTwice(seed: 4));
        var (inputs, _) = Data.Batch(network.Info, 7);
        var expected = inputs.Chunk(5).SelectMany(x =>
        {
            var first = Dense("dense1", x);
            first = Tanh(Add(Dense("dense3", Tanh(Dense("dense2", first))), first));
            var second = Tanh(Add(Dense("dense5", Tanh(Dense("dense4", first))), Dense("shortcut.dense1", first)));
            return Dense("dense6", second);
        });
        Close([.. expected], network.Predict(inputs));

        double[] Dense(string layer, double[] x) => Apply(network, layer, x);
    }

    [Fact]
    public void BranchesAreJoinedInOrder()
    {
        var network = Of(new JoinedOfInput(seed: 4));
        var (inputs, _) = Data.Batch(network.Info, 7);
        Close([.. inputs.Chunk(6).SelectMany(x => Apply(network, "dense1", Join(network, x)))], network.Predict(inputs));
    }

    [Fact]
    public void BranchesAtTheEndAreTheOutput()
    {
        var network = Of(new JoinedLast(seed: 4));
        Assert.Equal(24, network.Info.OutputSize);
        var (inputs, _) = Data.Batch(network.Info, 5);
        Close([.. inputs.Chunk(6).SelectMany(x => Join(network, Tanh(Apply(network, "dense1", x))))], network.Predict(inputs));
    }

    [Fact]
    public void BranchesAreAdded()
    {
        var network = Of(new AddedBranches(seed: 4));
        var (inputs, _) = Data.Batch(network.Info, 7);
        var expected = inputs.Chunk(6).SelectMany(x =>
        {
            var sum = Add(Add(Branch("addedBranch", x), x), Branch("addedBranch2", x));
            return Apply(network, "dense1", Tanh(sum));
        });
        Close([.. expected], network.Predict(inputs));

        double[] Branch(string name, double[] x) => Apply(network, $"parallel1.{name}.dense2", Tanh(Apply(network, $"parallel1.{name}.dense1", x)));
    }

    [Fact]
    public void TrainingLowersTheLossAndLeavesPaddingZero()
    {
        foreach (var network in new[] { Of(new Composed(seed: 4)), Of(new ComposedSingle(seed: 4)), Of(new JoinedRows(seed: 4)), Of(new ResidualDropped(seed: 4)) })
        {
            var (inputs, targets) = Data.Batch(network.Info, 9);
            var first = Loss();
            for (var step = 0; step < 20; step++)
            {
                network.Step(inputs, targets);
                network.VerifyPadding();
            }

            Assert.True(Loss() < first, network.Info.Name);

            // Of predictions: a step's depends on which samples skip.
            double Loss() => network.Predict(inputs).Zip(targets, (y, t) => (y - t) * (y - t)).Average();
        }
    }

    [Fact]
    public void StochasticDepthSkipsWholeSamples()
    {
        // The gradient of an input row is that of the shortcut alone where its sample skips the body: here body(x) + x is the output.
        const int Samples = 400;
        var network = Of(new DroppedAlone(seed: 4), new TrainerOptions { Seed = 5 });
        var (inputs, targets) = Data.Batch(network.Info, Samples);
        foreach (var name in network.ParameterNames)
        {
            network[name] = [.. network[name].Select(_ => name.EndsWith(".bias", StringComparison.Ordinal) ? 3.0 : 0.0)];
        }

        // body(x) = 3, so a kept sample's loss is that of x + 3 / (1 − 0.25), and the gradient tells the two apart.
        network.Backward(inputs, targets);
        var gradient = network.InputGradient();
        var scale = 2.0 / (Samples * 6);
        var kept = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var shares = Enumerable.Range(sample * 6, 6).Select(i => (gradient[i] / scale) - (inputs[i] - targets[i])).ToArray();
            var isKept = Math.Abs(shares[0]) > 1;
            kept += isKept ? 1 : 0;
            Assert.All(shares, share => Assert.Equal(isKept ? 4.0 : 0.0, share, 9));
        }

        Assert.InRange(kept, 300 - 35, 300 + 35);
        Close([.. inputs.Select(x => x + 3)], network.Predict(inputs));
    }

    private static double[] Join(Subject network, double[] x) =>
    [
        .. Tanh(Apply(network, "parallel1.firstBranch.dense1", x)),
        .. Apply(network, "parallel1.secondBranch.dense1", x).Select(v => Math.Log(1 + Math.Exp(v))),
        .. Apply(network, "parallel1.thirdBranch.dense1", x),
    ];

    private static double[] Apply(Subject network, string layer, double[] x)
    {
        var (w, b) = (network[layer + ".weight"], network[layer + ".bias"]);
        return [.. b.Select((bias, n) => bias + x.Select((value, k) => value * w[(n * x.Length) + k]).Sum())];
    }

    private static double[] Add(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double[] Tanh(double[] x) => Array.ConvertAll(x, Math.Tanh);

    private static void Close(double[] expected, double[] actual)
    {
        var (error, index) = Closeness.Worst(expected, actual, scale: expected.Max(Math.Abs));
        Assert.True(error <= Tolerance, $"[{index}] is {actual[index]:R}, but {expected[index]:R} was expected.");
    }
}
