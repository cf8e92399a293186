using NetGen.Tests;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Schedules;

/// <summary>Every reference case, asked for directly and seen in trained weights of both precisions.</summary>
public sealed class GoldenScheduleTests
{
    private const int Count = 50;

    public static TheoryData<string> Timed => [.. GoldenSchedules.Timed];

    public static TheoryData<string> Plateaus => [.. GoldenSchedules.Plateaus];

    [Fact]
    public void EveryCaseIsTested() =>
        Assert.Equal(GoldenSchedules.All.Order(), GoldenSchedules.Timed.Concat(GoldenSchedules.Plateaus).Order());

    [Theory]
    [MemberData(nameof(Timed))]
    public void RatesAreTheReferences(string name)
    {
        var schedule = GoldenSchedules.Make(name);
        Golden.Case("schedules", name).Verify("rates", [.. Enumerable.Range(0, Count).Select(k => schedule.RateAt(k))]);
    }

    [Theory]
    [MemberData(nameof(Plateaus))]
    public void RatesOnPlateausAreTheReferences(string name)
    {
        var golden = Golden.Case("schedules", name);
        var run = GoldenSchedules.MakePlateau(name).Start();
        var rates = golden["losses"].Select(loss =>
        {
            var rate = run.Rate;
            run.EndStep();
            run.EndEpoch(loss);
            return rate;
        });
        golden.Verify("rates", [.. rates]);
    }

    [Theory]
    [MemberData(nameof(Timed))]
    public void AnEpochOfOneStepTakesTheEpochsRate(string name)
    {
        var golden = Golden.Case("schedules", name);
        golden.Verify("rates", StepsInSingle(GoldenSchedules.Make(name).PerEpoch(), epochs: Count, steps: 1), single: true);
        golden.Verify("rates", StepsInDouble(GoldenSchedules.Make(name).PerEpoch(), epochs: Count, steps: 1));
    }

    [Theory]
    [MemberData(nameof(Timed))]
    public void StepsAreCountedThroughAllEpochs(string name)
    {
        var golden = Golden.Case("schedules", name);
        golden.Verify("rates", StepsInSingle(GoldenSchedules.Make(name).PerStep(), epochs: 5, steps: 10), single: true);
        golden.Verify("rates", StepsInDouble(GoldenSchedules.Make(name).PerStep(), epochs: 5, steps: 10));
    }

    [Theory]
    [MemberData(nameof(Plateaus))]
    public void FitHandsTheMonitoredLossToAPlateau(string name)
    {
        // The weight w has the loss w²: each step is made to begin at the reference's loss.
        var golden = Golden.Case("schedules", name);
        var losses = golden["losses"];
        var network = new OneWeightDouble(seed: 1);
        var rates = new List<double>();
        var options = new FitOptions
        {
            Epochs = Count,
            BatchSize = 1,
            Schedule = GoldenSchedules.MakePlateau(name),
            OnBackward = step => rates.Add(step.LearningRate),
            OnStep = step => network.Parameters["dense1.weight"].CopyFrom([Math.Sqrt(losses[step.TotalStep % Count])]),
        };
        network.Parameters["dense1.weight"].CopyFrom([Math.Sqrt(losses[0])]);
        network.Fit(Dataset.FromArrays([1.0], 1, [0.0], 1), options: options);

        golden.Verify("rates", rates);
    }

    private static double[] StepsInSingle(TrainingSchedule schedule, int epochs, int steps)
    {
        var network = new OneWeightSingle(seed: 1);
        var weight = network.Parameters["dense1.weight"];
        var rates = new List<double>();
        network.Fit(Dataset.FromArrays(new float[steps], 1, new float[steps], 1), options: new FitOptions
        {
            Epochs = epochs,
            BatchSize = 1,
            Schedule = schedule,
            OnBackward = step =>
            {
                weight.CopyFrom([0]);
                ((StepContext<float, float>)step).Trainer.Gradients["dense1.weight"].CopyFrom([1]);
            },
            OnStep = _ => rates.Add(-weight.ToArray()[0]),
        });
        return [.. rates];
    }

    private static double[] StepsInDouble(TrainingSchedule schedule, int epochs, int steps)
    {
        var network = new OneWeightDouble(seed: 1);
        var weight = network.Parameters["dense1.weight"];
        var rates = new List<double>();
        network.Fit(Dataset.FromArrays(new double[steps], 1, new double[steps], 1), options: new FitOptions
        {
            Epochs = epochs,
            BatchSize = 1,
            Schedule = schedule,
            OnBackward = step =>
            {
                weight.CopyFrom([0]);
                ((StepContext<double, double>)step).Trainer.Gradients["dense1.weight"].CopyFrom([1]);
            },
            OnStep = _ => rates.Add(-weight.ToArray()[0]),
        });
        return [.. rates];
    }
}
