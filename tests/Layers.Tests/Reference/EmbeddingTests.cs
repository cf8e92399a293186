using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Tables: rows by index, their gradients, the row of the padding, and indices that are none.</summary>
public sealed class EmbeddingTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["embedding"] = [() => Of(new EmbeddingSingle()), () => Of(new EmbeddingDouble())],
        ["embedding_padding"] = [() => Of(new EmbeddingPaddingSingle()), () => Of(new EmbeddingPaddingDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("layers", name);
        foreach (var network in Networks[name].Select(make => make()))
        {
            var weight = network.ParameterNames.Single();
            network[weight] = golden["w"];
            golden.Verify("y", network.Predict(golden["ids"]), network.IsSingle);
            GoldenChecks.BackwardWith(network, golden["ids"], golden["grad_y"]);
            golden.Verify("d_w", network.Gradient(weight), network.IsSingle);
            network.VerifyPadding();
        }
    }

    [Fact]
    public void StartsFromNormalNumbersAndZeros()
    {
        var weight = Of(new WideEmbedding(seed: 5))["embedding1.weight"];
        Assert.All(weight[80..120], value => Assert.Equal(0, value));
        var others = weight[..80].Concat(weight[120..]).ToArray();
        Assert.InRange(others.Average(), -0.05, 0.05);
        Assert.InRange(Math.Sqrt(others.Average(value => value * value)), 0.95, 1.05);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(2.5)]
    [InlineData(double.NaN)]
    public void RefusesWhatIsNoIndex(double index)
    {
        var network = new EmbeddingSingle();
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => network.Predict([0, 1, (float)index, 3, 9], new float[20]));
        Assert.Contains("position 2", error.Message);
    }

    [Fact]
    public void ThreadsDoNotMatter()
    {
        var expected = Train(1);
        Assert.Equal(expected, Train(2));
        Assert.Equal(expected, Train(3));

        static byte[] Train(int threads)
        {
            var network = Of(new WideEmbedding(seed: 5), new TrainerOptions { Threads = threads });
            for (var step = 0; step < 4; step++)
            {
                var random = new Random(step);
                network.Step([.. Enumerable.Range(0, 50 * 9).Select(_ => (double)random.Next(300))], Data.Values(50 * 3, step));
            }

            network.VerifyPadding();
            Assert.All(network["embedding1.weight"][80..120], value => Assert.Equal(0, value));
            return network.Bits(all: true);
        }
    }
}
