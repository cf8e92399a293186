using System.Numerics;
using NetGen.CompilerServices;
using NetGen.Tests;
using NetGen.Training.Tests.Networks;
using Xunit;

namespace NetGen.Training.Tests.Initialization;

/// <summary>Initialisers in declared networks: the distribution of each, within five standard errors.</summary>
public sealed class InitializerTests
{
    private const long Seed = 7;

    // By the method of a case; a case's name ends in the layer, conv, dense or small.
    private static readonly Dictionary<string, Func<Func<string, double[]>>[]> Networks = new()
    {
        ["xavier_uniform"] = [() => Weights(new OfXavierUniformSingle(Seed)), () => Weights(new OfXavierUniformDouble(Seed))],
        ["xavier_normal"] = [() => Weights(new OfXavierNormalSingle(Seed)), () => Weights(new OfXavierNormalDouble(Seed))],
        ["he_uniform"] = [() => Weights(new OfHeUniformSingle(Seed)), () => Weights(new OfHeUniformDouble(Seed))],
        ["he_normal"] = [() => Weights(new OfHeNormalSingle(Seed)), () => Weights(new OfHeNormalDouble(Seed))],
        ["he_normal_fan_out"] = [() => Weights(new OfHeNormalFanOutSingle(Seed)), () => Weights(new OfHeNormalFanOutDouble(Seed))],
        ["lecun_normal"] = [() => Weights(new OfLeCunNormalSingle(Seed)), () => Weights(new OfLeCunNormalDouble(Seed))],
        ["lecun_uniform"] = [() => Weights(new OfLeCunUniformSingle(Seed)), () => Weights(new OfLeCunUniformDouble(Seed))],
        ["cs231n_sqrt_in"] = [() => Weights(new OfSqrtInSingle(Seed)), () => Weights(new OfSqrtInDouble(Seed))],
        ["cs231n_sqrt_in_half"] = [() => Weights(new OfSqrtHalfInSingle(Seed)), () => Weights(new OfSqrtHalfInDouble(Seed))],
        ["pytorch_default"] = [() => Weights(new OfPyTorchSingle(Seed)), () => Weights(new OfPyTorchDouble(Seed))],
        ["xavier_uniform_tanh_gain"] = [() => Weights(new OfXavierUniformTanhSingle(Seed)), () => Weights(new OfXavierUniformTanhDouble(Seed))],
        ["xavier_normal_tanh_gain"] = [() => Weights(new OfXavierNormalTanhSingle(Seed)), () => Weights(new OfXavierNormalTanhDouble(Seed))],
    };

