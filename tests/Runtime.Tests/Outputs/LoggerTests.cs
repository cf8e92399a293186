using Microsoft.Extensions.Logging;
using NetGen.CompilerServices;
using NetGen.Logging;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Outputs;

public class LoggerTests
{
    [Fact]
    public void A_training_is_logged_from_start_to_end()
    {
        var log = new MemoryLogger(LogLevel.Information);
        var options = new FitOptions { Epochs = 2, BatchSize = 5, LearningRate = 0.25, Observers = [new LoggerObserver(log) { StepInterval = 1 }] };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(10), TestData.Clouds(6), options);

        Assert.Equal([1, 5, 5, 6], log.Entries.Select(entry => entry.Id));
        Assert.Equal(
            "TestClassifier: training on 10 samples (6 for validation), 2 epochs of 2 steps, batches of 5, learning rate 0.25",
            log.Entries[0].Text);
        Assert.Equal(result.History[0].ValidationAccuracy, log.Entries[1].Fields["ValidationAccuracy"]);
        Assert.Equal(result.History[1].Loss, log.Entries[2].Fields["Loss"]);
        Assert.Equal(StopReason.Completed, log.Entries[3].Fields["StopReason"]);
        Assert.All(log.Entries, entry => Assert.Equal(LogLevel.Information, entry.Level));
    }

    [Fact]
    public void Steps_are_debug_output()
    {
        var log = new MemoryLogger(LogLevel.Debug);
        var options = new FitOptions { Epochs = 2, BatchSize = 5, Observers = [new LoggerObserver(log) { StepInterval = 2 }] };
        FitTests.Fit(new TestClassifier(), TestData.Clouds(15), null, options);

        var steps = log.Entries.Where(entry => entry.Id == 2).ToArray();
        Assert.Equal([2L, 4L, 6L], steps.Select(step => (long)step.Fields["Step"]!));
        Assert.All(steps, step => Assert.Equal(LogLevel.Debug, step.Level));
        Assert.Equal(2, log.Entries.Count(entry => entry.Id == 3));
    }

    [Fact]
    public void A_loss_that_is_not_finite_is_an_error_and_remarks_are_warnings()
    {
        var log = new MemoryLogger(LogLevel.Trace);
        var options = new FitOptions { LearningRate = 1e200, Observers = [new LoggerObserver(log)] };
        var result = TrainingLoop.Fit<TestRegressor, double, double>(new TestRegressor(), TestData.Points((1e200, 1e200)), TestData.Points((1, 1)), options);

        Assert.Equal([(1, LogLevel.Information), (8, LogLevel.Warning), (7, LogLevel.Error)], log.Entries.Select(entry => (entry.Id, entry.Level)));
        Assert.Equal($"TestRegressor: {result.Warnings[0]}", log.Entries[1].Text);
        Assert.Same(result.Error, log.Entries[2].Exception);
    }

    [Fact]
    public void Regressions_log_their_validation_loss()
    {
        var log = new MemoryLogger(LogLevel.Information);
        TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), TestData.Line(4), TestData.Line(3), new FitOptions { Epochs = 1, Observers = [new LoggerObserver(log)] });
        Assert.Equal([1, 4, 8, 6], log.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Steps_that_are_not_logged_allocate_nothing() =>
        Assert.Equal(0, FitAllocations.PerEpoch(new FitOptions { Observers = [new LoggerObserver(new MemoryLogger(LogLevel.Information)) { StepInterval = 1 }] }));

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>(() => new LoggerObserver(null!));
        Assert.Throws<ArgumentOutOfRangeException>("StepInterval", () => new LoggerObserver(new MemoryLogger(LogLevel.Debug)) { StepInterval = -1 });
    }

    private sealed record Entry(int Id, LogLevel Level, string Text, Dictionary<string, object?> Fields, Exception? Exception);

    private sealed class MemoryLogger(LogLevel least) : ILogger
    {
        public List<Entry> Entries { get; } = [];

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add(new Entry(
                eventId.Id, logLevel, formatter(state, exception), ((IReadOnlyList<KeyValuePair<string, object?>>)state!).ToDictionary(), exception));
    }
}
