using NetGen.Tests;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Schedules;

public sealed class ScheduleTests
{
    [Fact]
    public void ATableKeepsItsLastNumber() =>
        Assert.Equal([0.1, 0.01, 0.001, 0.001], Rates(Schedule.Manual(0.1, 0.01, 0.001), 4));

    [Fact]
    public void AFunctionIsAsked() => Assert.Equal([1, 0.5, 0.25], Rates(Schedule.Manual(time => Math.Pow(2, -time)), 3));

    [Fact]
    public void PiecesChangeAtTheirMilestones() =>
        Assert.Equal([0.5, 0.5, 0.2, 0.2, 0.1, 0.1], Rates(Schedule.Piecewise([2, 4], [0.5, 0.2, 0.1]), 6));

    [Fact]
    public void AMomentumGrows() => Assert.Equal([0.5, 0.6, 0.7, 0.7], Rates(Schedule.Linear(0.5, 0.7, 2), 4), Close);

    [Fact]
    public void AWarmUpTakesTheFirstNumberOfWhatFollows()
    {
        Assert.Equal([0.25, 0.5, 0.75, 1, 1, 0.5, 0.25], Rates(Schedule.Exponential(1, 0.5).WithWarmUp(4), 7), Close);
        Assert.Equal([0, 0.5, 1, 0.5], Rates(Schedule.Exponential(1, 0.5).WithWarmUp(2, startFraction: 0), 4), Close);
    }

    [Fact]
    public void AWarmUpNeverGoesBeyondWhatFollows()
    {
        var schedule = Schedule.Constant(1).WithWarmUp(4);
        Assert.Equal(1, schedule.RateAt(3.5));
        Assert.Equal(0.375, schedule.RateAt(0.5));
    }

    [Fact]
    public void SequencesBeginTheirPartsAtTheirOwnTime() =>
        Assert.Equal([3, 3, 1, 0.5, 2, 2], Rates(Schedule.Constant(3).Then(2, Schedule.Exponential(1, 0.5).Then(2, Schedule.Constant(2))), 6));

    [Fact]
    public void SchedulesAreScaledBoundedAndContinued()
    {
        var halving = Schedule.Exponential(1, 0.5);
        Assert.Equal([2, 1, 0.5], Rates(halving.ScaledBy(2), 3));
        Assert.Equal([1, 0.25, 0.0625], Rates(halving.ScaledBy(halving), 3));
        Assert.Equal([0.75, 0.5, 0.3], Rates(halving.Clamped(0.3, 0.75), 3));
        Assert.Equal([0.25, 0.125], Rates(halving.From(2), 2));
    }

    [Fact]
    public void ACycleOfMomentumMovesAgainstTheRate()
    {
        // PyTorch's: the rate is highest where the momentum is lowest.
        var (rate, momentum) = (Schedule.OneCycle(0.1, 50), Schedule.OneCycleMomentum(50));
        Assert.Equal((0.1, 0.85), (rate.RateAt(14), momentum.RateAt(14)));
        Assert.Equal(0.95, momentum.RateAt(0), 1e-12);
        Assert.Equal(0.95, momentum.RateAt(49), 1e-12);
        Assert.Equal(rate.RateAt(49), rate.RateAt(1000));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(1.5, 6)]
    [InlineData(2, 10)]
    [InlineData(3, 1)]
    public void EveryPeriodBeginsAtTheTop(double multiplier, double period)
    {
        var schedule = Schedule.CosineWarmRestarts(1, period, multiplier);
        var (start, length) = (0.0, period);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(1, schedule.RateAt(start), 1e-9);
            Assert.Equal(0.5, schedule.RateAt(start + (length / 2)), 1e-9);
            Assert.True(schedule.RateAt(start + (length * 0.999)) < 1e-5);
            (start, length) = (start + length, length * multiplier);
        }
    }

    [Fact]
    public void UnitsAreStepsEpochsOrPartsOfEpochs()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], Run(Schedule.Linear(0, 100, 100).PerStep()));
        Assert.Equal([0, 0, 0, 1, 1, 1], Run(Schedule.Linear(0, 100, 100).PerEpoch()));
        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 1, 4 / 3.0, 5 / 3.0], Run(Schedule.Linear(0, 100, 100).PerEpoch(continuous: true)), Close);
    }

    [Fact]
    public void ProductsHaveFactorsOfDifferentUnits()
    {
        var warmUp = Schedule.Constant(1).WithWarmUp(2).PerStep();
        Assert.Equal([0.5, 1, 1, 0.5, 0.5, 0.5], Run(Schedule.Exponential(1, 0.5).PerEpoch().ScaledBy(warmUp)));
        Assert.Equal([1, 2, 2, 2, 2, 2], Run(new ReduceOnPlateau(2).ScaledBy(warmUp)));
    }

    [Fact]
    public void OtherHyperParametersFollowTheStepsOfFit()
    {
        var schedule = Schedule.Linear(0, 100, 100).PerStep().ScaledBy(Schedule.Linear(1, 101, 100).PerEpoch());
        Func<StepContext, double> momentum = schedule.RateAt;
        var seen = new List<double>();
        new OneWeightSingle(seed: 1).Fit(
            Dataset.FromArrays(new float[3], 1, new float[3], 1),
            options: new FitOptions { Epochs = 2, BatchSize = 1, OnBackward = step => seen.Add(momentum(step)) });

        Assert.Equal([0, 1, 2, 6, 8, 10], seen);
        Assert.Equal(Run(schedule), seen);
    }

    [Fact]
    public void APlateauHasNoRateWithoutARun()
    {
        var options = new FitOptions { OnBackward = step => new ReduceOnPlateau(1).RateAt(step) };
        Assert.Throws<InvalidOperationException>(
            () => new OneWeightSingle(seed: 1).Fit(Dataset.FromArrays([1f], 1, [1f], 1), options: options));
    }

    [Fact]
    public void RunsAllocateNothing()
    {
        var run = Schedule.Cosine(0.1, 45).WithWarmUp(5).PerStep().ScaledBy(new ReduceOnPlateau(1)).Start(10);
        var sum = 0.0;
        Assert.Equal(0, Allocations.Of(() => { sum += run.Rate; run.EndStep(); }, 1000));
        Assert.True(sum > 0);
    }

    [Fact]
    public void SchedulesReadAsALine()
    {
        Assert.Equal("warm-up over 5, then cosine from 0.1 to 0 over 45", Schedule.Cosine(0.1, 45).WithWarmUp(5).ToString());
        Assert.Equal("multi-step from 0.1, times 0.1 at 15, 30.5, per epoch", Schedule.MultiStep(0.1, [15, 30.5]).PerEpoch().ToString());
        Assert.Equal("0.1, times 0.5 after more than 3 epochs without improvement", new ReduceOnPlateau(0.1) { Factor = 0.5, Patience = 3 }.ToString());
    }

    private static double[] Rates(Schedule schedule, int count) => [.. Enumerable.Range(0, count).Select(k => schedule.RateAt(k))];

    /// <summary>Two epochs of three steps.</summary>
    private static double[] Run(TrainingSchedule schedule)
    {
        var run = schedule.Start(stepsPerEpoch: 3);
        var rates = new List<double>();
        for (var step = 1; step <= 6; step++)
        {
            rates.Add(run.Rate);
            run.EndStep();
            if (step % 3 == 0)
            {
                run.EndEpoch();
            }
        }

        return [.. rates];
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) < 1e-12;
}
