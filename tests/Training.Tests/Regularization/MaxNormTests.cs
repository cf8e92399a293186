using NetGen.Training.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Training.Tests.Regularization;

public sealed class MaxNormTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void NormsOfEachOutputStayWithinTheBound(int threads)
    {
        var network = Of(new Bounded(seed: 1), new TrainerOptions { Threads = threads });
        var (inputs, targets) = Data.Batch(network.Info, 6);
        var reached = new HashSet<string>();
        for (var step = 0; step < 5; step++)
        {
            network.Step(inputs, targets);
            network.VerifyPadding();
            Verify("conv1.weight", 0.5, Rows(network["conv1.weight"], 5));
            Verify("conv2.weight", 0.25, Rows(network["conv2.weight"], 5));
            Verify("conv3.weight", 0.5, Filters(network["conv3.weight"], 5, 4));
            Verify("dense1.weight", 0.75, Rows(network["dense1.weight"], 20));
            Verify("dense2.weight", 2, Rows(network["dense2.weight"], 3));
        }

        // Most layers do come to their bound at this rate.
        Assert.Superset(new HashSet<string> { "conv1.weight", "dense1.weight" }, reached);

        void Verify(string name, double bound, IEnumerable<double[]> outputs)
        {
            foreach (var norm in outputs.Select(output => Math.Sqrt(output.Sum(w => w * w))))
            {
                Assert.InRange(norm, 0, bound * (1 + 1e-5));
                if (norm > bound * (1 - 1e-5))
                {
                    reached.Add(name);
                }
            }
        }
    }

    [Fact]
    public void WeightsWithinTheBoundAreLeftAlone()
    {
        var network = Of(new Bounded(seed: 1));
        var (inputs, targets) = Data.Batch(network.Info, 6);
        var weights = Enumerable.Repeat(1e-3, network["dense1.weight"].Length).ToArray();
        network["dense1.weight"] = weights;
        network.LearningRate = 0;
        network.Step(inputs, targets);
        Assert.Equal(weights.Select(w => (float)w), network["dense1.weight"].Select(w => (float)w));
    }

    [Fact]
    public void WeightsAreScaledAndKeepTheirDirection()
    {
        var network = Of(new BoundedRows(seed: 1));
        var weights = Enumerable.Range(0, 36).Select(i => (i % 4) - 1.5 + (i / 4)).ToArray();
        network["embedding1.weight"] = weights;
        network.LearningRate = 0;
        network.Step([0, 1, 2, 3, 4], [0, 0]);
        var expected = Rows(weights, 9).SelectMany(row =>
        {
            var norm = Math.Sqrt(row.Sum(w => w * w));
            return row.Select(w => w * Math.Min(1, 1.5 / norm));
        });
        Closeness.Verify("rows", [.. expected], network["embedding1.weight"], 1e-14);
    }

    private static IEnumerable<double[]> Rows(double[] weight, int outputs) => weight.Chunk(weight.Length / outputs);

    // Of a transposed convolution the outputs are the second dimension.
    private static IEnumerable<double[]> Filters(double[] weight, int inputs, int outputs)
    {
        var taps = weight.Length / (inputs * outputs);
        return Enumerable.Range(0, outputs).Select(output => Enumerable.Range(0, inputs)
            .SelectMany(input => weight.Skip(((input * outputs) + output) * taps).Take(taps)).ToArray());
    }
}
