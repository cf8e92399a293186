using Xunit;

namespace NetGen.Search.Tests.Running;

public class ArchitectureTests
{
    private static readonly Architecture<float> Choice = Architecture.Of("narrow", seed => new Narrow(seed));

    [Fact]
    public void A_network_of_unknown_class_does_what_the_network_does()
    {
        var data = Samples.Clouds(60);
        var options = new FitOptions { Epochs = 3, LearningRate = 0.01 };
        var (network, plain) = (Choice.Create(4), new Narrow(4));

        Assert.Equal(plain.Fit(data, data, options).History.Select(epoch => epoch.Loss), network.Fit(data, data, options).History.Select(epoch => epoch.Loss));
        Assert.Equal(plain.Evaluate(data).Loss, network.Evaluate(data).Loss);
        Assert.Equal(plain.Parameters["dense1.weight"].ToArray(), network.As<Narrow>().Parameters["dense1.weight"].ToArray());
        Assert.Throws<InvalidCastException>(() => network.As<Broad>());
        Assert.Equal(plain.Summary().ToString(), network.Summary().ToString());
        var (expected, actual) = (new float[3], new float[3]);
        plain.PredictBatch([0.5f, 1], expected);
        network.PredictBatch([0.5f, 1], actual);
        Assert.Equal(expected, actual);
        network.InputTransform = new Rescale<float>(2, 0.5);
        Assert.Same(network.InputTransform, network.As<Narrow>().InputTransform);
        using var folder = new TemporaryFolder();
        network.Save(folder.File("n.safetensors"));
        Assert.Equal(plain.Parameters["dense2.bias"].ToArray(), Narrow.Load(folder.File("n.safetensors")).Parameters["dense2.bias"].ToArray());
    }

    [Fact]
    public void It_tells_its_layers_and_its_name()
    {
        Assert.Equal("narrow", Choice.ToString());
        Assert.Equal(Narrow.ParameterCount, Choice.Info.ParameterCount);
        Assert.Throws<ArgumentException>(() => Architecture.Of(" ", seed => new Narrow(seed)));
    }

    [Fact]
    public void It_finds_learning_rates()
    {
        var data = Samples.Clouds(60);

        Assert.Equal(LearningRateFinder.RangeTest(new Narrow(4), data).Best, Choice.Create(4).RangeTest(data).Best);
        Assert.Equal(LearningRateFinder.FixedRates(new Narrow(4), data, Few).Best, Choice.Create(4).FixedRates(data, Few).Best);
    }

    private static LearningRateFinderOptions Few => new() { Rates = 4, Iterations = 10 };
}
