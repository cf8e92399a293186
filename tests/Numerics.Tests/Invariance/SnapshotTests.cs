using System.Diagnostics;
using NetGen.Numerics.Tests.Networks;
using Xunit;

namespace NetGen.Numerics.Tests.Invariance;

/// <summary>Threads that predict while another changes the weights see complete states only.</summary>
public sealed class SnapshotTests
{
    private const int Highest = 400; // 64·400² is exact in single precision
    private const int Enough = 3; // states to be seen, or the test shows nothing
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    [Fact]
    public void TrainingIsSeenStepByStep()
    {
        var network = Constant(1);
        var trainer = network.CreateTrainer();
        trainer.Backward([1], new float[64]);
        var seen = Watch(network, k => k is >= 1 and <= Highest, stop =>
        {
            while (!stop())
            {
                Walk(-1);
                Walk(1);
            }
        });
        Assert.True(seen >= Enough, $"only {seen} states were seen");

        void Walk(float gradient)
        {
            foreach (var parameter in trainer.Gradients)
            {
                parameter.CopyFrom(Enumerable.Repeat(gradient, parameter.Count).ToArray());
            }

            for (var step = 1; step < Highest; step++)
            {
                trainer.Update();
                Thread.SpinWait(100); // a prediction takes a new state between two updates only
            }
        }
    }

    [Fact]
    public void PublishedNetworksAreSeenWhole()
    {
        var network = Constant(3);
        var others = new[] { Constant(5), Constant(9), Constant(3) };
        var seen = Watch(network, k => k is 3 or 5 or 9, stop =>
        {
            for (var i = 0; !stop(); i++)
            {
                network.Publish(others[i % 3]);
            }
        });
        Assert.Equal(3, seen);
    }

    [Fact]
    public void AChangeIsSeenByTheNextPrediction()
    {
        var network = Constant(1);
        var trainer = network.CreateTrainer();
        var outputs = new float[64];
        for (var step = 0; step < 5; step++)
        {
            network.Predict([1], outputs);
            var before = outputs[0];
            trainer.Step([1], new float[64]);
            network.Predict([1], outputs);
            Assert.NotEqual(before, outputs[0]);
            network.CopyFrom(Constant(1));
        }
    }

    /// <summary>Predicts on two threads while this one changes the weights; returns the number of states seen.</summary>
    private static int Watch(Even network, Func<int, bool> isPossible, Action<Func<bool>> change)
    {
        var clock = Stopwatch.StartNew();
        var seen = new bool[Highest + 1];
        string? failure = null;
        var readers = Enumerable.Range(0, 2).Select(reader => new Thread(() => Read(reader))).ToList();
        readers.ForEach(reader => reader.Start());
        change(() => Finished());
        readers.ForEach(reader => reader.Join());
        Assert.True(failure is null, failure);
        return seen.Count(state => state);

        // On a busy machine a reader may have to wait for its turn.
        bool Finished() => failure is not null
            || clock.Elapsed > (seen.Count(state => state) >= Enough ? AtLeast : AtMost);

        void Read(int reader)
        {
            var samples = reader + 1;
            var outputs = new float[64 * samples];
            var inputs = Enumerable.Repeat(1f, samples).ToArray();
            while (!Finished())
            {
                network.PredictBatch(inputs, outputs);
                var k = (int)Math.Round(Math.Sqrt(outputs[0] / 64));
                if (!outputs.All(output => output == 64f * k * k) || !isPossible(k))
                {
                    failure = $"outputs from {outputs.Min()} to {outputs.Max()} belong to no state of the weights";
                    return;
                }

                seen[k] = true;
            }
        }
    }

    private static Even Constant(float value)
    {
        var network = new Even();
        foreach (var parameter in network.Parameters)
        {
            parameter.CopyFrom(Enumerable.Repeat(value, parameter.Count).ToArray());
        }

        return network;
    }
}
