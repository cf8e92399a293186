using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Outputs;

public class ObserverTests
{
    [Fact]
    public void Observers_see_everything_in_order_and_before_the_callbacks()
    {
        var calls = new List<string>();
        var options = new FitOptions
        {
            Epochs = 2,
            BatchSize = 2,
            Observers = [new Recorder("a", calls), new Recorder("b", calls)],
            OnBackward = _ => calls.Add("backward"),
            OnStep = _ => calls.Add("step"),
            OnEpoch = _ => calls.Add("epoch"),
        };
        FitTests.Fit(new TestClassifier(), TestData.Clouds(2), TestData.Clouds(3), options);

        string[] epoch = ["a.backward", "b.backward", "backward", "a.step", "b.step", "step", "a.epoch", "b.epoch", "epoch"];
        Assert.Equal(["a.start", "b.start", .. epoch, .. epoch, "a.end", "b.end"], calls);
    }

    [Fact]
    public void The_start_says_what_is_trained()
    {
        var observer = new Recorder("a", []);
        var options = new FitOptions { Epochs = 3, BatchSize = 4, LearningRate = 0.25, Observers = [observer] };
        FitTests.Fit(new TestClassifier(), TestData.Clouds(10), TestData.Clouds(7), options);

        var start = observer.Start!;
        Assert.Equal((nameof(TestClassifier), 3, 4, 10, 7, 0.25),
            (start.Network.Name, start.StepsPerEpoch, start.BatchSize, start.TrainingSamples, start.ValidationSamples, start.LearningRate));
        Assert.Same(options, start.Options);
        Assert.Equal(0.5, Started(new FitOptions { Schedule = Schedule.Constant(0.5).PerStep() }).LearningRate);

        static FitStart Started(FitOptions options)
        {
            var observer = new Recorder("a", []);
            FitTests.Fit(new TestClassifier(), TestData.Clouds(4), null, options with { Observers = [observer] });
            return observer.Start!;
        }
    }

    [Fact]
    public void Gradients_are_seen_before_callbacks_clip_them()
    {
        var observer = new Recorder("a", []);
        var options = new FitOptions { Epochs = 1, Observers = [observer], OnBackward = step => step.ClipGradientNorm(1) };
        TrainingLoop.Fit<TestRegressor, double, double>(new TestRegressor(), TestData.Points((0, 100)), options: options);

        Assert.Equal(200, observer.GradientNorm);
    }

    [Fact]
    public void Observers_may_stop_a_training()
    {
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, new FitOptions { Observers = [new Stopper()] });
        Assert.Equal((StopReason.Callback, 1), (result.StopReason, result.History.Count));
    }

    [Fact]
    public void The_end_comes_also_after_a_loss_that_is_not_finite()
    {
        var observer = new Recorder("a", []);
        var result = TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), TestData.Points((1e200, 1e200)), options: new FitOptions { LearningRate = 1e200, Observers = [observer] });
        Assert.Equal(StopReason.NonFiniteLoss, result.StopReason);
        Assert.Same(result, observer.Result);
    }

    [Fact]
    public void A_list_with_null_is_refused() => Assert.Throws<ArgumentException>(
        () => FitTests.Fit(new TestClassifier(), TestData.Clouds(4), null, new FitOptions { Observers = [null!] }));

    private sealed class Stopper : FitObserver
    {
        public override void OnEpoch(EpochContext epoch) => epoch.Stop();
    }

    private sealed class Recorder(string name, List<string> calls) : FitObserver
    {
        public FitStart? Start { get; private set; }

        public FitResult? Result { get; private set; }

        public double GradientNorm { get; private set; }

        public override void OnStart(FitStart start)
        {
            Start = start;
            calls.Add($"{name}.start");
        }

        public override void OnBackward(StepContext step)
        {
            GradientNorm = step.GradientNorm();
            calls.Add($"{name}.backward");
        }

        public override void OnStep(StepContext step) => calls.Add($"{name}.step");

        public override void OnEpoch(EpochContext epoch) => calls.Add($"{name}.epoch");

        public override void OnEnd(FitResult result)
        {
            Result = result;
            calls.Add($"{name}.end");
        }
    }
}
