using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

// What is wrong with samples, streams and options is said.
public partial class StreamFitTests
{
    [Fact]
    public void Samples_that_do_not_fit_are_named_by_their_number()
    {
        Refused(3, "it has 3 features; TestClassifier takes 2", new Sample<float>(new float[3], 0));
        Refused(3, "its label is 3; TestClassifier has 3 classes", new Sample<float>(new float[2], 3));
        Refused(3, "its label is -1", new Sample<float>(new float[2], -1));
        Refused(3, "it has 1 target values; TestClassifier learns classes", new Sample<float>(new float[2], 1f));
        Refused(3, "feature 1 is NaN; strict mode", new Sample<float>(new[] { 0, float.NaN }, 0));

        static void Refused(long number, string problem, Sample<float> bad)
        {
            var network = new TestClassifier();
            var stream = SampleStream.From([.. Samples(Clouds).Take(3), bad]);
            var exception = Assert.Throws<SampleStreamException>(() => Fit(network, stream, new FitOptions { Strict = true }));
            Assert.Equal((1, number), (exception.Epoch, exception.Sample));
            Assert.Contains($"epoch 1, sample {number}: {problem}", exception.Message, StringComparison.Ordinal);
            Assert.All(network.Parameters["fc.weight"].ToArray(), weight => Assert.Equal(0, weight));
        }
    }

    [Fact]
    public void Values_are_checked_too()
    {
        Refused<TestRegressor>("it has a class label; TestRegressor learns 1 values", new Sample<double>(new double[1], 1));
        Refused<TestRegressor>("it has 2 target values; TestRegressor learns 1", new Sample<double>(new double[1], new double[2]));
        Refused<TestRegressor>("target 0 is NaN", new Sample<double>(new double[1], double.NaN));
        Refused<TestYesNo>("its target is 1.5; TestYesNo learns probabilities", new Sample<double>(new double[1], 1.5));
        Refused<TestYesNo>("its label is 2", new Sample<double>(new double[1], 2));
        TrainingLoop.Fit<TestYesNo, double, double>(new TestYesNo(), SampleStream.From([new Sample<double>(new double[1], 1)]));

        static void Refused<TNet>(string problem, Sample<double> bad)
            where TNet : class, ITrainableNetwork<TNet, double, double>, new()
        {
            var exception = Assert.Throws<SampleStreamException>(() => TrainingLoop.Fit<TNet, double, double>(
                new TNet(), SampleStream.From([bad]), options: new FitOptions { Strict = true }));
            Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_stream_throws_is_passed_on_with_the_number_after_the_batches_before()
    {
        var network = new TestClassifier();
        var cause = new IOException("the disk is gone");
        var steps = 0;
        var options = new FitOptions { BatchSize = 4, Shuffle = false, OnStep = _ => steps++ };
        var exception = Assert.Throws<SampleStreamException>(() => Fit(network, SampleStream.From(Read()), options));

        Assert.Equal((1, 10L), (exception.Epoch, exception.Sample));
        Assert.Same(cause, exception.InnerException);
        Assert.Equal(2, steps);

        IEnumerable<Sample<float>> Read()
        {
            foreach (var sample in Samples(Clouds).Take(10))
            {
                yield return sample;
            }

            throw cause;
        }
    }

    [Fact]
    public void An_enumeration_that_is_empty_the_second_time_is_explained()
    {
        var queue = new Queue<Sample<float>>(Samples(Clouds));
        var exception = Assert.Throws<SampleStreamException>(
            () => Fit(new TestClassifier(), SampleStream.From(Read()), new FitOptions { Epochs = 2 }));
        Assert.Contains("epoch 2, sample 0: the stream has no samples", exception.Message, StringComparison.Ordinal);

        IEnumerable<Sample<float>> Read()
        {
            while (queue.TryDequeue(out var sample))
            {
                yield return sample;
            }
        }
    }

    [Fact]
    public void Options_are_checked()
    {
        Refused("ShuffleBuffer", new SampleStreamOptions { ShuffleBuffer = 0 });
        Refused("BatchesAhead", new SampleStreamOptions { BatchesAhead = 0 });
        Refused("ExpectedCount", new SampleStreamOptions { ExpectedCount = 0 });
        Assert.Throws<ArgumentException>("options", () => Fit(
            new TestClassifier(), SampleStream.From(Samples(Clouds)), new FitOptions { BatchSize = int.MaxValue }));
        var none = Assert.Throws<SampleStreamException>(
            () => Fit(new TestClassifier(), SampleStream.From<float>(_ => null!), new FitOptions()));
        Assert.Contains("gave null", none.Message, StringComparison.Ordinal);
        var exception = Assert.Throws<ArgumentException>(
            "options", () => Fit(new TestClassifier(), SampleStream.From(Samples(Clouds)), new FitOptions { MetricsOnTraining = true }));
        Assert.Contains("these are a stream", exception.Message, StringComparison.Ordinal);

        static void Refused(string name, SampleStreamOptions options) =>
            Assert.Throws<ArgumentOutOfRangeException>(name, () => SampleStream.From(Samples(Clouds), options));
    }
}
