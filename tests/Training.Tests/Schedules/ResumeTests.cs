using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Schedules;

/// <summary>The state of a schedule, saved and restored.</summary>
public sealed class ResumeTests
{
    private static readonly double[] s_losses = [1, 0.9, 0.9, 0.95, 0.91, 0.92, 0.8, 0.85, 0.9, 0.81, 0.82, 0.83, 0.84, 0.9, 0.9, 0.9];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, s_losses.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void AStateGoesOnWhereItWasSaved(int place)
    {
        var schedule = new ReduceOnPlateau(1) { Factor = 0.5, Patience = 1, Cooldown = 2 }
            .ScaledBy(Schedule.Constant(1).WithWarmUp(7).PerStep())
            .ScaledBy(Schedule.Exponential(1, 0.9).PerEpoch(continuous: true));
        var whole = Follow(schedule.Start(2), s_losses);
        var first = schedule.Start(2);
        var begun = Follow(first, s_losses[..place]);
        var second = schedule.Start(2, state: ScheduleState.FromJson(first.State.ToJson()));

        Assert.Equal(first.State, second.State);
        Assert.Equal(whole, begun.Concat(Follow(second, s_losses[place..])));
    }

    [Fact]
    public void AccuraciesRise()
    {
        var run = new ReduceOnPlateau(1) { Factor = 0.5, Patience = 0, Threshold = 0 }.Start(higherIsBetter: true);
        Assert.Equal([1, 1, 1, 0.5, 0.5], new[] { 0.1, 0.2, 0.2, 0.3, double.NaN }.Select(accuracy => After(run, accuracy)));
        Assert.Equal(0.25, run.Rate);
    }

    [Fact]
    public void AbsoluteThresholdsAreInTheMetricsUnit()
    {
        var run = new ReduceOnPlateau(1) { Factor = 0.5, Patience = 0, Threshold = 0.5, AbsoluteThreshold = true }.Start();
        run.EndEpoch(10);
        run.EndEpoch(9.4);
        Assert.Equal(1, run.Rate);
        run.EndEpoch(9);
        Assert.Equal(0.5, run.Rate);
    }

    [Fact]
    public void FitContinuesASchedule()
    {
        var schedule = Schedule.Exponential(0.1, 0.5).PerEpoch();
        var first = Fit(new FitOptions { Epochs = 2, Schedule = schedule });
        var second = Fit(new FitOptions { Epochs = 2, Schedule = schedule, ScheduleState = first.ScheduleState });
        var third = Fit(new FitOptions { Epochs = 1, Schedule = schedule });

        Assert.Equal([0.1, 0.05], first.History.Select(epoch => epoch.LearningRate));
        Assert.Equal([0.025, 0.0125], second.History.Select(epoch => epoch.LearningRate));
        Assert.Equal(4, second.ScheduleState!.Epochs);
        Assert.Equal(0.1, third.History[0].LearningRate);
        Assert.Null(Fit(new FitOptions { Epochs = 1 }).ScheduleState);
    }

    [Fact]
    public void AScheduleSetsTheRateOfEveryStep()
    {
        // Callbacks change one step's rate before its update, and nothing later.
        var rates = new List<double>();
        Fit(new FitOptions
        {
            Epochs = 3,
            Schedule = Schedule.Constant(0.5).PerStep(),
            OnBackward = step => { rates.Add(step.LearningRate); step.LearningRate = 0; },
            OnEpoch = epoch => epoch.LearningRate = 7,
        });
        Assert.Equal([0.5, 0.5, 0.5], rates);
    }

    private static FitResult Fit(FitOptions options) =>
        new OneWeightSingle(seed: 1).Fit(Dataset.FromArrays([1f], 1, [1f], 1), options: options);

    private static double After(ScheduleRun run, double metric)
    {
        var rate = run.Rate;
        run.EndEpoch(metric);
        return rate;
    }

    private static List<double> Follow(ScheduleRun run, double[] losses)
    {
        var rates = new List<double>();
        foreach (var loss in losses)
        {
            rates.Add(run.Rate);
            run.EndStep();
            rates.Add(run.Rate);
            run.EndStep();
            run.EndEpoch(loss);
        }

        return rates;
    }
}
