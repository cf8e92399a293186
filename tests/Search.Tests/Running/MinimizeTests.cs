using Xunit;

namespace NetGen.Search.Tests.Running;

public class MinimizeTests
{
    public static TheoryData<string, int> Searches
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Strategies.Keys)
            {
                data.Add(name, 2);
                data.Add(name, 5);
            }

            return data;
        }
    }

    private static readonly Dictionary<string, SearchStrategy> Strategies = new()
    {
        ["random"] = new RandomSearch { Trials = 12, Budget = 3 },
        ["coarse to fine"] = new CoarseToFine { Rounds = 3, TrialsPerRound = 6, Budget = 3 },
        ["halving"] = new SuccessiveHalving { Trials = 8, MaxBudget = 4 },
        ["Hyperband"] = new Hyperband { MaxBudget = 4, Reduction = 2 },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void Any_number_of_workers_gives_the_same_search(string strategy, int workers)
    {
        var expected = Train(Strategies[strategy], workers: 1);
        var actual = Train(Strategies[strategy], workers);

        Assert.Equal(
            expected.Trials.Select(trial => (trial.Number, trial.Budget, trial.Round, trial.Seed, trial.Describe(), trial.Loss)),
            actual.Trials.Select(trial => (trial.Number, trial.Budget, trial.Round, trial.Seed, trial.Describe(), trial.Loss)));
        Assert.Equal(expected.Best!.ToCode(), actual.Best!.ToCode());
    }

    [Fact]
    public void A_failing_trial_is_recorded_and_not_fatal()
    {
        var space = new SearchSpace();
        var x = space.Uniform("x", 0, 1);
        var result = space.Minimize(
            trial => trial.Number switch
            {
                1 => throw new InvalidOperationException("it broke"),
                2 => double.PositiveInfinity,
                3 => null!,
                4 => new FitResult
                {
                    History = [],
                    StopReason = StopReason.NonFiniteLoss,
                    Monitor = FitMetric.Loss,
                    BestEpoch = 0,
                    RestoredBest = false,
                    Steps = 0,
                    Elapsed = TimeSpan.Zero,
                    Error = new NonFiniteLossException(double.NaN, 1, 10),
                },
                _ => trial[x],
            },
            new RandomSearch { Trials = 8 },
            new SearchOptions { Workers = 3 });

        Assert.Equal(4, result.FailedCount);
        Assert.Equal("InvalidOperationException: it broke", result.Trials[0].Error);
        Assert.Equal("The loss is Infinity.", result.Trials[1].Error);
        Assert.Equal("The objective gave null.", result.Trials[2].Error);
        Assert.StartsWith("The loss of training step 1 is NaN", result.Trials[3].Error, StringComparison.Ordinal);
        Assert.True(double.IsNaN(result.Trials[0].Loss));
        Assert.Equal(result.Trials.Skip(4).Min(trial => trial[x]), result.Best!.Loss);
        Assert.Contains("4 failed", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Cancellation_keeps_the_trials_that_had_ended(int workers)
    {
        using var source = new CancellationTokenSource();
        var space = new SearchSpace();
        var x = space.Uniform("x", 0, 1);
        var progress = new Recorder(report =>
        {
            if (report.Completed == 4)
            {
                source.Cancel();
            }
        });
        var result = space.Minimize(
            trial =>
            {
                if (trial.Number > 4)
                {
                    trial.Cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
                    trial.Cancellation.ThrowIfCancellationRequested();
                }

                return trial[x];
            },
            new RandomSearch { Trials = 100 },
            new SearchOptions { Workers = workers },
            progress,
            source.Token);

        Assert.True(result.Cancelled);
        Assert.Equal([1, 2, 3, 4], result.Trials.Select(trial => trial.Number));
        Assert.Equal(0, result.FailedCount);
        Assert.Equal(4, progress.Reports.Count);
    }

    [Fact]
    public void A_training_that_was_cut_short_does_not_count()
    {
        using var source = new CancellationTokenSource();
        var space = new SearchSpace();
        var rate = space.LogUniform("learning rate", 1e-4, 1e-1);
        var data = Samples.Clouds(30);
        var result = space.Minimize(
            trial =>
            {
                var options = new FitOptions { Epochs = 100, LearningRate = trial[rate], OnEpoch = _ => source.Cancel() };
                return new Narrow(trial.Seed).Fit(data, data, options, cancellationToken: trial.Cancellation);
            },
            cancellation: source.Token);

        Assert.True(result.Cancelled);
        Assert.Empty(result.Trials);
    }

    [Fact]
    public void Progress_comes_on_the_calling_thread_and_knows_the_best()
    {
        var thread = Environment.CurrentManagedThreadId;
        var space = new SearchSpace();
        var x = space.Uniform("x", 0, 1);
        var progress = new Recorder(_ => Assert.Equal(thread, Environment.CurrentManagedThreadId));
        var result = space.Minimize(trial => trial[x], new RandomSearch { Trials = 20 }, new SearchOptions { Workers = 4 }, progress);

        Assert.Equal(Enumerable.Range(1, 20), progress.Reports.Select(report => report.Completed));
        Assert.All(progress.Reports, report => Assert.Equal(20, report.Planned));
        Assert.Equal(result.Best!.Number, progress.Reports[^1].Best!.Number);
        var best = double.PositiveInfinity;
        Assert.All(progress.Reports, report =>
        {
            Assert.Equal(report.Trial.Loss < best, report.IsBest);
            best = Math.Min(best, report.Trial.Loss);
        });
    }

    [Fact]
    public void An_exception_of_the_progress_ends_the_search()
    {
        var space = new SearchSpace();
        space.Uniform("x", 0, 1);
        var running = 0;
        var progress = new Recorder(_ => throw new InvalidOperationException("mine"));

        Assert.Throws<InvalidOperationException>(() => space.Minimize(
            trial =>
            {
                Interlocked.Increment(ref running);
                trial.Cancellation.WaitHandle.WaitOne(1);
                Interlocked.Decrement(ref running);
                return 1;
            },
            new RandomSearch { Trials = 1000 },
            new SearchOptions { Workers = 4 },
            progress));
        Assert.Equal(0, running);
        Assert.Single(progress.Reports);
    }

    [Fact]
    public void A_fit_gives_the_monitored_metric_of_its_best_epoch()
    {
        var data = Samples.Clouds(60);
        var fit = new Narrow(1).Fit(data, data, new FitOptions { Epochs = 5, LearningRate = 0.05 });
        TrialResult loss = fit;
        TrialResult accuracy = new Narrow(1).Fit(data, data, new FitOptions { Epochs = 5, LearningRate = 0.05, Monitor = FitMetric.ValidationAccuracy });

        Assert.Equal(fit.Best!.ValidationLoss, loss.Loss);
        Assert.Equal(["training loss", "validation loss", "validation accuracy", "epoch"], loss.Metrics.Keys);
        Assert.Equal(1 - accuracy.Metrics["validation accuracy"], accuracy.Loss);
    }

    [Fact]
    public void Equal_trials_are_ordered_by_budget_and_number()
    {
        var space = new SearchSpace();
        space.Uniform("x", 0, 1);
        var result = space.Minimize(_ => 1, new SuccessiveHalving { Trials = 4, MaxBudget = 4 });

        Assert.Equal((1, 1), (result.Best!.Number, result.Best.Budget));
        Assert.Equal([1, 2, 3, 4], result.Top(10).Select(trial => trial.Number));
        Assert.Equal([1, 2], result.Trials.Where(trial => trial.Round == 2).Select(trial => trial.Number));
    }

    private static SearchResult Train(SearchStrategy strategy, int workers)
    {
        var data = Samples.Clouds(45);
        var space = new SearchSpace();
        var rate = space.LogUniform("learning rate", 1e-3, 1);
        var batch = space.Choice("batch size", 8, 16);
        var network = space.Choice("network", Architecture.Of("narrow", seed => new Narrow(seed)), Architecture.Of("broad", seed => new Broad(seed)));
        return space.Minimize(
            trial => trial[network].Create(trial.Seed).Fit(
                data, data, new FitOptions { Epochs = trial.Budget, LearningRate = trial[rate], BatchSize = trial[batch], Seed = trial.Seed }),
            strategy,
            new SearchOptions { Seed = 5, Workers = workers });
    }
}