    /// <summary>The cases that are tested here.</summary>
    public static TheoryData<string> Names => [.. Golden.Names("initializers").Where(name => Golden.Case("initializers", name).HasHyper("expected_std"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void DistributionAgreesWithTheReference(string name)
    {
        var golden = Golden.Case("initializers", name);
        var withGain = name.EndsWith("_tanh_gain", StringComparison.Ordinal);
        var layer = withGain ? "dense" : name[(name.LastIndexOf('_') + 1)..];
        foreach (var weights in Networks[withGain ? golden.Op + "_tanh_gain" : golden.Op].Select(make => make()))
        {
            var values = weights(layer + ".weight");
            var (mean, deviation, kurtosis) = Moments(values);
            Close(golden.Hyper("expected_mean", 0), mean, golden.Hyper("mean_tolerance", 0));
            Close(golden.Hyper("expected_std", 0), deviation, golden.Hyper("std_tolerance", 0));

            // The kurtosis of n normal numbers has a standard error of √(24/n); of uniform ones it is smaller.
            Close(golden.Hyper("expected_kurtosis", 0), kurtosis, 5 * Math.Sqrt(24.0 / values.Length));
            if (golden.HasHyper("bound"))
            {
                var bound = golden.Hyper("bound", 0);
                Assert.All(values, value => Assert.InRange(value, -bound * (1 + 1e-7), bound * (1 + 1e-7)));
                Assert.True(values.Max() > 0.99 * bound && values.Min() < -0.99 * bound);
            }
        }

        void Close(double expected, double actual, double tolerance) =>
            Assert.True(Math.Abs(actual - expected) <= tolerance, $"{name}: {actual} instead of {expected}, tolerance {tolerance}.");
    }

    [Fact]
    public void HeUniformByFanOutHasItsBound()
    {
        // √(6/300); of the convolution √(6/288).
        foreach (var weights in new[] { Weights(new OfHeUniformFanOutSingle(Seed)), Weights(new OfHeUniformFanOutDouble(Seed)) })
        {
            Assert.InRange(weights("dense.weight").Max(Math.Abs), 0.999 * Math.Sqrt(6.0 / 300), Math.Sqrt(6.0 / 300) * (1 + 1e-7));
            Assert.InRange(weights("conv.weight").Max(Math.Abs), 0.999 * Math.Sqrt(6.0 / 288), Math.Sqrt(6.0 / 288) * (1 + 1e-7));
        }
    }

    [Fact]
    public void DistributionsOfAGivenScaleHaveIt()
    {
        foreach (var weights in new[] { Weights(new OfNormalSingle(Seed)), Weights(new OfNormalDouble(Seed)) })
        {
            Verify(weights, 0.5, 0.2, 3, double.PositiveInfinity);
        }

        // Of the standard normal distribution cut off at 2 the variance is 0.77413 and the kurtosis 2.3650.
        foreach (var weights in new[] { Weights(new OfTruncatedNormalSingle(Seed)), Weights(new OfTruncatedNormalDouble(Seed)) })
        {
            Verify(weights, -0.5, 0.2 * Math.Sqrt(0.774130), 2.3650, 0.4);
        }

        foreach (var weights in new[] { Weights(new OfUniformSingle(Seed)), Weights(new OfUniformDouble(Seed)) })
        {
            Verify(weights, 0.5, 0.2 / Math.Sqrt(3), 1.8, 0.2);
        }

        static void Verify(Func<string, double[]> weights, double center, double deviation, double kurtosis, double bound)
        {
            foreach (var layer in new[] { "conv", "dense", "small" })
            {
                var values = weights(layer + ".weight");
                var found = Moments(values);
                Assert.InRange(found.Mean, center - (5 * deviation / Math.Sqrt(values.Length)), center + (5 * deviation / Math.Sqrt(values.Length)));
                Assert.InRange(found.Deviation, deviation * (1 - (5 / Math.Sqrt(2 * values.Length))), deviation * (1 + (5 / Math.Sqrt(2 * values.Length))));
                Assert.InRange(found.Kurtosis, kurtosis - (5 * Math.Sqrt(24.0 / values.Length)), kurtosis + (5 * Math.Sqrt(24.0 / values.Length)));
                Assert.All(values, value => Assert.True(Math.Abs(value - center) <= bound * (1 + 1e-6)));
            }
        }
    }

    [Fact]
    public void ConstantsAreConstant()
    {
        Assert.All(Weights(new OfConstant())("dense1.weight"), value => Assert.Equal(0.25, value));
        Assert.All(Weights(new OfZeros())("dense1.weight"), value => Assert.Equal(0, value));
        Assert.All(Weights(new OfOnes())("dense1.weight"), value => Assert.Equal(1, value));
        Assert.All(Weights(new OfConstant())("dense1.bias"), value => Assert.Equal(0, value));
    }

    [Fact]
    public void PyTorchsDefaultIsThatOfTheBiasToo()
    {
        var bias = Weights(new OfPyTorchDouble(Seed))("dense.bias");
        Assert.InRange(bias.Max(Math.Abs), 0.95 / Math.Sqrt(200), 1 / Math.Sqrt(200));
    }

    private static (double Mean, double Deviation, double Kurtosis) Moments(double[] values)
    {
        var mean = values.Average();
        var variance = values.Average(value => (value - mean) * (value - mean));
        return (mean, Math.Sqrt(variance), values.Average(value => Math.Pow(value - mean, 4)) / (variance * variance));
    }

    private static Func<string, double[]> Weights<TNetwork, T>(INeuralNetwork<TNetwork, T> network)
        where TNetwork : class, INeuralNetwork<TNetwork, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var parameters = new ParameterCollection<T>(network.Weights);
        return name => Array.ConvertAll(parameters[name].ToArray(), double.CreateTruncating);
    }
}
