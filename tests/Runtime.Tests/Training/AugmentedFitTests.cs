using NetGen.CompilerServices;
using NetGen.Tests;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class AugmentedFitTests
{
    private static readonly ImageShape Pair = new(1, 1, 2);

    [Fact]
    public void Fit_trains_on_the_samples_that_Apply_shows()
    {
        // One epoch of augmented data is one epoch of the same data, augmented before.
        var data = TestData.Clouds(30);
        var augmentation = new Augmentation<float>(Pair).FlipHorizontal().Noise(0.1);
        var options = new FitOptions { Epochs = 1, BatchSize = 7, Seed = 4 };

        Assert.Equal(Weights(augmentation.Apply(data, seed: 4, epoch: 1), options), Weights(data.Augment(augmentation), options));
        Assert.NotEqual(Weights(data, options), Weights(data.Augment(augmentation), options));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 5)]
    public void Any_number_of_threads_gives_the_same_bits(int few, int many)
    {
        var data = TestData.Clouds(60).Augment(Pair, image => image.FlipHorizontal().Shift(1, 0).Rotate(30).Noise(0.2));
        var options = new FitOptions { Epochs = 3, BatchSize = 16, Seed = 2 };

        Assert.Equal(Weights(data, options with { Threads = few }), Weights(data, options with { Threads = many }));
        Assert.NotEqual(Weights(data, options), Weights(data, options with { Seed = 3 }));
    }

    [Fact]
    public void Every_epoch_sees_other_samples()
    {
        // With learning rate 0 the loss tells the samples.
        var data = TestData.Clouds(30).Augment(Pair, image => image.Noise(1));
        var network = new TestClassifier();
        network.Parameters["fc.weight"].CopyFrom([1f, 2, -1, 1, 3, -2]);
        var losses = Fit(network, data, new FitOptions { Epochs = 5, LearningRate = 0 }).History.Select(epoch => epoch.Loss);

        Assert.Equal(5, losses.Distinct().Count());
    }

    [Fact]
    public void Only_what_is_trained_on_is_augmented()
    {
        var data = TestData.Clouds(30);
        var network = new TestClassifier();
        var result = TrainingLoop.Fit<TestClassifier, float, int>(
            network, data.Augment(Pair, image => image.Noise(5)), data, new FitOptions { Epochs = 3, MetricsOnTraining = true });
        var evaluation = FitTests.Evaluate(network, data);

        Assert.Equal(evaluation.Loss, result.History[^1].ValidationLoss);
        Assert.Equal(evaluation.Loss, result.History[^1].TrainingLoss);
        Assert.Equal(evaluation.Accuracy, result.History[^1].TrainingAccuracy);
        Assert.NotEqual(evaluation.Loss, result.History[^1].Loss);
    }

    [Fact]
    public void Larger_images_are_cropped_to_what_the_network_takes()
    {
        // Four pixels of which the middle two are the clouds.
        var clouds = TestData.Clouds(30);
        var wide = Dataset.FromArrays([.. Enumerable.Range(0, 30).SelectMany(i => (float[])[0, .. clouds.Features(i), 0])], 4, clouds.Labels.ToArray(), 3);
        var augmentation = new Augmentation<float>(new ImageShape(1, 1, 4)).Crop(1, 2);
        var network = new TestClassifier();
        var result = TrainingLoop.Fit<TestClassifier, float, int>(
            network, wide.Augment(augmentation), augmentation.ForEvaluation(wide), new FitOptions { Epochs = 2, MetricsOnTraining = true });

        Assert.Equal(result.History[^1].ValidationLoss, result.History[^1].TrainingLoss);
        Assert.Equal(FitTests.Evaluate(network, clouds).Loss, result.History[^1].TrainingLoss);
    }

    [Fact]
    public void Augmentations_of_augmented_data_follow_each_other()
    {
        var data = TestData.Clouds(30);
        var options = new FitOptions { Epochs = 2, Seed = 1 };
        var twice = data.Augment(Pair, image => image.FlipHorizontal()).Augment(Pair, image => image.Noise(0.3));

        Assert.Equal(Weights(data.Augment(Pair, image => image.FlipHorizontal().Noise(0.3)), options), Weights(twice, options));
    }

    [Fact]
    public void The_input_transform_comes_after_the_augmentation()
    {
        var data = TestData.Clouds(30);
        var network = new TestClassifier();
        network.Weights.SetStage(new Rescale<float>(2, 0.5), strict: false);
        var augmentation = new Augmentation<float>(Pair).Noise(0.5);
        var options = new FitOptions { Epochs = 1 };
        Fit(network, data.Augment(augmentation), options);

        var half = augmentation.Apply(data).Transform(new Rescale<float>(2, 0.5));
        Assert.Equal(Weights(half, options), network.Parameters["fc.weight"].ToArray());
    }

    [Fact]
    public void Nothing_is_allocated_in_a_step()
    {
        var data = TestData.Clouds(2000).Augment(Pair, image => image.FlipHorizontal().Shift(1, 1).Crop(1, 2, 1).Rotate(10).Noise(0.1));
        foreach (var threads in new[] { 1, 2 })
        {
            var network = new TestClassifier();
            using var batches = data.Open<int>(new BatchPlan<float>(
                network.Weights, new FitOptions { BatchSize = 16, Threads = threads }, false, CancellationToken.None));
            batches.BeginEpoch(1);
            Assert.Equal(0, Allocations.Of(() => Assert.True(batches.Next()), 20));
        }
    }

    [Fact]
    public void A_result_that_the_network_does_not_take_is_refused()
    {
        var data = TestData.Clouds(3);
        var cropped = Assert.Throws<ArgumentException>("train", () => Weights(data.Augment(Pair, image => image.Crop(1, 1)), new FitOptions()));
        Assert.Contains("1 x 1 x 1, channels first, which is 1 features; TestClassifier takes 2", cropped.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => data.Augment(new ImageShape(1, 1, 3), image => image));
        Assert.Throws<ArgumentException>(() => data.Augment(Pair, image => image.Crop(1, 1)).Augment(Pair, image => image));
    }

    private static FitResult Fit(TestClassifier network, TrainingData<float> data, FitOptions options) =>
        TrainingLoop.Fit<TestClassifier, float, int>(network, data, options: options);

    private static float[] Weights(TrainingData<float> data, FitOptions options)
    {
        var network = new TestClassifier();
        Fit(network, data, options);
        return network.Parameters["fc.weight"].ToArray();
    }
}
