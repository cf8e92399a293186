using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Randomness;

public sealed class NetworkInitializerTests
{
    [Fact]
    public void TheSameSeedGivesTheSameBitsAndAnotherSeedOthers()
    {
        var buffer = new PanelNetwork<float>(42).Weights.Master.Span.ToArray();

        Assert.Equal(buffer, new PanelNetwork<float>(42).Weights.Master.Span.ToArray());
        Assert.NotEqual(buffer, new PanelNetwork<float>(43).Weights.Master.Span.ToArray());
        Assert.NotEqual(buffer, new PanelNetwork<float>(-42).Weights.Master.Span.ToArray());
    }

    [Fact]
    public void TheFirstValuesAreTheSameOnEveryPlatform()
    {
        // Computed by a program in another language, from the description of NetworkInitializer.Initialize.
        var network = new PanelNetwork<double>(42);

        Assert.Equal([-1.200780480594021, -0.9632000939580504, -1.3777499545074618, 0.16126749510768643], network.Parameters["fc1.weight"].ToArray()[..4]);
        Assert.Equal([-0.14305943116139513, -0.28540325974418956, 0.12129073621007061, -0.15210014133573102], network.Parameters["fc2.weight"].ToArray()[..4]);
    }

    [Fact]
    public void SinglePrecisionStartsFromTheRoundedValues()
    {
        var single = new PanelNetwork<float>(5).Weights.Master.Span.ToArray();
        var doubled = new PanelNetwork<double>(5).Weights.Master.Span.ToArray();

        Assert.Equal(doubled.Select(value => (float)value), single);
    }

    [Fact]
    public void BiasesAndPaddingAreZero()
    {
        var network = new PanelNetwork<float>(42);

        Assert.All(network.Parameters["fc1.bias"].ToArray(), value => Assert.Equal(0f, value));
        Assert.NotEmpty(network.Padding());
        Assert.All(network.Padding(), value => Assert.Equal(0f, value));
        Assert.All(network.Parameters["fc1.weight"].ToArray(), value => Assert.NotEqual(0f, value));
    }

    [Fact]
    public void ANewNetworkPredictsWithItsInitialValues()
    {
        var weights = new NetworkWeights<float>(PanelNetwork<float>.Info);
        NetworkInitializer.Initialize(weights, 1);

        Assert.Equal(weights.Master.Span.ToArray(), weights.Snapshot.Buffer.Span.ToArray());
    }

    [Fact]
    public void NamesAndOtherLayersSizesDoNotMatter()
    {
        var original = Fill(("a.weight", [20, 3], Initializer.HeNormal), ("b.weight", [2, 20], Initializer.HeNormal));
        var changed = Fill(("x.weight", [9, 3], Initializer.HeNormal), ("y.weight", [2, 20], Initializer.HeNormal));

        Assert.Equal(original[1].ToArray(), changed[1].ToArray());
        Assert.NotEqual(original[0].ToArray()[..4], original[1].ToArray()[..4]);
    }

    // Expected standard deviations, bounds and tolerances (five standard errors) are those of a [300, 200] weight in
    // PyTorch 1.13's formulas.
    [Theory]
    [InlineData(Initializer.XavierUniform, 0.06324555320336758, 0.10954451150103321, 0.0012909944487358054, 0.0005773502691896257)]
    [InlineData(Initializer.XavierNormal, 0.06324555320336758, null, 0.0012909944487358054, 0.0009128709291752767)]
    [InlineData(Initializer.HeUniform, 0.1, 0.17320508075688773, 0.002041241452319315, 0.0009128709291752768)]
    [InlineData(Initializer.HeNormal, 0.1, null, 0.002041241452319315, 0.0014433756729740645)]
    [InlineData(Initializer.PyTorch, 0.040824829046386304, 0.07071067811865475, 0.0008333333333333333, 0.0003726779962499649)]
    public void ValuesHaveTheDistributionDeclared(
        Initializer initializer, double deviation, double? bound, double meanTolerance, double deviationTolerance)
    {
        var values = Fill(("fc.weight", [300, 200], initializer))[0].ToArray();

        var mean = values.Average();
        Assert.InRange(mean, -meanTolerance, meanTolerance);
        var actual = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Assert.InRange(actual, deviation - deviationTolerance, deviation + deviationTolerance);
        if (bound is { } limit)
        {
            Assert.All(values, value => Assert.InRange(value, -limit, limit));
            Assert.InRange(values.Max(), 0.99 * limit, limit);
        }
        else
        {
            Assert.InRange(values.Max(), 3 * deviation, 7 * deviation);
        }
    }

    [Fact]
    public void PyTorchsDefaultFillsTheBiasToo()
    {
        var parameters = Fill(("fc.weight", [300, 200], Initializer.PyTorch), ("fc.bias", [300], Initializer.PyTorch));

        var bias = parameters["fc.bias"].ToArray();
        Assert.InRange(bias.Max(), 0.06, 0.07071067811865475);
        Assert.InRange(bias.Min(), -0.07071067811865475, -0.06);
    }

    [Fact]
    public void AnUnresolvedInitializerIsRefusedByName()
    {
        var error = Assert.Throws<ArgumentException>(() => Fill(("fc.weight", [4, 3], Initializer.Auto)));

        Assert.Contains("fc.weight has initializer Auto", error.Message, StringComparison.Ordinal);
    }

    private static ParameterCollection<double> Fill(params (string Name, int[] Shape, Initializer Initializer)[] parameters)
    {
        var weights = new NetworkWeights<double>(PanelLayout.Info("Tests.Filled", 3, 2, parameters));
        NetworkInitializer.Initialize(weights, seed: 11);
        return new ParameterCollection<double>(weights);
    }
}
