using NetGen.CompilerServices;
using NetGen.Tests;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Monitoring;

/// <summary>What a trainer's probes point at is the output of their layers.</summary>
public sealed class ProbeTests
{
    [Fact]
    public void RowsAreFound() => VerifyLast(new ProbedRows(seed: 1), 5);

    [Fact]
    public void RowsOfSequencesAreFound() => VerifyLast(new ProbedSequence(seed: 1), 3);

    [Fact]
    public void SamplesSideBySideAreFound() => VerifyLast(new ProbedColumns(seed: 1), 21);

    [Fact]
    public void ImagesAreFound() => VerifyLast(new ProbedImage(seed: 1), 3);

    [Fact]
    public void ImagesWithAHaloAreFound()
    {
        var network = new ProbedHalo(seed: 1);
        var trainer = network.CreateTrainer();
        var inputs = Data.Values(4 * ProbedHalo.InputSize, seed: 1).Select(value => (float)value).ToArray();
        trainer.ForwardLoss(inputs, new float[4 * ProbedHalo.OutputSize]);
        Assert.Equal([1, 3], trainer.Probes.Select(probe => probe.Layer));

        var first = new ProbedImage();
        first.Parameters["conv1.weight"].CopyFrom(network.Parameters["conv.weight"].ToArray());
        first.Parameters["conv1.bias"].CopyFrom(network.Parameters["conv.bias"].ToArray());
        var expected = new float[4 * ProbedImage.OutputSize];
        first.PredictBatch(inputs, expected);
        Verify(expected, Read(trainer, trainer.Probes[0], 4), 1e-5);
    }

    [Fact]
    public void WhereTheOutputIsNotHeldTheInputIsLookedAt()
    {
        // Dropout takes the place of GELU's output; its derivative needs the input, where it is flat below −3 or so.
        var probe = Assert.Single(new ProbedInput().CreateTrainer().Probes, probe => probe.Layer == 1);
        Assert.InRange(probe.FlatBelow, -4, -2);
        Assert.Equal(double.PositiveInfinity, probe.FlatAbove);
        Assert.True(probe.IsRectifier);
    }

    [Fact]
    public void EveryHiddenActivationOfANetworkHasOne()
    {
        Assert.Equal([1, 3, 4], new WatchedDigits().CreateTrainer().Probes.Select(probe => probe.Layer));
        Assert.Equal([1, 3, 5, 7, 9, 11, 13, 14], new WatchedSigmoids().CreateTrainer().Probes.Select(probe => probe.Layer));
        Assert.Equal(["act1", "act2"], new WatchedImages().CreateTrainer().Probes.Where(probe => probe.IsRectifier).Select(probe => NameOf(new WatchedImages(), probe)));
    }

    private static string NameOf<TNet>(INeuralNetwork<TNet, float> network, LayerProbe probe)
        where TNet : class, INeuralNetwork<TNet, float> => network.Weights.Info.Layers[probe.Layer].Name;

    private static void VerifyLast<TNet, T>(ITrainableNetwork<TNet, T, T> network, int samples)
        where TNet : class, ITrainableNetwork<TNet, T, T>
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var info = network.Weights.Info;
        var inputs = Array.ConvertAll(Data.Values(samples * info.InputSize, seed: 1), T.CreateTruncating);
        var expected = new T[samples * info.OutputSize];
        network.PredictBatch(inputs, expected);
        var trainer = network.CreateTrainer();
        trainer.ForwardLoss(inputs, new T[expected.Length]);
        var probe = trainer.Probes.Single(probe => probe.Layer == info.Layers.Length - 1);
        Verify(expected, Read(trainer, probe, samples), 1e-5);
    }

    private static void Verify<T>(T[] expected, T[] actual, double tolerance)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
        Closeness.Verify("probe", Array.ConvertAll(expected, double.CreateTruncating), Array.ConvertAll(actual, double.CreateTruncating), tolerance);

    // In the user's order: (N, C, H, W) or (N, T, F).
    private static T[] Read<T>(Trainer<T, T> trainer, LayerProbe probe, int samples)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var isImage = probe.LineStride > 0;
        var values = new T[samples * probe.Lines * probe.Rows * probe.Width];
        for (var i = 0; i < values.Length; i++)
        {
            var (rest, column) = (i / probe.Width, i % probe.Width);
            var (row, line, sample) = (rest % probe.Rows, rest / probe.Rows % probe.Lines, rest / probe.Rows / probe.Lines);
            var step = probe.Columns ? trainer.ArenaCapacity + 16 : 1;
            var place = probe.Start + (probe.PerSample * trainer.ArenaCapacity) + (sample * probe.SampleStride) + (line * probe.LineStride) + (row * probe.RowStride) + (column * step);
            var index = isImage ? (((((sample * probe.Width) + column) * probe.Lines) + line) * probe.Rows) + row : i;
            values[index] = trainer.Activations[place];
        }

        return values;
    }
}
