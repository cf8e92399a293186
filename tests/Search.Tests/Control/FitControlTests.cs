using Xunit;

namespace NetGen.Search.Tests.Control;

public class FitControlTests
{
    private static readonly Dataset<float> Data = Samples.Clouds(40);

    [Fact]
    public void The_rate_set_by_hand_holds_from_the_next_step_and_is_in_the_history()
    {
        var control = new FitControl();
        var rates = new List<double>();
        var result = Fit(control, epochs: 2, step =>
        {
            rates.Add(step.LearningRate);
            if (step.TotalStep == 6)
            {
                control.LearningRate = 0.5;
                Assert.Equal(0.5, control.LearningRate);
            }
        });

        Assert.Equal([0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.5, 0.5], rates);
        Assert.Empty(result.History[0].Interventions);
        var done = Assert.Single(result.History[1].Interventions);
        Assert.Equal((FitInterventionKind.LearningRate, 2, 7L, 0.01, 0.5), (done.Kind, done.Epoch, done.Step, done.LearningRateBefore, done.LearningRate));
        Assert.Equal([done], result.Interventions);
        Assert.Equal("Epoch 2, step 7: learning rate 0.01 → 0.5 by hand", done.ToString());
        Assert.Equal(0.5, result.History[1].LearningRate);
    }

    [Fact]
    public void The_weights_are_those_of_a_callback_that_does_the_same()
    {
        var control = new FitControl();
        var (steered, called) = (new Narrow(1), new Narrow(1));
        steered.Fit(Data, null, Options(control, 2, step => control.LearningRate = step.TotalStep == 3 ? 0.2 : control.LearningRate));
        called.Fit(Data, null, Options(null, 2, step => step.LearningRate = step.TotalStep == 3 ? 0.2 : step.LearningRate));

        Assert.Equal(called.Parameters["dense1.weight"].ToArray(), steered.Parameters["dense1.weight"].ToArray());
    }

    [Fact]
    public void A_schedule_does_not_change_a_rate_set_by_hand_until_it_is_released()
    {
        var control = new FitControl();
        var rates = new List<double>();
        var options = Options(control, 2, step =>
        {
            rates.Add(step.LearningRate);
            switch (step.TotalStep)
            {
                case 2:
                    control.LearningRate = 0.7;
                    break;
                case 4:
                    control.ReleaseLearningRate();
                    break;
            }
        });
        var result = new Narrow(1).Fit(Data, null, options with { LearningRate = null, Schedule = Schedule.Manual(time => 0.1 / (1 + time)).PerStep() });

        Assert.Equal([0.1, 0.1 / 2, 0.7, 0.7, 0.1 / 5, 0.1 / 6, 0.1 / 7, 0.1 / 8], rates);
        Assert.Equal([FitInterventionKind.LearningRate, FitInterventionKind.Release], result.Interventions.Select(done => done.Kind));
        Assert.Equal((5L, 0.1 / 5), (result.Interventions[1].Step, result.Interventions[1].LearningRate));
    }

    [Fact]
    public void Requests_before_the_training_apply_to_its_first_step()
    {
        var control = new FitControl();
        Assert.True(double.IsNaN(control.LearningRate));
        Assert.Throws<InvalidOperationException>(() => control.ScaleLearningRate(2));
        control.LearningRate = 0.25;
        control.ScaleLearningRate(0.5);
        var first = 0.0;
        var result = Fit(control, epochs: 1, step => first = step.TotalStep == 1 ? step.LearningRate : first);

        Assert.Equal(0.125, first);
        Assert.Equal(1, Assert.Single(result.Interventions).Step);
    }

    [Fact]
    public async Task Another_thread_pauses_resumes_and_stops()
    {
        var control = new FitControl();
        control.Pause();
        var training = Task.Run(() => Fit(control, epochs: 1_000_000, _ => { }));
        Assert.True(SpinWait.SpinUntil(() => control.IsRunning, TimeSpan.FromSeconds(30)));
        Assert.True(control.IsPaused);
        await Task.Delay(50);
        Assert.False(training.IsCompleted);
        control.Resume();
        Assert.False(control.IsPaused);
        control.LearningRate = 1e-3;
        Assert.True(SpinWait.SpinUntil(() => control.HasRequests == false, TimeSpan.FromSeconds(30)));
        control.Stop();
        var result = await training.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(StopReason.Control, result.StopReason);
        Assert.Equal([FitInterventionKind.Pause, FitInterventionKind.LearningRate, FitInterventionKind.Stop], result.Interventions.Select(done => done.Kind));
        Assert.True(result.Interventions[0].Paused > TimeSpan.FromMilliseconds(20));
        Assert.EndsWith("stopped by hand", result.ToString(), StringComparison.Ordinal);
        Assert.False(control.IsRunning);
    }

