using Xunit;

namespace NetGen.Runtime.Tests.Training;

[NeuralNetwork]
[Input(1, 4, 4)]
[Conv2D(4, 3, Padding = Padding.Same), BatchNorm(Statistics = BatchStatistics.Exact), ReLU, Flatten, Dense(3)]
[CrossEntropyLoss, Adam]
internal sealed partial class StreamedNetwork;

/// <summary>What the compiled members of a network do with data.</summary>
public class CompiledFitTests
{
    private static readonly ImageShape Shape = new(1, 4, 4);
    private static readonly Dataset<float> Images = Make(45);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_stream_and_memory_train_the_same_bits_statistics_included(int threads)
    {
        var options = new FitOptions { Epochs = 2, BatchSize = 8, Shuffle = false, Threads = threads };
        var augmentation = new Augmentation<float>(Shape).FlipHorizontal().Crop(padding: 1).Rotate(15).Noise(0.1);
        var (memory, streamed) = (new StreamedNetwork(1), new StreamedNetwork(1));
        memory.Fit(Images.Augment(augmentation), Images, options);
        streamed.Fit(Stream().Augment(augmentation), Images, options);

        foreach (var parameter in memory.Parameters)
        {
            Assert.Equal(parameter.ToArray(), streamed.Parameters[parameter.Name].ToArray());
        }
    }

    [Fact]
    public void Statistics_are_those_of_the_samples_as_they_are()
    {
        // With learning rate 0 only the statistics change.
        var options = new FitOptions { Epochs = 1, LearningRate = 0 };
        var (plain, augmented, streamed) = (new StreamedNetwork(1), new StreamedNetwork(1), new StreamedNetwork(1));
        plain.Fit(Images, options: options);
        augmented.Fit(Images.Augment(Shape, image => image.Noise(10)), options: options);
        streamed.Fit(Stream().Augment(Shape, image => image.Noise(10)), options: options);

        string name = plain.Parameters.Single(parameter => parameter.Name.EndsWith("running_var", StringComparison.Ordinal)).Name;
        Assert.NotEqual(new StreamedNetwork(1).Parameters[name].ToArray(), plain.Parameters[name].ToArray());
        Assert.Equal(plain.Parameters[name].ToArray(), augmented.Parameters[name].ToArray());
        Assert.Equal(plain.Parameters[name].ToArray(), streamed.Parameters[name].ToArray());
    }

    [Fact]
    public void A_fitted_chain_is_saved_and_applied_by_Predict()
    {
        var center = ZeroCenter.FitChannels(Images, Shape);
        var network = new StreamedNetwork(2)
        {
            InputTransform = center.Then(Standardizer.FitWhole(Images.Transform(center), center: false)),
        };
        network.Fit(Images, options: new FitOptions { Epochs = 1 });
        using var stream = new MemoryStream();
        network.Save(stream);
        stream.Position = 0;
        var again = StreamedNetwork.Load(stream);

        Assert.Equal(Predict(network, Images.Features(3)), Predict(again, Images.Features(3)));
        Assert.Equal("chain", again.InputTransform!.Kind);
        again.InputTransform = null;
        float[] prepared = Images.Transform(network.InputTransform).Features(3).ToArray();
        Assert.Equal(Predict(network, Images.Features(3)), Predict(again, prepared));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_with_augmentation_allocates_nothing(bool streamed)
    {
        var allocated = new List<long>(10_000);
        TrainingData<float> data = streamed ? Stream() : Images;
        new StreamedNetwork(1).Fit(
            data.Augment(Shape, image => image.FlipHorizontal().Crop(padding: 1).Rotate(15).Noise(0.1)),
            options: new FitOptions { Epochs = 4, BatchSize = 2, OnStep = _ => allocated.Add(GC.GetAllocatedBytesForCurrentThread()) });

        // Most steps; a collection on another thread charges this one with some kilobytes.
        var steps = allocated.Zip(allocated.Skip(1), (before, after) => after - before).Order().ToArray();
        Assert.Equal(0, steps[steps.Length * 3 / 4]);
    }

    private static float[] Predict(StreamedNetwork network, ReadOnlySpan<float> image)
    {
        var output = new float[3];
        network.Predict(image, output);
        return output;
    }

    private static SampleStream<float> Stream() => SampleStream.From(
        Enumerable.Range(0, Images.Count).Select(i => new Sample<float>(Images.Features(i).ToArray(), Images.Labels[i])));

    private static Dataset<float> Make(int count)
    {
        var random = new RandomStream(1, "images");
        int[] labels = [.. Enumerable.Range(0, count).Select(i => i % 3)];
        float[] pixels = [.. labels.SelectMany(label => Enumerable.Range(0, 16).Select(p => (float)((p % 4 == label ? 3 : 0) + random.NextNormal())))];
        return Dataset.FromArrays(pixels, 16, labels, 3);
    }
}
