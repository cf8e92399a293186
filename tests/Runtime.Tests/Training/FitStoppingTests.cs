using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class FitStoppingTests
{
    // Training pulls the bias to 10, validation wants 4: the validation loss falls, then rises.
    private static readonly Dataset<double> s_train = TestData.Points((0, 10), (0, 10));
    private static readonly Dataset<double> s_validation = TestData.Points((0, 4));

    [Fact]
    public void Early_stopping_restores_the_best_epoch()
    {
        var network = new TestRegressor();
        var options = new FitOptions { Epochs = 50, EarlyStopping = new EarlyStopping { Patience = 3 } };
        var biases = new List<double>();
        var result = Fit(network, options with { OnEpoch = _ => biases.Add(Bias(network)) });

        Assert.Equal(StopReason.EarlyStopping, result.StopReason);
        Assert.Equal(result.BestEpoch + 3, result.History.Count);
        Assert.Equal(result.History.Min(epoch => epoch.ValidationLoss), result.Best!.ValidationLoss);
        Assert.True(result.RestoredBest);
        Assert.Equal(biases[result.BestEpoch - 1], Bias(network));
        Assert.Equal(result.Best.ValidationLoss, Evaluate(network).Loss);
        Assert.Contains($"best epoch {result.BestEpoch} (restored), stopped early", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_restoring_the_last_weights_stay()
    {
        var network = new TestRegressor();
        var options = new FitOptions { Epochs = 50, EarlyStopping = new EarlyStopping { Patience = 3, RestoreBest = false } };
        var result = Fit(network, options);

        Assert.False(result.RestoredBest);
        Assert.Equal(result.FinalValidationLoss, Evaluate(network).Loss);
    }

    [Fact]
    public void Improvements_below_the_minimum_do_not_count()
    {
        // The loss is 100 · 0.64^(epoch − 1): it falls by more than 30 only from epoch 1 to 2.
        var options = new FitOptions
        {
            Epochs = 50,
            Monitor = FitMetric.Loss,
            EarlyStopping = new EarlyStopping { Patience = 1, MinDelta = 30 },
        };
        var result = Fit(new TestRegressor(), options);

        Assert.Equal([100, 64, 40.96], result.History.Select(epoch => Math.Round(epoch.Loss, 6)));
        Assert.Equal(3, result.BestEpoch);
    }

    [Fact]
    public void Accuracy_is_monitored_upwards()
    {
        var result = FitTests.Fit(
            new TestClassifier(),
            TestData.Clouds(30),
            TestData.Clouds(30, seed: 2),
            new FitOptions { Epochs = 30, Monitor = FitMetric.ValidationAccuracy, EarlyStopping = new EarlyStopping { Patience = 2 } });

        Assert.Equal(result.History.Max(epoch => epoch.ValidationAccuracy), result.Best!.ValidationAccuracy);
        Assert.Equal(result.BestEpoch + 2, result.History.Count);
    }

    [Fact]
    public void A_loss_that_is_not_finite_restores_the_best_epoch()
    {
        var network = new TestRegressor();
        var bias = double.NaN;
        var options = new FitOptions
        {
            Epochs = 50,
            EarlyStopping = new EarlyStopping(),
            OnEpoch = epoch =>
            {
                bias = epoch.Record.Epoch == 2 ? Bias(network) : bias;
                epoch.LearningRate = epoch.Record.Epoch == 2 ? 1e200 : epoch.LearningRate;
            },
        };
        var result = Fit(network, options);

        Assert.Equal(StopReason.NonFiniteLoss, result.StopReason);
        Assert.Equal(2, result.BestEpoch);
        Assert.Equal(bias, Bias(network));
    }

    [Fact]
    public void Cancellation_keeps_the_weights_of_the_last_step()
    {
        using var source = new CancellationTokenSource();
        var network = new TestRegressor();
        var last = 0.0;
        var options = new FitOptions
        {
            Epochs = 50,
            BatchSize = 1,
            EarlyStopping = new EarlyStopping(),
            OnStep = step =>
            {
                last = Bias(network);
                if (step.TotalStep == 7)
                {
                    source.Cancel();
                }
            },
        };
        var result = TrainingLoop.Fit<TestRegressor, double, double>(network, s_train, s_validation, options, null, source.Token);

        Assert.Equal(StopReason.Cancelled, result.StopReason);
        Assert.Equal(7, result.Steps);
        Assert.Equal(3, result.History.Count);
        Assert.False(result.RestoredBest);
        Assert.Equal(last, Bias(network));
    }

    [Fact]
    public void The_best_epoch_is_written_as_a_checkpoint()
    {
        var directory = Directory.CreateTempSubdirectory("netgen-").FullName;
        var path = Path.Combine(directory, "best.safetensors");
        try
        {
            var network = new TestRegressor();
            byte[]? atBest = null;
            var options = new FitOptions
            {
                Epochs = 12,
                BestCheckpointPath = path,
                OnEpoch = epoch => atBest = epoch.IsBest ? File.ReadAllBytes(path) : atBest,
            };
            var result = Fit(network, options);

            Assert.InRange(result.BestEpoch, 1, 11);
            Assert.Equal(atBest, File.ReadAllBytes(path));
            Assert.Equal([path], Directory.GetFiles(directory));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static double Bias(TestRegressor network) => network.Parameters["fc.bias"].ToArray()[0];

    private static FitResult Fit(TestRegressor network, FitOptions options) =>
        TrainingLoop.Fit<TestRegressor, double, double>(network, s_train, s_validation, options);

    private static Evaluation Evaluate(TestRegressor network) =>
        TrainingLoop.Evaluate<TestRegressor, double, double>(network, s_validation);
}