    [Fact]
    public void A_pause_does_not_count_as_time_of_the_epoch()
    {
        var control = new FitControl();
        var result = Fit(control, epochs: 1, step =>
        {
            if (step.TotalStep == 2)
            {
                control.Pause();
                new Thread(() =>
                {
                    Thread.Sleep(400);
                    control.Resume();
                }).Start();
            }
        });

        Assert.True(result.Elapsed.TotalSeconds > 0.3);
        Assert.True(result.Elapsed.TotalSeconds - result.History[0].Seconds > 0.3);
    }

    [Fact]
    public void A_stop_ends_before_the_next_step_and_not_the_training_after()
    {
        var control = new FitControl();
        var result = Fit(control, epochs: 5, step =>
        {
            if (step.TotalStep == 5)
            {
                control.Stop();
            }
        });

        Assert.Equal((StopReason.Control, 5L, 1), (result.StopReason, result.Steps, result.History.Count));
        Assert.Equal(StopReason.Completed, Fit(control, epochs: 1, _ => { }).StopReason);
    }

    [Fact]
    public void Cancellation_ends_a_pause()
    {
        using var source = new CancellationTokenSource();
        var control = new FitControl();
        control.Pause();
        source.CancelAfter(50);
        var result = new Narrow(1).Fit(Data, null, Options(control, 3, _ => { }), cancellationToken: source.Token);

        Assert.Equal(StopReason.Cancelled, result.StopReason);
        Assert.Equal(0, result.Steps);
    }

    [Fact]
    public void Many_threads_may_scale_at_once()
    {
        var control = new FitControl { LearningRate = 1 };
        Parallel.For(0, 64, i => control.ScaleLearningRate(i % 2 == 0 ? 2 : 0.5));

        Assert.Equal(1, control.LearningRate);
        Assert.True(control.HoldsLearningRate);
        control.ReleaseLearningRate();
        Assert.False(control.HoldsLearningRate);
    }

    [Fact]
    public void One_control_steers_one_training_at_a_time()
    {
        var control = new FitControl();
        var refused = 0;
        Fit(control, epochs: 1, _ =>
        {
            Assert.Throws<InvalidOperationException>(() => Fit(control, 1, _ => { }));
            refused++;
        });

        Assert.Equal(4, refused);
        Assert.False(control.IsRunning);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Bad_rates_are_refused(double rate) => Assert.Throws<ArgumentOutOfRangeException>(() => new FitControl { LearningRate = rate });

    [Fact]
    public void Steps_allocate_nothing()
    {
        var control = new FitControl();
        long before = 0, after = 0;
        Fit(control, epochs: 3, step =>
        {
            before = step.TotalStep == 5 ? GC.GetAllocatedBytesForCurrentThread() : before;
            after = step.TotalStep == 8 ? GC.GetAllocatedBytesForCurrentThread() : after;
        });

        Assert.Equal(0, after - before);
    }

    [Fact]
    public void Keys_steer()
    {
        var control = new FitControl { LearningRate = 0.1 };
        using var keys = new ConsoleFitKeys(control);

        Assert.True(keys.Press(ConsoleKey.UpArrow));
        Assert.Equal(0.2, control.LearningRate);
        Assert.True(keys.Press(ConsoleKey.DownArrow) && keys.Press(ConsoleKey.LeftArrow));
        Assert.Equal(0.01, control.LearningRate, 1e-15);
        Assert.True(keys.Press(ConsoleKey.RightArrow) && keys.Press(ConsoleKey.Spacebar));
        Assert.True(control.IsPaused);
        Assert.True(keys.Press(ConsoleKey.Spacebar));
        Assert.False(control.IsPaused);
        Assert.False(keys.Press(ConsoleKey.A));
        Assert.True(keys.Press(ConsoleKey.R) && keys.Press(ConsoleKey.Q));
        Assert.Equal(0, Fit(control, 1, _ => { }).Steps);
        Assert.False(new ConsoleFitKeys(new FitControl()).Press(ConsoleKey.UpArrow));
    }

    [Fact]
    public void Reports_tell_what_was_done()
    {
        var control = new FitControl { LearningRate = 0.25 };
        var html = new NetGen.Reports.HtmlReport("T").AddFit(Fit(control, 2, step => control.Stop())).ToHtml();

        Assert.Contains("Epoch 1, step 1: learning rate 0.01 → 0.25 by hand", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("<dd>stopped by hand</dd>", html, StringComparison.Ordinal);
    }

    private static FitResult Fit(FitControl control, int epochs, Action<StepContext> onStep) =>
        new Narrow(1).Fit(Data, null, Options(control, epochs, onStep));

    private static FitOptions Options(FitControl? control, int epochs, Action<StepContext> onStep) =>
        new() { Epochs = epochs, BatchSize = 10, LearningRate = 0.01, Control = control, OnStep = onStep };
}
