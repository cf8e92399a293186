using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>What targets may be, and what does not count.</summary>
public sealed class LossTargetTests
{
    [Fact]
    public void RowsThatAreIgnoredChangeNothing()
    {
        var network = Of(new UncountedRows());
        var (inputs, _) = Data.Batch(network.Info, 2);
        var loss = network.Backward(inputs, [0, 2, 3, 2, 1, 2]);
        var gradient = network.InputGradient();
        double[] others = [.. inputs.Select((value, i) => i / 4 is 1 or 3 or 5 ? 1e30 : value)];
        Assert.Equal(loss, network.Backward(others, [0, 2, 3, 2, 1, 2]));
        Assert.Equal(gradient, network.InputGradient());
        Assert.All(gradient.Where((_, i) => i / 4 is 1 or 3 or 5), element => Assert.Equal(0, element));

        // Three rows count, of which one has a loss; the first sample has two of them.
        double[] rows = [50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1e3, 0, 0, 0, 0, 1, 1, -1e30, -1e30, 0, 0, 0, 0];
        Assert.Equal(Math.Log(2) / 3, network.Backward(rows, [0, 2, 3, 2, 1, 2]), 1e-6);
        Assert.Equal(Math.Log(2) / 3, network.AverageLoss(rows, [0, 2, 3, 2, 1, 2]), 1e-6);
    }

    [Fact]
    public void ABatchInWhichNothingCountsHasNoLossAndNoGradient()
    {
        foreach (var (network, ignored) in new[] { (Of(new UncountedRows()), 2.0), (Of(new IgnoringCrossEntropyDouble()), -100.0), (Of(new UncountedNarrow()), -100.0) })
        {
            var (inputs, targets) = Data.Batch(network.Info, 5);
            Assert.Equal(0, network.Backward(inputs, [.. targets.Select(_ => ignored)]));
            Assert.All(network.TrainableNames, name => Assert.All(network.Gradient(name), element => Assert.Equal(0, element)));
            if (network.HasInputGradient)
            {
                Assert.All(network.InputGradient(), element => Assert.Equal(0, element));
            }

            Assert.All(network.Losses(inputs, [.. targets.Select(_ => ignored)]), loss => Assert.Equal(0, loss));
        }
    }

    [Fact]
    public void AClassThatWeighsNothingIsLikeOneThatIsIgnored()
    {
        var network = Of(new ExtremeCrossEntropy());
        double[] inputs = [1, 2, 3, 4];
        Assert.Equal(0, network.Backward(inputs, [3]));
        Assert.All(network.InputGradient(), element => Assert.Equal(0, element));
    }

    [Fact]
    public void LabelsOutOfRangeAreNamed()
    {
        Message(Of(new HingeSingle()), new double[10], 10, "Label 0 is 10; this network has 10 classes, so labels are 0 to 9.");
        Message(Of(new LogLikelihoodSingle()), new double[10], -1, "Label 0 is -1; this network has 10 classes, so labels are 0 to 9.");
        Message(Of(new IgnoringCrossEntropySingle()), new double[10], -1, "this network has 10 classes and ignores -100, so labels are 0 to 9 and -100.");
        Message(Of(new ExtremePairs()), new double[8], 0, "labels are 1 for alike and -1 for not.");

        static void Message(Subject network, double[] inputs, int label, string message)
        {
            var exception = Assert.Throws<ArgumentException>(() => network.Backward(inputs, [label]));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
            Assert.Equal("targets", exception.ParamName);
        }
    }

    [Fact]
    public void TargetsOfAnotherLengthAreRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Of(new SoftCrossEntropySingle()).Backward(new double[20], new double[2]));
        Assert.Contains("2 targets for 2 samples; 10 per sample are expected.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLossBeforeTrainingIsWhatEqualOutputsGive()
    {
        foreach (var network in new[]
        {
            Of(new CrossEntropySingle()), Of(new SmoothCrossEntropyDouble()), Of(new WeightedCrossEntropyDouble()), Of(new HingeSingle()), Of(new SquaredHingeDouble()),
            Of(new BinarySingle()), Of(new SquaredHingeNarrow()),
        })
        {
            var (inputs, targets) = Data.Batch(network.Info, 4);
            foreach (var name in network.TrainableNames)
            {
                network[name] = new double[network[name].Length];
            }

            Assert.Equal(network.Info.Loss!.InitialLoss!.Value, network.Backward(new double[inputs.Length], targets), 1e-6);
        }

        Assert.Equal(9, Of(new HingeSingle()).Info.Loss!.InitialLoss);
        Assert.Null(Of(new SquaredErrorSingle()).Info.Loss!.InitialLoss);
        Assert.Null(Of(new BinaryWeightedSingle()).Info.Loss!.InitialLoss);
    }
}
