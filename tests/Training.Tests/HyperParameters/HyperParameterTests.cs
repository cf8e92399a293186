using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.HyperParameters;

/// <summary>Hyper-parameters that change while training.</summary>
public sealed class HyperParameterTests
{
    private const string Weight = "dense1.weight";

    public static TheoryData<string> Declared => [.. Pairs.Keys];

    // A network that declares a value, and one that declares another and is set to it.
    private static readonly Dictionary<string, (Func<Subject> Expected, Func<Subject> Changed, (string Name, double Value)[] Values)> Pairs = new()
    {
        ["Beta1"] = (() => Of(new OtherAdam()), () => Of(new AdamDecayDouble()), [("Beta1", 0.7), ("beta2", 0.95), ("EPSILON", 1e-3), ("WeightDecay", 0.3)]),
        ["Momentum"] = (() => Of(new OtherMomentum()), () => Of(new DampeningDouble()), [("Momentum", 0.5), ("Dampening", 0.2)]),
        ["Alpha"] = (() => Of(new OtherRmsProp()), () => Of(new CenteredDouble()), [("Alpha", 0.8), ("Momentum", 0.4), ("Epsilon", 1e-2)]),
        ["Rho"] = (() => Of(new OtherAdaDelta()), () => Of(new AdaDeltaDouble()), [("Rho", 0.7), ("Epsilon", 1e-4)]),
        ["MomentumDecay"] = (() => Of(new OtherNAdam()), () => Of(new NAdamDouble()), [("MomentumDecay", 0.1), ("Beta1", 0.8)]),
        ["Lamb"] = (() => Of(new OtherLamb()), () => Of(new LambDouble()), [("WeightDecay", 0.2), ("Beta2", 0.9)]),
        ["Lookahead"] = (() => Of(new OtherLookahead()), () => Of(new QuadraticAheadDouble()), [("Momentum", 0.4)]),
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public void AChangedValueIsAsGoodAsADeclaredOne(string name)
    {
        var (expected, changed, values) = (Pairs[name].Expected(), Pairs[name].Changed(), Pairs[name].Values);
        changed.LearningRate = expected.LearningRate;
        changed[Weight] = expected[Weight];
        foreach (var (parameter, value) in values)
        {
            changed.HyperParameters[parameter] = value;
            Assert.Equal(value, changed.HyperParameters[parameter]);
        }

        var (inputs, targets) = Data.Batch(expected.Info, 4);
        for (var step = 0; step < 4; step++)
        {
            expected.Step(inputs, targets);
            changed.Step(inputs, targets);
        }

        Assert.Equal(expected[Weight], changed[Weight]);
    }

    [Fact]
    public void AChangeTakesEffectWithTheNextUpdate()
    {
        var network = Of(new MomentumDouble());
        network[Weight] = new double[37];
        var gradient = Enumerable.Repeat(1.0, 37).ToArray();
        Step();
        Assert.Equal(-0.02, network[Weight][0], 1e-12);
        network.HyperParameters["momentum"] = 0;
        Step();
        Assert.Equal(-0.04, network[Weight][0], 1e-12);

        void Step()
        {
            network.Backward([1], new double[37]);
            network.SetGradient(Weight, gradient);
            network.Update();
        }
    }

    [Fact]
    public void AValueThatWasDeclaredZeroWasNotCompiled()
    {
        var network = Of(new SgdSingle());
        var error = Assert.Throws<InvalidOperationException>(() => network.HyperParameters["Momentum"] = 0.9);
        Assert.Contains("Momentum", error.Message, StringComparison.Ordinal);
        Assert.Contains("[Sgd]", error.Message, StringComparison.Ordinal);
        Assert.False(network.HyperParameters.Find("Momentum").IsChangeable);
        network.HyperParameters["Momentum"] = 0;
        Assert.Throws<InvalidOperationException>(() => { network.HyperParameters["WeightDecay"] = 0.1; });
    }

    [Theory]
    [InlineData("Beta1", 1, "below 1")]
    [InlineData("Beta1", -0.1, "at least 0")]
    [InlineData("Beta2", double.NaN, "NaN")]
    [InlineData("Epsilon", double.PositiveInfinity, "finite")]
    [InlineData("Epsilon", 0, "at least 1E-20")]
    [InlineData("WeightDecay", -1, "at least 0")]
    public void ValuesOutOfRangeAreRefused(string name, double value, string message)
    {
        var network = Of(new AdamDecaySingle());
        var before = network.HyperParameters[name];
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => network.HyperParameters[name] = value);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.HyperParameters[name]);
    }

    [Fact]
    public void AnUnknownNameIsAnErrorThatListsTheOthers()
    {
        var network = Of(new AdamSingle());
        var error = Assert.Throws<KeyNotFoundException>(() => network.HyperParameters["Momentum"]);
        Assert.Contains("Adam has no hyper-parameter 'Momentum'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Beta1, Beta2, Epsilon, WeightDecay", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheyAreListedWithTheirRanges()
    {
        var parameters = Of(new AdamDecaySingle()).HyperParameters;
        Assert.Equal(["Beta1", "Beta2", "Epsilon", "WeightDecay"], parameters.Select(parameter => parameter.Name));
        Assert.Equal((0.9, 0, 1, "Beta1 = 0.9"), (parameters[0].Declared, parameters[0].Minimum, parameters[0].Below, parameters[0].ToString()));
        Assert.True(double.IsPositiveInfinity(parameters[3].Below));
    }

    [Fact]
    public void InFitTheyFollowSchedulesAndCallbacks()
    {
        var network = new MomentumDouble(seed: 1);
        var data = Columns(8);
        var seen = new List<double>();
        network.Fit(data, options: new FitOptions
        {
            Epochs = 2,
            BatchSize = 2,
            HyperParameters = new Dictionary<string, Func<StepContext, double>> { ["Momentum"] = HyperParameterGrowth.Linear(0.5, 0.9, steps: 4) },
            OnStep = step => seen.Add(step.HyperParameters["Momentum"]),
            OnEpoch = epoch => Assert.Equal(seen[^1], epoch.HyperParameters["Momentum"]),
        });
        Closeness.Verify("momentum", [0.5, 0.6, 0.7, 0.8, 0.9, 0.9, 0.9, 0.9], seen, 1e-15);
        Assert.Throws<KeyNotFoundException>(() => network.Fit(data, options: new FitOptions
        {
            HyperParameters = new Dictionary<string, Func<StepContext, double>> { ["Beta1"] = _ => 0 },
        }));
    }

    [Fact]
    public void SutskeversMomentumGrowsTowardsItsBound()
    {
        var growth = HyperParameterGrowth.Sutskever(largest: 0.85, every: 2);
        var seen = new List<double>();
        var data = Columns(8);
        new MomentumDouble(seed: 1).Fit(data, options: new FitOptions { Epochs = 1, BatchSize = 1, OnStep = step => seen.Add(growth(step)) });
        Closeness.Verify("momentum", [0.5, 0.5, 0.75, 0.75, 1 - (1 / 6.0), 1 - (1 / 6.0), 0.85, 0.85], seen, 1e-15);
        Assert.Throws<ArgumentOutOfRangeException>(() => HyperParameterGrowth.Sutskever(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => HyperParameterGrowth.Linear(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => HyperParameterGrowth.Linear(double.NaN, 1, 5));
    }

    [Fact]
    public void TheFullBatchIsOneStepPerEpoch()
    {
        var data = Columns(9);
        var sizes = new List<int>();
        var result = new SgdDouble(seed: 1).Fit(data, options: new FitOptions { Epochs = 3, BatchSize = 4, FullBatch = true, DropLast = true, OnStep = step => sizes.Add(step.BatchSize) });
        Assert.Equal([9, 9, 9], sizes);
        Assert.Equal(3, result.Steps);
    }

    private static Dataset<double> Columns(int samples) => Dataset.FromArrays(
        Data.Values(samples, 1).Chunk(1).ToArray(), Data.Values(samples * 37, 2).Chunk(37).ToArray());
}
