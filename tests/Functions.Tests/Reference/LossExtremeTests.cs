using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>Losses and gradients where a plain formula would overflow, divide by zero or lose everything to rounding.</summary>
public sealed class LossExtremeTests
{
    private static readonly double[] s_huge = [1e4, -1e4, 0, 1e4];

    [Fact]
    public void HugeLogitsOfClasses()
    {
        // log softmax is −log 2 for the two largest, −20000 and −10000 for the others; smoothed targets are 0.925 and 0.025.
        Verify(Of(new ExtremeCrossEntropy()), s_huge, [1], ((0.9 * 2 * (20000 + Log2)) + (0.025 * (Log2 + (2 * (20000 + Log2)) + (0.5 * (10000 + Log2))))) / 2, 1e-6);
        Verify(Of(new ExtremeSoft()), s_huge, [0.25, 0.25, 0, 0.5], 5000 + Log2, 1e-6, 0.25, -0.25, 0, 0);
        Verify(Of(new ExtremeSoft()), [3e37, -3e37, 0, 0], [1, 0, 0, 0], 0, 0, 0, 0, 0, 0);
        Verify(Of(new ExtremeHinge()), s_huge, [1], 20001 + 10001 + 20001, 0, 1, -3, 1, 1);
        Verify(Of(new ExtremeHinge()), s_huge, [0], 1, 0, -1, 0, 0, 1);
        Verify(Of(new ExtremeSquaredHinge()), s_huge, [2], 10001.0 * 10001 * 2, 1e-6, 20002, 0, -40004, 20002);
        Verify(Of(new ExtremeLogLikelihood()), [0, double.NegativeInfinity, -1, -1e30], [0], 0, 0, -1, 0, 0, 0);
    }

    [Fact]
    public void HugeLogitsOfYesAndNo()
    {
        Verify(Of(new ExtremeBinary()), s_huge, [1, 0, 1, 0], ((3 * Log2) + 1e4) / 4, 1e-6, 0, 0, -0.375, 0.25);
        Verify(Of(new ExtremeBinary()), [-1e30, 1e30, -1e30, 1e30], [0, 1, 1, 1], 3e30 / 4, 1e-6, 0, 0, -0.75, 0);

        // Logarithms end at −100, and the slope there at 10¹².
        Verify(Of(new ExtremeProbabilities()), [0, 1, 0, 1], [0, 1, 1, 0], 50, 0, 0, 0, -2.5e11, 2.5e11);
    }

    [Fact]
    public void HugeErrors()
    {
        Verify(Of(new ExtremeHuber()), [1e30, -1e30, 0.5, 0], [0, 0, 0, 0], 2e30 / 4, 1e-6, 0.25, -0.25, 0.125, 0);
        Verify(Of(new ExtremeSmoothL1()), [1e30, -1e30, 0.5, 0], [0, 0, 0, 0], 2e30 / 4, 1e-6, 0.25, -0.25, 0.25, 0);
        Verify(Of(new ExtremeDivergence()), [-1e4, -1e4, double.NegativeInfinity, 0], [1, 0, 0, 1e-38], 1e4, 1e-6, -1, 0, 0, -1e-38);
    }

    [Theory]
    [InlineData(1e30, 1e-30)]
    [InlineData(1e-30, 1e30)]
    [InlineData(3e38, 1)]
    public void TheCosineDoesNotDependOnLengths(double first, double second)
    {
        double[] y = [0.5 * first, 0, 0, 0.5 * first];
        double[] t = [second, 0, 0, 0];
        var cosine = Math.Sqrt(0.5);
        Verify(Of(new ExtremeCosine()), y, t, 1 - cosine, 1e-6);
        Verify(Of(new ExtremePairs()), [.. y, .. t], [-1], cosine, 1e-6);
    }

    [Fact]
    public void VectorsOfZerosHaveTheCosineZero()
    {
        Verify(Of(new ExtremeCosine()), [0, 0, 0, 0], [1, 2, 3, 4], 1, 0, 0, 0, 0, 0);
        Verify(Of(new ExtremeCosine()), [1, 2, 3, 4], [0, 0, 0, 0], 1, 0, 0, 0, 0, 0);
        Verify(Of(new ExtremePairs()), [0, 0, 0, 0, 1, 2, 3, 4], [1], 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Verify(Of(new ExtremePairs()), new double[8], [-1], 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        // Along itself nothing changes it.
        Verify(Of(new ExtremeCosine()), [0, 0, 2, 0], [0, 0, 5, 0], 0, 0, 0, 0, 0, 0);
    }

    private static double Log2 => Math.Log(2);

    private static void Verify(Subject network, double[] inputs, double[] targets, double loss, double tolerance, params double[] gradient)
    {
        Closeness.Verify($"{network.Info.Name}: loss", [loss], [network.Backward(inputs, targets)], tolerance);
        Closeness.Verify($"{network.Info.Name}: evaluated", [loss], [network.AverageLoss(inputs, targets)], tolerance);
        var actual = network.InputGradient();
        Assert.All(actual, element => Assert.True(double.IsFinite(element), network.Info.Name));
        if (gradient.Length > 0)
        {
            Closeness.Verify($"{network.Info.Name}: gradient", gradient, actual, Math.Max(tolerance, 1e-6));
        }
    }
}
