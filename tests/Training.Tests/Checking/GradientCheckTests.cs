using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using NetGen.Tests;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Checking;

/// <summary>The public gradient check: right for compiled networks, wrong for a wrong backward pass, and without traces.</summary>
public sealed class GradientCheckTests
{
    private static readonly int[] s_labels = [0, 2, 1, 1, 0, 2, 1];

    [Fact]
    public void CompiledNetworksAreRightInDouble()
    {
        var result = GradientCheck.Run(new CheckedMlp(seed: 3), Data.Values(7 * 5, seed: 1), s_labels).ThrowIfWrong();
        Assert.Equal(["fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias", "fc3.weight", "fc3.bias"], result.Tensors.Select(tensor => tensor.Name));
        Assert.All(result.Tensors, tensor => Assert.InRange(tensor.RelativeError, 0, 1e-7));
        Assert.Equal(CheckedMlp.ParameterCount, result.Compared);
        Assert.Equal((7, 1e-5), (result.Samples, result.Tolerance));

        var images = GradientCheck.Run(new CheckedImages(seed: 3), Data.Values(4 * 72, seed: 1), Data.Values(8, seed: 2)).ThrowIfWrong();
        Assert.Equal(["conv.weight", "norm.weight", "norm.bias", "head.weight", "head.bias", "input"], images.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([4, 2, 6, 6], images.Tensors[^1].Shape);
    }

    [Fact]
    public void CompiledNetworksAreRightInSingle()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            GradientCheck.Run(new CheckedMlpSingle(seed), Single(7 * 5, seed), s_labels).ThrowIfWrong();
            GradientCheck.Run(new CheckedImagesSingle(seed), Single(4 * 72, seed), Single(8, seed)).ThrowIfWrong();
        }
    }

    [Fact]
    public void PenaltiesMasksOfWeightsAndWeightedLossesAreIncluded()
    {
        var (inputs, targets) = (Data.Values(4 * 6, seed: 1), Data.Values(4 * 3, seed: 2));
        var penalized = GradientCheck.Run(new Penalized(seed: 1), inputs, targets).ThrowIfWrong();
        Assert.Equal(new Penalized(seed: 1).CreateTrainer().Backward(inputs, targets), penalized.Loss, 1e-12);
        GradientCheck.Run(new PenalizedImages(seed: 1), Data.Values(4 * 72, seed: 1), targets).ThrowIfWrong();

        // DropConnect, penalties, and Nesterov's gradient at the point ahead.
        var dropped = new DroppedDouble(seed: 1).CreateTrainer(new TrainerOptions { Seed = 3 });
        for (var step = 0; step < 3; step++)
        {
            dropped.Step(inputs, targets);
            GradientCheck.Run(dropped, inputs, targets).ThrowIfWrong();
        }

        GradientCheck.Run(new CheckedWeights(seed: 1), Data.Values(7 * 5, seed: 1), s_labels).ThrowIfWrong();
        GradientCheck.Run(new CheckedHinge(seed: 1), Data.Values(7 * 5, seed: 1), s_labels).ThrowIfWrong();
    }

    [Fact]
    public void LargeNetworksAreSampled()
    {
        var inputs = Data.Values(6 * 40, seed: 1);
        double[] targets = [0, 1, 1, 0, 1, 0];
        var result = GradientCheck.Run(new CheckedLarge(seed: 1), inputs, targets).ThrowIfWrong();
        Assert.Equal([32, 32, 32, 32, 32, 1], result.Tensors.Select(tensor => tensor.Compared));
        Assert.Equal(result.ToString(), GradientCheck.Run(new CheckedLarge(seed: 1), inputs, targets).ToString());

        var few = GradientCheck.Run(new CheckedLarge(seed: 1), inputs, targets, new GradientCheckOptions { ElementsPerTensor = 3, Seed = 9 }).ThrowIfWrong();
        Assert.Equal([3, 3, 3, 3, 3, 1], few.Tensors.Select(tensor => tensor.Compared));
    }

    [Fact]
    public void AWrongGradientIsFoundAndNamed()
    {
        var network = new FakeNetwork(0.5, -0.25, 1) { Factor = -1 };
        var result = GradientCheck.Run(network.CreateTrainer(), [1, 2, 3, -1, 0.5, 2], [1, -1]);
        Assert.False(result.IsRight);
        var tensor = Assert.Single(result.Tensors);
        Assert.Equal([0, 1], tensor.Worst!.Index);
        Assert.Equal(1, tensor.Worst.RelativeError, 1e-6);
        Assert.Equal(-tensor.Worst.Gradient, tensor.Worst.Difference, 1e-6);

        var exception = Assert.Throws<GradientCheckException>(result.ThrowIfWrong);
        Assert.Same(result, exception.Result);
        Assert.StartsWith("FakeNetwork: the gradients of 1 of 1 tensors are wrong (batch of 2, loss ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\n  WRONG  fc.weight [1, 3]: error ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("worst fc.weight[0, 1]: gradient ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.001)]
    [InlineData(0.999)]
    [InlineData(0)]
    [InlineData(2)]
    public void ASlightlyWrongGradientIsFoundToo(double factor)
    {
        var network = new FakeNetwork(0.5, -0.25, 1) { Factor = factor };
        var result = GradientCheck.Run(network.CreateTrainer(), [1, 2, 3, -1, 0.5, 2], [1, -1]);
        Assert.False(result.IsRight);
        Assert.Equal(Math.Abs(1 - factor) / (1 + factor), result.Tensors[0].Worst!.RelativeError, 1e-6);
        Assert.True(GradientCheck.Run(new FakeNetwork(0.5, -0.25, 1).CreateTrainer(), [1, 2, 3, -1, 0.5, 2], [1, -1]).IsRight);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(0.3, true)]
    [InlineData(1.5, false)]
    [InlineData(-3, false)]
    public void AtAKinkTheSlopesOfTheSidesAreTheBounds(double slope, bool right)
    {
        // y = t exactly: |y − t| has its kink right here, for all three weights.
        var network = new FakeNetwork(1, 2, 3) { Absolute = true, SlopeAtZero = slope };
        var result = GradientCheck.Run(network.CreateTrainer(), [1, 1, 1], [6]);
        Assert.Equal(right, result.IsRight);
        Assert.Equal(right ? 3 : 0, result.Tensors[0].Kinks);
        Assert.Equal(right, result.Tensors[0].Worst is null);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1.1, false)]
    public void AKinkNearbyDoesNotExcuseAWrongGradient(double factor, bool right)
    {
        // The kink is at a third of the step: differences mix both slopes, until the step is an eighth.
        var network = new FakeNetwork(1, 2, 3) { Absolute = true, Factor = factor };
        var result = GradientCheck.Run(network.CreateTrainer(), [1, 1, 1], [6 + 2e-6]);
        Assert.Equal(right, result.IsRight);
        Assert.Equal(right ? 3 : 2, result.Tensors[0].Kinks);
    }

    [Fact]
    public void NothingIsChangedAfterwards()
    {
        var network = new CheckedImages(seed: 3);
        var trainer = network.CreateTrainer();
        var (inputs, targets) = (Data.Values(4 * 72, seed: 1), Data.Values(8, seed: 2));
        trainer.Step(inputs, targets);
        trainer.Backward(inputs, targets);
        var before = Bits();
        Assert.True(GradientCheck.Run(trainer, inputs, targets).IsRight);
        Assert.True(GradientCheck.Run(network, inputs, targets).IsRight);
        Assert.Equal(before, Bits());
        Assert.Equal(1, trainer.StepCount);
        Assert.Equal(Data.Values(4 * 72, seed: 1), inputs);

        byte[] Bits() =>
        [
            .. Bytes(((ITrainableNetwork<CheckedImages, double, double>)network).Weights.Master.Span), .. Bytes(trainer.GradientVector), .. trainer.States.SelectMany(state => Bytes(state.Span)),
        ];

        static byte[] Bytes(Span<double> values) => MemoryMarshal.AsBytes(values).ToArray();
    }

    [Fact]
    public void ARunGoesOnAsIfItHadNotBeenChecked()
    {
        Assert.Equal(Train(check: false), Train(check: true));

        static double[] Train(bool check)
        {
            var network = new CheckedMlp(seed: 3);
            var trainer = network.CreateTrainer(new TrainerOptions { Seed = 5 });
            var inputs = Data.Values(7 * 5, seed: 1);
            for (var step = 0; step < 6; step++)
            {
                trainer.Step(inputs, s_labels);
                if (check)
                {
                    GradientCheck.Run(trainer, inputs, s_labels).ThrowIfWrong();
                }
            }

            return network.Parameters["fc1.weight"].ToArray();
        }
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        var network = new CheckedMlp();
        var inputs = Data.Values(7 * 5, seed: 1);
        Throws(nameof(GradientCheckOptions.Tolerance), new GradientCheckOptions { Tolerance = 1 });
        Throws(nameof(GradientCheckOptions.StepSize), new GradientCheckOptions { StepSize = 0 });
        Throws(nameof(GradientCheckOptions.ElementsPerTensor), new GradientCheckOptions { ElementsPerTensor = 0 });
        Assert.Throws<ArgumentException>(() => GradientCheck.Run(network, inputs, [0, 1]));
        Assert.Throws<ArgumentException>(() => GradientCheck.Run(network, [], []));

        void Throws(string name, GradientCheckOptions options) =>
            Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => GradientCheck.Run(network, inputs, s_labels, options)).ParamName);
    }

    private static float[] Single(int count, int seed) => Array.ConvertAll(Data.Values(count, seed), value => (float)value);
}
