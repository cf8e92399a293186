using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Schedules;

public sealed class ScheduleArgumentTests
{
    private static readonly Schedule s_any = Schedule.Constant(1);

    public static TheoryData<string, Func<object>> OutOfRange => new()
    {
        { "rate", () => Schedule.Constant(-1) },
        { "rate", () => Schedule.Constant(double.NaN) },
        { "start", () => Schedule.Linear(double.PositiveInfinity, 1, 1) },
        { "end", () => Schedule.Linear(1, -1, 1) },
        { "duration", () => Schedule.Linear(1, 1, 0) },
        { "endFraction", () => Schedule.LinearDecay(1, 1, 1.5) },
        { "decay", () => Schedule.InverseTime(1, -1) },
        { "gamma", () => Schedule.Exponential(1, 0) },
        { "gamma", () => Schedule.Step(1, 1, 1.5) },
        { "every", () => Schedule.Step(1, 0) },
        { "milestones", () => Schedule.MultiStep(1, [2, 2]) },
        { "milestones", () => Schedule.MultiStep(1, [0]) },
        { "rates", () => Schedule.Piecewise([1], [1, double.NaN]) },
        { "rates", () => Schedule.Manual(1, -1) },
        { "warmUp", () => Schedule.InverseSquareRoot(1, 0) },
        { "width", () => Schedule.Transformer(0, 1) },
        { "factor", () => Schedule.Transformer(1, 1, double.NaN) },
        { "power", () => Schedule.Polynomial(1, 1, 0) },
        { "min", () => Schedule.Cosine(1, 1, -1) },
        { "period", () => Schedule.CosineWarmRestarts(1, 0) },
        { "multiplier", () => Schedule.CosineWarmRestarts(1, 1, 0.5) },
        { "duration", () => Schedule.OneCycle(1, 1) },
        { "rise", () => Schedule.OneCycle(1, 10, rise: 0.05) },
        { "rise", () => Schedule.OneCycle(1, 10, rise: 1) },
        { "div", () => Schedule.OneCycle(1, 10, div: 0) },
        { "finalDiv", () => Schedule.OneCycle(1, 10, finalDiv: 0) },
        { "high", () => Schedule.OneCycleMomentum(10, high: double.NaN) },
        { "duration", () => s_any.WithWarmUp(0) },
        { "startFraction", () => s_any.WithWarmUp(1, -0.1) },
        { "duration", () => s_any.Then(double.NaN, s_any) },
        { "factor", () => s_any.ScaledBy(-1) },
        { "max", () => s_any.Clamped(1, 0.5) },
        { "time", () => s_any.From(-1) },
        { "time", () => s_any.RateAt(-1) },
        { "time", () => s_any.RateAt(double.NaN) },
        { "rate", () => new ReduceOnPlateau(double.NaN) },
        { "Factor", () => new ReduceOnPlateau(1) { Factor = 1 } },
        { "Patience", () => new ReduceOnPlateau(1) { Patience = -1 } },
        { "Threshold", () => new ReduceOnPlateau(1) { Threshold = -1 } },
        { "Cooldown", () => new ReduceOnPlateau(1) { Cooldown = -1 } },
        { "MinRate", () => new ReduceOnPlateau(1) { MinRate = -1 } },
        { "MinChange", () => new ReduceOnPlateau(1) { MinChange = double.NaN } },
        { "stepsPerEpoch", () => s_any.PerStep().Start(0) },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void NumbersAreChecked(string name, Func<object> make) => Assert.Throws<ArgumentOutOfRangeException>(name, make);

    [Fact]
    public void ListsAreChecked()
    {
        Assert.Throws<ArgumentException>("rates", () => Schedule.Manual([]));
        Assert.Throws<ArgumentException>("rates", () => Schedule.Piecewise([1], [1]));
        Assert.Throws<ArgumentNullException>("milestones", () => Schedule.MultiStep(1, null!));
    }

    [Fact]
    public void AFunctionThatFailsIsNamed()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Schedule.Manual(_ => double.NaN).RateAt(3));
        Assert.Contains("NaN at time 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MessagesNameTheValueAndWhatWasExpected()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Exponential(0.1, 1.5));
        Assert.StartsWith("gamma is 1.5; it must be above 0 and at most 1.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FitRefusesWhatDoesNotFit()
    {
        Refuse(new FitOptions { LearningRate = 0.1, Schedule = s_any.PerEpoch() });
        Refuse(new FitOptions { ScheduleState = new ScheduleState() });
        Refuse(new FitOptions { Schedule = s_any.PerEpoch(), ScheduleState = new ScheduleState { Steps = -1 } });
        Refuse(new FitOptions { Schedule = new ReduceOnPlateau(1), ScheduleState = new ScheduleState() });

        static void Refuse(FitOptions options)
        {
            var network = new OneWeightSingle(seed: 1);
            var before = network.Parameters["dense1.weight"].ToArray();
            Assert.Throws<ArgumentException>(() => network.Fit(Dataset.FromArrays([1f], 1, [1f], 1), options: options));
            Assert.Equal(before, network.Parameters["dense1.weight"].ToArray());
        }
    }
}
