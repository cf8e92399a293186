using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class FitProgressTests
{
    [Fact]
    public void Every_epoch_is_reported_in_order()
    {
        var recorder = new TestData.Recorder();
        var result = FitTests.Fit(
            new TestClassifier(), TestData.Clouds(40), TestData.Clouds(9), new FitOptions { Epochs = 5, BatchSize = 8 }, recorder);

        var ends = recorder.Reports.Where(report => report.Kind == FitProgressKind.EpochEnd).ToArray();
        Assert.Equal([1, 2, 3, 4, 5], ends.Select(report => report.Epoch));
        Assert.Equal(result.History.Select(epoch => epoch.Loss), ends.Select(report => report.Loss));
        Assert.Equal(result.History.Select(epoch => epoch.ValidationLoss), ends.Select(report => report.ValidationLoss));
        Assert.All(ends, report => Assert.Equal((5, 5, 5), (report.Step, report.StepsPerEpoch, report.Epochs)));
        Assert.Equal(TimeSpan.Zero, ends[^1].Remaining);
    }

    [Fact]
    public void The_end_is_reported_last_with_the_result()
    {
        var recorder = new TestData.Recorder();
        var options = new FitOptions { OnStep = step => step.Stop() };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(40), null, options, recorder);

        Assert.Equal(StopReason.Callback, result.StopReason);
        Assert.Equal((FitProgressKind.End, result.ToString()), (recorder.Reports[^1].Kind, recorder.Reports[^1].Message));
    }

    [Fact]
    public void Steps_come_between_their_epochs_and_carry_the_last_validation()
    {
        var recorder = new TestData.Recorder();
        var options = new FitOptions { Epochs = 4, BatchSize = 8, OnStep = step => Thread.Sleep(step.Step == 2 ? 60 : 0) };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(40), TestData.Clouds(9), options, recorder);

        var positions = recorder.Reports.SkipLast(1).Select(report => (report.Epoch, report.Step)).ToArray();
        Assert.Equal(positions.Order(), positions);
        var steps = recorder.Reports.Where(report => report.Kind == FitProgressKind.Step).ToArray();
        Assert.Equal((1, 1), (steps[0].Epoch, steps[0].Step));
        Assert.Null(steps[0].ValidationLoss);
        Assert.Contains(steps, report => (report.Epoch, report.Step) == (3, 2));
        Assert.All(
            steps.Where(report => report.Epoch > 1),
            report => Assert.Equal(result.History[report.Epoch - 2].ValidationAccuracy, report.ValidationAccuracy));
        Assert.All(steps, report => Assert.True(report.SamplesPerSecond > 0 && report.Remaining > TimeSpan.Zero));
    }

    [Fact]
    public void Steps_are_reported_about_twenty_times_per_second_at_most()
    {
        var recorder = new TestData.Recorder();
        var result = FitTests.Fit(
            new TestClassifier(), TestData.Clouds(3000), null, new FitOptions { Epochs = 2, BatchSize = 1 }, recorder);

        var steps = recorder.Reports.Count(report => report.Kind == FitProgressKind.Step);
        Assert.InRange(steps, 1, 1 + (int)(20 * result.Elapsed.TotalSeconds));
    }

    [Fact]
    public void An_unoptimised_network_is_mentioned_once()
    {
        var recorder = new TestData.Recorder();
        var result = TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), TestData.Line(10), null, new FitOptions { Epochs = 3 }, recorder);

        var message = Assert.Single(recorder.Reports, report => report.Kind == FitProgressKind.Message).Message;
        Assert.Equal(FitProgressKind.Message, recorder.Reports[0].Kind);
        Assert.Equal([message!], result.Warnings);
        Assert.Contains("20 to 40 times slower", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optimised_network_has_no_warning() =>
        Assert.Empty(FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, new FitOptions()).Warnings);

    [Fact]
    public void Steps_allocate_nothing()
    {
        // The first two epochs bring everything into being; after that only the end of an epoch allocates. The best of
        // five epochs: a collection elsewhere may charge this thread with the rest of its allocation buffer.
        long before = 0, least = long.MaxValue;
        var options = new FitOptions
        {
            Epochs = 7,
            BatchSize = 4,
            OnStep = step =>
            {
                if (step.Epoch >= 3 && step.Step == 1)
                {
                    before = GC.GetAllocatedBytesForCurrentThread();
                }
                else if (step.Epoch >= 3 && step.Step == step.StepsPerEpoch)
                {
                    least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
                }
            },
        };
        FitTests.Fit(new TestClassifier(), TestData.Clouds(4000), null, options);

        Assert.Equal(0, least);
    }
}
