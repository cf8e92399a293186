using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class FitCallbackTests
{
    [Fact]
    public void A_step_callback_sees_the_step_and_stops()
    {
        var seen = new List<(int Epoch, int Step, long Total, int Batch)>();
        var options = new FitOptions
        {
            BatchSize = 4,
            OnStep = step =>
            {
                seen.Add((step.Epoch, step.Step, step.TotalStep, step.BatchSize));
                Assert.Equal(3, step.StepsPerEpoch);
                Assert.True(double.IsFinite(step.Loss));
                if (step.TotalStep == 4)
                {
                    step.Stop();
                }
            },
        };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, options);

        Assert.Equal([(1, 1, 1, 4), (1, 2, 2, 4), (1, 3, 3, 2), (2, 1, 4, 4)], seen);
        Assert.Equal(StopReason.Callback, result.StopReason);
        Assert.Equal(4, result.Steps);
        Assert.Single(result.History);
    }

    [Fact]
    public void A_step_callback_sets_the_learning_rate()
    {
        // Only the first step may move the weights.
        var network = new TestRegressor();
        var data = TestData.Points((0, 1), (0, 1), (0, 1));
        var options = new FitOptions { Epochs = 1, BatchSize = 1, LearningRate = 0.25, OnStep = step => step.LearningRate = 0 };
        var result = TrainingLoop.Fit<TestRegressor, double, double>(network, data, options: options);

        Assert.Equal(0.5, network.Parameters["fc.bias"].ToArray()[0]);
        Assert.Equal(0, result.History[0].LearningRate);
    }

    [Fact]
    public void An_epoch_callback_sets_the_learning_rate_and_stops()
    {
        var options = new FitOptions
        {
            Epochs = 10,
            OnEpoch = epoch =>
            {
                epoch.LearningRate /= 2;
                if (epoch.Record.Epoch == 3)
                {
                    epoch.Stop();
                }
            },
        };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, options);

        Assert.Equal(StopReason.Callback, result.StopReason);
        Assert.Equal([0.1, 0.05, 0.025], result.History.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void Gradients_are_clipped_before_the_update()
    {
        // The gradient of (y − t)² at y = 0, t = 100 is −200 for the bias; clipped to 1 the step is the learning rate.
        var network = new TestRegressor();
        var norm = 0.0;
        var options = new FitOptions { Epochs = 1, LearningRate = 0.5, OnBackward = step => norm = step.ClipGradientNorm(1) };
        TrainingLoop.Fit<TestRegressor, double, double>(network, TestData.Points((0, 100)), options: options);

        Assert.Equal(200, norm);
        Assert.Equal(0.5, network.Parameters["fc.bias"].ToArray()[0], 1e-12);
    }

    [Fact]
    public void Gradients_within_the_bound_are_left_alone()
    {
        var network = new TestRegressor();
        var options = new FitOptions { Epochs = 1, LearningRate = 0.5, OnBackward = step => step.ClipGradientNorm(1000) };
        TrainingLoop.Fit<TestRegressor, double, double>(network, TestData.Points((0, 100)), options: options);

        Assert.Equal(100, network.Parameters["fc.bias"].ToArray()[0], 1e-12);
    }

    [Fact]
    public void The_typed_context_gives_the_trainer()
    {
        double[] gradient = [];
        var options = new FitOptions
        {
            Epochs = 1,
            OnBackward = step => gradient = Assert.IsType<StepContext<double, double>>(step).Trainer.Gradients["fc.bias"].ToArray(),
        };
        TrainingLoop.Fit<TestRegressor, double, double>(new TestRegressor(), TestData.Points((0, 3)), options: options);

        Assert.Equal([-6.0], gradient);
    }

    [Fact]
    public void Exceptions_of_callbacks_are_passed_on()
    {
        var options = new FitOptions { OnStep = _ => throw new InvalidOperationException("mine") };
        Assert.Throws<InvalidOperationException>(() => FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, options));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void Bad_learning_rates_are_refused(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, new FitOptions { OnStep = step => step.LearningRate = rate }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, new FitOptions { OnEpoch = epoch => epoch.LearningRate = rate }));
    }
}
