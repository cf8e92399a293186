using System.Runtime.CompilerServices;
using NetGen.CompilerServices;
using NetGen.Tests;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class StreamFitTests
{
    private static readonly Dataset<float> Clouds = TestData.Clouds(50);

    public static TheoryData<FitOptions> InOrder => new()
    {
        new FitOptions { Epochs = 3, BatchSize = 8, Shuffle = false },
        new FitOptions { Epochs = 3, BatchSize = 8, Shuffle = false, DropLast = true },
        new FitOptions { Epochs = 2, BatchSize = 50, Shuffle = false, Threads = 2 },
        new FitOptions { Epochs = 2, BatchSize = 1, Shuffle = false, Strict = true },
    };

    [Theory]
    [MemberData(nameof(InOrder))]
    public void A_stream_in_order_trains_the_bits_that_memory_does(FitOptions options)
    {
        var (expected, memory) = Train(Clouds, options);
        var (weights, streamed) = Train(SampleStream.From(Samples(Clouds)), options);
        var (awaited, awaitedResult) = Train(SampleStream.FromAsync(_ => SamplesAsync(Clouds)), options);

        Assert.Equal(expected, weights);
        Assert.Equal(expected, awaited);
        Assert.Equal(memory.History.Select(epoch => epoch.Loss), streamed.History.Select(epoch => epoch.Loss));
        Assert.Equal((memory.Steps, StopReason.Completed), (streamed.Steps, streamed.StopReason));
        Assert.Equal(memory.Steps, awaitedResult.Steps);
    }

    [Fact]
    public void AStreamHasNoFullBatch()
    {
        var error = Assert.Throws<ArgumentException>(() => Train(SampleStream.From(Samples(Clouds)), new FitOptions { FullBatch = true }));
        Assert.Contains("FullBatch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_augmented_stream_trains_the_bits_that_memory_does()
    {
        var options = new FitOptions { Epochs = 3, BatchSize = 8, Shuffle = false, Seed = 9 };
        var augmentation = new Augmentation<float>(new ImageShape(1, 1, 2)).FlipHorizontal().Noise(0.2);

        Assert.Equal(
            Train(Clouds.Augment(augmentation), options).Weights,
            Train(SampleStream.From(Samples(Clouds)).Augment(augmentation), options).Weights);
    }

    [Fact]
    public void The_input_transform_is_applied()
    {
        var options = new FitOptions { Epochs = 1, Shuffle = false };
        var network = new TestClassifier();
        network.Weights.SetStage(new Rescale<float>(2, 0.5), strict: false);
        Fit(network, SampleStream.From(Samples(Clouds)), options);

        Assert.Equal(Train(Clouds.Transform(new Rescale<float>(2, 0.5)), options).Weights, network.Parameters["fc.weight"].ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Shuffling_gives_every_sample_once_and_within_the_buffer(int buffer)
    {
        var numbers = Enumerable.Range(0, 100).Select(i => new Sample<double>(new double[] { i }, (double)i));
        var stream = SampleStream.From(numbers, new SampleStreamOptions { ShuffleBuffer = buffer });
        var options = new FitOptions { BatchSize = 10, Seed = 3 };
        using var batches = stream.Open<double>(new BatchPlan<double>(new TestRegressor().Weights, options, false, CancellationToken.None));
        var (first, second) = (Epoch(1), Epoch(2));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => (double)i), first.Order());
        Assert.All(Enumerable.Range(0, 100), place => Assert.True(first[place] < place + buffer));
        Assert.Equal(buffer == 1, first.SequenceEqual(second));
        Assert.Equal(buffer == 1, first.SequenceEqual(first.Order()));

        double[] Epoch(int epoch)
        {
            var seen = new List<double>();
            batches.BeginEpoch(epoch);
            while (batches.Next())
            {
                Assert.Equal(batches.Inputs.ToArray(), batches.Targets.ToArray());
                seen.AddRange(batches.Inputs);
            }

            return [.. seen];
        }
    }

    [Fact]
    public void The_seed_decides_the_order()
    {
        var stream = SampleStream.From(Samples(Clouds), new SampleStreamOptions { ShuffleBuffer = 10 });
        var options = new FitOptions { Epochs = 2, BatchSize = 5 };

        Assert.Equal(Train(stream, options).Weights, Train(stream, options).Weights);
        Assert.NotEqual(Train(stream, options).Weights, Train(stream, options with { Seed = 1 }).Weights);
    }

    [Fact]
    public void Each_epoch_has_an_enumeration_of_its_own_that_is_disposed_of()
    {
        var epochs = new List<StreamEpoch>();
        var disposed = 0;
        var stream = SampleStream.From(epoch =>
        {
            epochs.Add(epoch);
            return Read();
        });
        Fit(new TestClassifier(), stream, new FitOptions { Epochs = 3, Seed = 8 });

        Assert.Equal([new(1, true, 8), new(2, true, 8), new(3, true, 8)], epochs);
        Assert.Equal(3, disposed);

        IEnumerable<Sample<float>> Read()
        {
            try
            {
                foreach (var sample in Samples(Clouds))
                {
                    yield return sample;
                }
            }
            finally
            {
                disposed++;
            }
        }
    }

    [Fact]
    public void Steps_are_counted_in_the_first_epoch_or_expected()
    {
        Assert.Equal([0, 0, 3, 3], Seen(null));
        Assert.Equal([5, 5, 3, 3], Seen(100));

        int[] Seen(long? expected)
        {
            var seen = new List<int>();
            var stream = SampleStream.From(Samples(Clouds), new SampleStreamOptions { ExpectedCount = expected });
            Fit(new TestClassifier(), stream, new FitOptions
            {
                Epochs = 2,
                BatchSize = 20,
                OnStep = step =>
                {
                    if (step.Step != 2)
                    {
                        seen.Add(step.StepsPerEpoch);
                    }
                },
            });
            return [.. seen];
        }
    }

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
    public void Cancelling_ends_the_wait_for_a_sample()
    {
        using var source = new CancellationTokenSource();
        var ended = false;
        var stream = SampleStream.FromAsync(_ => Read());
        var options = new FitOptions { BatchSize = 4, Shuffle = false, OnStep = _ => source.CancelAfter(1) };
        var result = TrainingLoop.Fit<TestClassifier, float, int>(new TestClassifier(), stream, options: options, cancellation: source.Token);

        Assert.Equal(StopReason.Cancelled, result.StopReason);
        Assert.Equal(1, result.Steps);
        Assert.Empty(result.History);
        Assert.True(ended);

        async IAsyncEnumerable<Sample<float>> Read([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            try
            {
                foreach (var sample in Samples(Clouds).Take(5))
                {
                    yield return sample;
                }

                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                ended = true;
            }
        }
    }

    [Fact]
    public void A_stream_without_an_end_ends_with_the_fit()
    {
        var disposed = false;
        var options = new FitOptions { OnStep = step => step.Stop() };
        var result = Fit(new TestClassifier(), SampleStream.From(Read()), options);

        Assert.Equal((StopReason.Callback, 1), (result.StopReason, result.Steps));
        Assert.True(disposed);

        IEnumerable<Sample<float>> Read()
        {
            try
            {
                while (true)
                {
                    yield return new Sample<float>(new float[2], 1);
                }
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Fact]
    public void The_enumeration_is_disposed_of_when_a_callback_throws()
    {
        var disposed = false;
        Assert.Throws<FormatException>(() => Fit(
            new TestClassifier(), SampleStream.From(Read()), new FitOptions { OnStep = _ => throw new FormatException() }));
        Assert.True(disposed);

        IEnumerable<Sample<float>> Read()
        {
            try
            {
                foreach (var sample in Samples(TestData.Clouds(5000)))
                {
                    yield return sample;
                }
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Fact]
    public void A_cancelled_fit_reads_nothing()
    {
        var result = TrainingLoop.Fit<TestClassifier, float, int>(
            new TestClassifier(), SampleStream.From(Samples(Clouds)), cancellation: new CancellationToken(canceled: true));
        Assert.Equal((StopReason.Cancelled, 0), (result.StopReason, result.Steps));
    }

    [Fact]
    public void Memory_of_samples_may_be_used_again()
    {
        var options = new FitOptions { Epochs = 2, BatchSize = 8, Shuffle = false };
        Assert.Equal(Train(Clouds, options).Weights, Train(SampleStream.From(Read()), options).Weights);

        static IEnumerable<Sample<float>> Read()
        {
            var features = new float[2];
            for (var i = 0; i < Clouds.Count; i++)
            {
                Clouds.Features(i).CopyTo(features);
                yield return new Sample<float>(features, Clouds.Labels[i]);
                features.AsSpan().Fill(float.NaN);
            }
        }
    }

    [Fact]
    public void Nothing_is_allocated_by_the_one_who_trains_or_by_the_one_who_reads()
    {
        var sample = new Sample<float>(new float[2], 1);
        var allocated = new List<long>();
        var stream = SampleStream.From(Read()).Augment(new ImageShape(1, 1, 2), image => image.FlipHorizontal().Noise(0.1));
        var network = new TestClassifier();
        network.Weights.SetStage(new Rescale<float>(2, 0.5), strict: false);
        using var batches = stream.Open<int>(new BatchPlan<float>(
            network.Weights, new FitOptions { BatchSize = 16 }, false, CancellationToken.None));
        batches.BeginEpoch(1);
        for (var i = 0; i < 100; i++)
        {
            batches.Next();
        }

        Assert.Equal(0, Allocations.Of(() => Assert.True(batches.Next()), 20));
        batches.Dispose();
        Assert.Equal(0, allocated.Skip(100).Zip(allocated.Skip(101), (before, after) => after - before).Min());
        Assert.True(allocated.Count > 150);

        // Measured once for some samples, on the thread that reads them.
        IEnumerable<Sample<float>> Read()
        {
            allocated.EnsureCapacity(100_000);
            for (var i = 0; i < 1_000_000; i++)
            {
                if (i % 20 == 0)
                {
                    allocated.Add(GC.GetAllocatedBytesForCurrentThread());
                }

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

    private static IEnumerable<Sample<float>> Samples(Dataset<float> data)
    {
        for (var i = 0; i < data.Count; i++)
        {
            yield return new Sample<float>(data.Features(i).ToArray(), data.Labels[i]);
        }
    }

    private static async IAsyncEnumerable<Sample<float>> SamplesAsync(Dataset<float> data)
    {
        foreach (var sample in Samples(data))
        {
            await Task.Yield();
            yield return sample;
        }
    }

    private static FitResult Fit(TestClassifier network, TrainingData<float> data, FitOptions options) =>
        TrainingLoop.Fit<TestClassifier, float, int>(network, data, options: options);

    private static (float[] Weights, FitResult Result) Train(TrainingData<float> data, FitOptions options)
    {
        var network = new TestClassifier();
        var result = Fit(network, data, options);
        return (network.Parameters["fc.weight"].ToArray(), result);
    }
}
