using System.Runtime.CompilerServices;
using NetGen.CompilerServices;
using NetGen.Tests;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public partial class StreamFitTests
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
