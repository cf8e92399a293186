using System.Text;
using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;

namespace NetGen.Layers.Tests.Normalization;

/// <summary>When running statistics change, what they do in prediction, and how they lie in files.</summary>
public sealed class RunningStatisticsTests
{
    [Fact]
    public void TrainingAndPredictionDiffer()
    {
        var network = Subject.Of(new BatchNormImageDouble());
        var (inputs, targets) = Data.Batch(network.Info, 4);
        Assert.NotEqual(network.Losses(inputs, targets).Average(), network.Backward(inputs, targets), 1e-3);

        // Many times the same batch: the averages become its own statistics, except that their variance is unbiased.
        for (var i = 0; i < 400; i++)
        {
            network.Backward(inputs, targets);
        }

        var count = inputs.Length / 4.0;
        network["norm1.running_var"] = [.. network["norm1.running_var"].Select(variance => variance * (count - 1) / count)];
        Assert.Equal(network.Losses(inputs, targets).Average(), network.Backward(inputs, targets), 1e-10);
    }

    [Fact]
    public void ALossThatIsNotFiniteChangesNothing()
    {
        foreach (var threads in new[] { 1, 2 })
        {
            var network = Subject.Of(new NormalizedImagesSingle(), new TrainerOptions { Threads = threads });
            var (inputs, targets) = Data.Batch(network.Info, 20);
            network.Step(inputs, targets);
            var before = network.Bits();
            inputs[5] = double.NaN;
            Assert.Throws<NonFiniteLossException>(() => network.Backward(inputs, targets));
            Assert.Equal(before, network.Bits());
        }
    }

    [Fact]
    public void ABatchOfOneValuePerChannelIsRefused()
    {
        var network = new NormalizedClassifier();
        var trainer = network.CreateTrainer();
        var error = Assert.Throws<ArgumentException>(() => { trainer.Step(new float[5], [1]); });
        Assert.Contains("1 sample", error.Message, StringComparison.Ordinal);
        Assert.Contains("'bn1'", error.Message, StringComparison.Ordinal);
        Assert.Contains("FitOptions.DropLast", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, network.Parameters["bn1.num_batches_tracked"].ToArray()[0]);
        trainer.Step(new float[10], [1, 2]);
        Assert.Equal(1, network.Parameters["bn1.num_batches_tracked"].ToArray()[0]);
    }

    [Fact]
    public void FitRefusesALastBatchOfOneBeforeItBegins()
    {
        var random = new Random(1);
        var features = new float[33 * 5];
        Array.ForEach(Enumerable.Range(0, features.Length).ToArray(), i => features[i] = random.NextSingle());
        var data = Dataset.FromArrays(features, 5, [.. Enumerable.Range(0, 33).Select(i => i % 3)]);
        var network = new NormalizedClassifier(seed: 1);
        var before = network.Parameters["fc1.weight"].ToArray();
        var error = Assert.Throws<ArgumentException>(() => { network.Fit(data, options: new FitOptions { Epochs = 1, BatchSize = 16 }); });
        Assert.Contains("DropLast", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters["fc1.weight"].ToArray());
        network.Fit(data, options: new FitOptions { Epochs = 1, BatchSize = 16, DropLast = true });
        Assert.Equal(2, network.Parameters["bn1.num_batches_tracked"].ToArray()[0]);
    }

    // The first layer sees the data themselves, so its statistics are those of the data whatever the batches.
    [Fact]
    public void ExactStatisticsAreThoseOfTheTrainingSet()
    {
        var features = Data.Values(33 * 5, seed: 8);
        var data = Dataset.FromArrays(features, 5, [.. Enumerable.Range(0, 33).Select(i => i % 3)]);
        var network = new ExactClassifier(seed: 1);
        network.Fit(data, options: new FitOptions { Epochs = 2, BatchSize = 6, Threads = 2 });
        var (means, variances) = (network.Parameters["bn1.running_mean"].ToArray(), network.Parameters["bn1.running_var"].ToArray());
        for (var c = 0; c < 5; c++)
        {
            var column = Enumerable.Range(0, 33).Select(n => features[(5 * n) + c]).ToArray();
            Assert.Equal(column.Average(), means[c], 1e-12);
            Assert.Equal(column.Average(value => (value - column.Average()) * (value - column.Average())), variances[c], 1e-12);
        }

        Assert.Equal(12, network.Parameters["bn1.num_batches_tracked"].ToArray()[0]);
        Assert.Equal(12, network.Parameters["bn2.num_batches_tracked"].ToArray()[0]);
    }

    [Fact]
    public void FilesHaveThemWithTheCounterAsAnInteger()
    {
        var network = new NormalizedClassifier(seed: 1);
        network.CreateTrainer().Step(new float[10], [1, 2]);
        using var file = new MemoryStream();
        network.Save(file);
        var bytes = file.ToArray();
        var header = Encoding.UTF8.GetString(bytes, 8, (int)BitConverter.ToInt64(bytes));
        Assert.Contains("\"bn1.num_batches_tracked\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]}", header, StringComparison.Ordinal);
        Assert.Equal(1, BitConverter.ToInt64(bytes, 8 + header.Length));
        var loaded = NormalizedClassifier.Load(bytes);
        Assert.Equal(network.Parameters.SelectMany(parameter => parameter.ToArray()), loaded.Parameters.SelectMany(parameter => parameter.ToArray()));
    }

    [Theory]
    [InlineData(ParameterMatching.ByName)]
    [InlineData(ParameterMatching.ByOrder)]
    public void FilesWithoutTheCounterLoad(ParameterMatching matching)
    {
        var network = new NormalizedClassifier(seed: 1);
        network.CreateTrainer().Step(new float[10], [1, 2]);
        var loaded = NormalizedClassifier.Load(WithoutCounter(network), new LoadOptions { Matching = matching });
        Assert.Equal(0, loaded.Parameters["bn1.num_batches_tracked"].ToArray()[0]);
        foreach (var parameter in network.Parameters.Where(parameter => !parameter.Name.EndsWith("tracked", StringComparison.Ordinal)))
        {
            Assert.Equal(parameter.ToArray(), loaded.Parameters[parameter.Name].ToArray());
        }
    }

    private static byte[] WithoutCounter(NormalizedClassifier network)
    {
        var parameters = network.Parameters.Where(parameter => !parameter.Name.EndsWith("tracked", StringComparison.Ordinal)).ToList();
        var offset = 0;
        var entries = parameters.Select(parameter =>
        {
            var begin = offset;
            offset += 4 * parameter.Count;
            return $"\"{parameter.Name}\":{{\"dtype\":\"F32\",\"shape\":[{string.Join(",", parameter.Shape)}],\"data_offsets\":[{begin},{offset}]}}";
        });
        var header = Encoding.UTF8.GetBytes($"{{{string.Join(",", entries)}}}");
        return [.. BitConverter.GetBytes((long)header.Length), .. header, .. parameters.SelectMany(parameter => parameter.ToArray()).SelectMany(BitConverter.GetBytes)];
    }

    [Fact]
    public void ParameterCountsAreThoseOfWeights() => Assert.Equal((9 * 5) + (2 * 9) + (3 * 9) + 3, NormalizedClassifier.ParameterCount);
}
