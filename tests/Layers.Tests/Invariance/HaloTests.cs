using System.Numerics;
using NetGen.Tests;
using Xunit;

namespace NetGen.Layers.Tests.Invariance;

/// <summary>
/// Activations that earlier calls left in the arenas, and the zeros around images, which nothing may write: whatever ran
/// before, a network computes what a new one computes on a new thread, whose arenas are all zero.
/// </summary>
public sealed class HaloTests
{
    private static readonly int[] Batches = [1, 7, 2, Many, 8];

    // More than prediction takes at a time; in software that takes long.
    private static int Many => Vector.IsHardwareAccelerated ? 100 : 14;

    public static TheoryData<string> Names => InvarianceSubjects.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void PredictionsDoNotDependOnWhatRanBefore(string name)
    {
        var expected = Batches.Select(batch => OnNewThread(() => Outputs(InvarianceSubjects.Create(name), batch))).ToArray();
        var actual = OnNewThread(() =>
        {
            var network = InvarianceSubjects.Create(name);
            return Batches.Select(batch =>
            {
                Poison(network);
                return Outputs(network, batch);
            }).ToArray();
        });
        foreach (var (batch, before, after) in Batches.Zip(expected, actual))
        {
            Assert.True(before.SequenceEqual(after), $"{name}: a batch of {batch} after other batches gives other outputs.");
        }

        static double[] Outputs(Subject network, int batch)
        {
            var (inputs, targets) = Data.Batch(network.Info, batch);
            var (outputs, losses) = network.Evaluate(inputs, targets);
            return [.. network.Predict(inputs), .. network.PredictEach(inputs), .. outputs, .. losses];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsDoNotDependOnWhatRanBefore(string name)
    {
        var network = InvarianceSubjects.Create(name);
        foreach (var batch in Batches)
        {
            Poison(network);
            Spoil(network, batch);
            var fresh = InvarianceSubjects.Create(name);
            foreach (var parameter in network.ParameterNames)
            {
                network[parameter] = fresh[parameter]; // running statistics have followed
            }

            Assert.Equal(Backward(fresh, batch), Backward(network, batch));
            // Not the parameters: running statistics are what every batch leaves behind.
            foreach (var parameter in fresh.TrainableNames)
            {
                Assert.True(fresh.Gradient(parameter).SequenceEqual(network.Gradient(parameter)), $"{name}: a batch of {batch} has another gradient of {parameter}.");
            }

            network.VerifyPadding();
        }

        static double[] Backward(Subject network, int batch)
        {
            var (inputs, targets) = Data.Batch(network.Info, batch);
            var loss = network.Backward(inputs, targets);
            return network.HasInputGradient ? [loss, .. network.InputGradient()] : [loss];
        }
    }

    // Leaves large numbers, then none, in every activation.
    private static void Poison(Subject network)
    {
        foreach (var scale in new[] { 1e6, double.NaN })
        {
            foreach (var batch in new[] { 1, 5, Many })
            {
                var (inputs, targets) = Batch(network, batch, scale);
                network.Predict(inputs);
                network.Evaluate(inputs, targets);
            }
        }
    }

    // The same for a trainer. Its loss is no number in the end, which a trainer refuses after having computed it.
    private static void Spoil(Subject network, int batch)
    {
        foreach (var samples in new[] { batch + 1, batch })
        {
            var (inputs, targets) = Batch(network, samples, 1e6);
            network.Backward(inputs, targets);
            (inputs, targets) = Batch(network, samples, double.NaN);
            Assert.Throws<NonFiniteLossException>(() => network.Backward(inputs, targets));
        }
    }

    private static (double[] Inputs, double[] Targets) Batch(Subject network, int samples, double scale)
    {
        var (inputs, targets) = Data.Batch(network.Info, samples, seed: 9);
        return ([.. inputs.Select(value => value * scale)], targets);
    }

    private static TResult OnNewThread<TResult>(Func<TResult> function)
        where TResult : class
    {
        TResult? result = null;
        var thread = new Thread(() => result = function());
        thread.Start();
        thread.Join();
        return result!;
    }
}
