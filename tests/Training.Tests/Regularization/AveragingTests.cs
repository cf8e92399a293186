using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Training.Tests.Regularization;

public sealed class AveragingTests
{
    private static readonly TrainerOptions Options = new() { Averaging = new WeightAveraging { Decay = 0.8 }, LearningRate = 0.1 };

    [Fact]
    public void ANetworkPredictsAndSavesWithItsAverages()
    {
        var network = new Penalized(seed: 1);
        var trainer = network.CreateTrainer(Options);
        Train(trainer, 5);
        var own = network.Parameters["dense1.weight"].ToArray();
        var average = trainer.Averages!["dense1.weight"].ToArray();
        Assert.NotEqual(own, average);
        double[] input = [1, 2, 3, 4, 5, 6];
        var (before, during, after, loaded) = (new double[3], new double[3], new double[3], new double[3]);
        network.Predict(input, before);
        using var file = new MemoryStream();
        using (trainer.UseAverages())
        {
            Assert.Equal(average, network.Parameters["dense1.weight"].ToArray());
            network.Predict(input, during);
            network.Save(file);
            Assert.Throws<InvalidOperationException>(() => Train(trainer, 1));
            Assert.Throws<InvalidOperationException>(trainer.UseAverages);
            Assert.Throws<InvalidOperationException>(trainer.Update);
        }

        network.Predict(input, after);
        file.Position = 0;
        Penalized.Load(file).Predict(input, loaded);
        Assert.Equal(before, after);
        Assert.Equal(during, loaded);
        Assert.NotEqual(before, during);
        Assert.Equal(own, network.Parameters["dense1.weight"].ToArray());
        Assert.Equal(average, trainer.Averages["dense1.weight"].ToArray());
        Train(trainer, 1);
    }

    [Fact]
    public void AppliedAveragesAreTheNetworksOwn()
    {
        var network = new Penalized(seed: 1);
        var trainer = network.CreateTrainer(Options);
        Train(trainer, 5);
        trainer.ApplyAverages();
        Assert.Equal(trainer.Averages!["dense1.weight"].ToArray(), network.Parameters["dense1.weight"].ToArray());
    }

    [Fact]
    public void WithoutAveragingThereIsNoAverage()
    {
        var trainer = new Penalized().CreateTrainer();
        Assert.Null(trainer.Averages);
        Assert.Contains("TrainerOptions.Averaging", Assert.Throws<InvalidOperationException>(trainer.UseAverages).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(trainer.ApplyAverages);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void ADecayOutOfRangeIsRefused(double decay)
    {
        var averaging = new WeightAveraging { Decay = decay };
        Assert.Throws<ArgumentOutOfRangeException>(() => new Penalized().CreateTrainer(new TrainerOptions { Averaging = averaging }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Penalized().Fit(TrainingData(), options: new FitOptions { Averaging = averaging }));
    }

    [Fact]
    public void FitEvaluatesAndEndsWithTheAverages()
    {
        var (plain, averaged) = (new Penalized(seed: 1), new Penalized(seed: 1));
        var data = TrainingData();
        var options = new FitOptions { Epochs = 3, BatchSize = 8 };
        var first = plain.Fit(data, data, options);
        var second = averaged.Fit(data, data, options with { Averaging = new WeightAveraging { Decay = 0.9 } });

        // The steps are the same, but what is evaluated is not; it is what the network has in the end.
        Assert.Equal(first.History.Select(record => record.Loss), second.History.Select(record => record.Loss));
        Assert.NotEqual(first.History[^1].ValidationLoss, second.History[^1].ValidationLoss);
        Assert.Equal(second.History[^1].ValidationLoss!.Value, averaged.Evaluate(data).Loss, 1e-12);
    }

    private static Dataset<double> TrainingData() =>
        Dataset.FromArrays(Data.Values(40 * 6, 1).Chunk(6).ToArray(), Data.Values(40 * 3, 2).Chunk(3).ToArray());

    private static void Train(Trainer<double, double> trainer, int steps)
    {
        var (inputs, targets) = (Data.Values(48, 1), Data.Values(24, 2));
        for (var step = 0; step < steps; step++)
        {
            trainer.Step(inputs, targets);
        }
    }
}
