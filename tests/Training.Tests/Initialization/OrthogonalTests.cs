using NetGen.Tests;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Initialization;

/// <summary>Orthogonal weights: the reference's decomposition, and the property of a declared network's weights.</summary>
public sealed class OrthogonalTests
{
    /// <summary>The cases that are tested here.</summary>
    public static TheoryData<string> Names => ["orthogonal_square", "orthogonal_tall", "orthogonal_wide", "orthogonal_conv"];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("initializers", name);
        var (shape, weight) = (golden.Shape("w"), new double[golden["w"].Length]);
        OrthogonalMatrix.FromNormal(golden["a"], weight, shape[0], weight.Length / shape[0], golden.Hyper("gain", 1));
        golden.Verify("w", weight);
        golden.Verify("w", [.. weight.Select(value => (double)(float)value)], single: true);
    }

    [Fact]
    public void WeightsOfANetworkAreOrthogonal()
    {
        var network = new OfOrthogonal(seed: 3);
        Verify("conv", rows: 8, columns: 27, gain: Gains.ReLU);
        Verify("tall", rows: 12, columns: 8, gain: 1);
        Verify("square", rows: 12, columns: 12, gain: 1);
        Verify("wide", rows: 5, columns: 12, gain: 1);

        void Verify(string layer, int rows, int columns, double gain)
        {
            var w = network.Parameters[layer + ".weight"].ToArray();
            var tall = rows > columns;
            var count = tall ? columns : rows;
            for (var a = 0; a < count; a++)
            {
                for (var b = 0; b < count; b++)
                {
                    var product = Enumerable.Range(0, tall ? rows : columns).Sum(i => tall
                        ? w[(i * columns) + a] * w[(i * columns) + b]
                        : w[(a * columns) + i] * w[(b * columns) + i]);
                    Assert.Equal(a == b ? gain * gain : 0, product, 1e-12);
                }
            }
        }
    }

    [Fact]
    public void AnIllConditionedMatrixStaysOrthogonal()
    {
        const int Rows = 30;
        const int Columns = 8;
        var random = new Random(1);
        var direction = Enumerable.Range(0, Rows).Select(_ => random.NextDouble()).ToArray();
        var normal = new double[Rows * Columns];
        for (var i = 0; i < normal.Length; i++)
        {
            normal[i] = direction[i / Columns] + (1e-9 * random.NextDouble());
        }

        var q = new double[normal.Length];
        OrthogonalMatrix.FromNormal(normal, q, Rows, Columns, 1);
        for (var a = 0; a < Columns; a++)
        {
            for (var b = 0; b < a; b++)
            {
                Assert.Equal(0, Enumerable.Range(0, Rows).Sum(i => q[(i * Columns) + a] * q[(i * Columns) + b]), 1e-14);
            }
        }
    }

    [Fact]
    public void GainsAgreeWithTheReference() => Golden.Case("initializers", "gains").Verify(
        "gain", [Gains.Identity, Gains.Sigmoid, Gains.Tanh, Gains.ReLU, Gains.SELU, Gains.LeakyReLU(0.01), Gains.LeakyReLU(0.2)]);

    [Fact]
    public void ASlopeThatIsNotFiniteIsRefused() =>
        Assert.Contains("slope", Assert.Throws<ArgumentOutOfRangeException>(() => Gains.LeakyReLU(double.NaN)).Message, StringComparison.OrdinalIgnoreCase);
}
