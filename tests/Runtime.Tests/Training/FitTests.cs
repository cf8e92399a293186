using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class FitTests
{
    [Fact]
    public void Converges_on_separable_classes()
    {
        var network = new TestClassifier();
        var result = Fit(network, TestData.Clouds(90), TestData.Clouds(30, seed: 2), new FitOptions { Epochs = 20, BatchSize = 8 });

        Assert.Equal(StopReason.Completed, result.StopReason);
        Assert.Equal(20, result.History.Count);
        Assert.Equal(20 * 12, result.Steps);
        Assert.True(result.FinalLoss < 0.3 * result.History[0].Loss, $"loss {result.FinalLoss}");
        Assert.Equal(1.0, result.FinalValidationAccuracy);
        Assert.Equal(1.0, Evaluate(network, TestData.Clouds(30, seed: 3)).Accuracy);
    }

    [Fact]
    public void Regression_finds_the_line()
    {
        var network = new TestRegressor();
        var result = TrainingLoop.Fit<TestRegressor, double, double>(
            network, TestData.Line(20), options: new FitOptions { Epochs = 200, BatchSize = 5 });

        Assert.Equal(FitMetric.Loss, result.Monitor);
        Assert.Equal(3, network.Parameters["fc.weight"].ToArray()[0], 1e-6);
        Assert.Equal(-1, network.Parameters["fc.bias"].ToArray()[0], 1e-6);
    }

    [Fact]
    public void The_same_seed_gives_the_same_history_and_another_one_does_not()
    {
        var first = Run(seed: 7);
        Assert.Equal(first, Run(seed: 7));
        Assert.NotEqual(first, Run(seed: 8));

        static IEnumerable<double> Run(long seed)
        {
            var options = new FitOptions { Epochs = 3, BatchSize = 8, Seed = seed };
            return [.. Fit(new TestClassifier(), TestData.Clouds(60), null, options).History.Select(epoch => epoch.Loss)];
        }
    }

    [Fact]
    public void Without_shuffling_the_seed_does_not_matter()
    {
        Assert.Equal(Run(seed: 1), Run(seed: 2));

        static double Run(long seed) =>
            Fit(new TestClassifier(), TestData.Clouds(60), null, new FitOptions { Epochs = 2, Shuffle = false, Seed = seed }).FinalLoss;
    }

    [Fact]
    public void Every_sample_is_used_once_per_epoch()
    {
        // With learning rate 0 an epoch's loss is the mean over all samples, whatever their order.
        var data = TestData.Points((0, 1), (0, 2), (0, 3), (0, 4), (0, 5));
        var result = TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), data, options: new FitOptions { Epochs = 3, BatchSize = 2, LearningRate = 0 });

        Assert.All(result.History, epoch => Assert.Equal((1 + 4 + 9 + 16 + 25) / 5.0, epoch.Loss, 1e-12));
    }

    [Fact]
    public void Drop_last_skips_the_short_batch()
    {
        var data = TestData.Points((0, 1), (0, 2), (0, 3), (0, 4), (0, 5));
        var options = new FitOptions { Epochs = 1, BatchSize = 2, LearningRate = 0, DropLast = true, Shuffle = false };
        var result = TrainingLoop.Fit<TestRegressor, double, double>(new TestRegressor(), data, options: options);

        Assert.Equal(2, result.Steps);
        Assert.Equal((1 + 4 + 9 + 16) / 4.0, result.FinalLoss, 1e-12);
    }

    [Fact]
    public void A_loss_that_is_not_finite_stops_before_the_step_changes_anything()
    {
        var network = new TestRegressor();
        var data = TestData.Points((1, 1), (1, 1), (1, 1), (double.NaN, 1));
        var options = new FitOptions { Epochs = 5, BatchSize = 1, Shuffle = false };
        var result = TrainingLoop.Fit<TestRegressor, double, double>(network, data, options: options);

        Assert.Equal(StopReason.NonFiniteLoss, result.StopReason);
        Assert.Equal(4, result.Error!.Step);
        Assert.Contains("training step 4", result.ToString(), StringComparison.Ordinal);
        Assert.Contains("learning rate", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, result.Steps);
        Assert.Empty(result.History);

        var expected = new TestRegressor();
        TrainingLoop.Fit<TestRegressor, double, double>(
            expected, TestData.Points((1, 1), (1, 1), (1, 1)), options: options with { Epochs = 1 });
        Assert.Equal(expected.Parameters["fc.weight"].ToArray(), network.Parameters["fc.weight"].ToArray());
    }

    [Fact]
    public void The_input_transform_is_applied_to_training_and_evaluation_data()
    {
        var raw = TestData.Line(20);
        double[] shrunk = [.. Enumerable.Range(0, 20).Select(i => raw.Features(i)[0] / 100)];
        var data = Dataset.FromArrays(shrunk, 1, raw.GetTargets<double>().ToArray(), 1);
        var network = new TestRegressor();
        network.Weights.SetStage(new TestData.Scale(1, 100), strict: false);

        TrainingLoop.Fit<TestRegressor, double, double>(network, data, options: new FitOptions { Epochs = 200, BatchSize = 5 });

        Assert.Equal(3, network.Parameters["fc.weight"].ToArray()[0], 1e-6);
        Assert.Equal(0, TrainingLoop.Evaluate<TestRegressor, double, double>(network, data).Rmse, 1e-6);
        Assert.Equal(-1 / 100.0, data.Features(0)[0]);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_result()
    {
        Assert.Equal(Run(threads: 1), Run(threads: 2));

        static float[] Run(int threads)
        {
            var network = new TestClassifier();
            Fit(network, TestData.Clouds(30), null, new FitOptions { Epochs = 2, BatchSize = 8, Threads = threads });
            return network.Parameters["fc.weight"].ToArray();
        }
    }

    [Fact]
    public void Metrics_on_training_data_are_those_of_an_evaluation()
    {
        var network = new TestClassifier();
        var data = TestData.Clouds(30);
        var result = Fit(network, data, null, new FitOptions { Epochs = 2, MetricsOnTraining = true });
        var evaluation = Evaluate(network, data);

        Assert.Equal(evaluation.Loss, result.History[^1].TrainingLoss);
        Assert.Equal(evaluation.Accuracy, result.History[^1].TrainingAccuracy);
        Assert.Null(result.History[^1].ValidationLoss);
    }

    [Fact]
    public void Results_are_said_in_one_line()
    {
        var text = Fit(new TestClassifier(), TestData.Clouds(30), TestData.Clouds(9), new FitOptions { Epochs = 2 }).ToString();

        Assert.StartsWith("2 epochs in ", text, StringComparison.Ordinal);
        Assert.Contains("validation accuracy", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
    }

    internal static FitResult Fit(
        TestClassifier network,
        Dataset<float> train,
        Dataset<float>? validation,
        FitOptions options,
        IProgress<FitProgress>? progress = null,
        CancellationToken cancellation = default) =>
        TrainingLoop.Fit<TestClassifier, float, int>(network, train, validation, options, progress, cancellation);

    internal static Evaluation Evaluate(TestClassifier network, Dataset<float> data) =>
        TrainingLoop.Evaluate<TestClassifier, float, int>(network, data);
}
