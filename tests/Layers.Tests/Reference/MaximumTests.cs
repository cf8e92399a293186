using NetGen.Layers.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Maxima where it matters which element is taken, or none is a number; images whose channels come last.</summary>
public sealed class MaximumTests
{
    [Fact]
    public void GradientOfReluAndMaximumGoesToTheFirstPositiveElement()
    {
        double[] image =
        [
            -1, -2, 3, 3,
            -1, -4, 3, 1,
            0, 0, -1, 2,
            0, 0, 2, 2,
        ];
        double[] expected =
        [
            0, 0, 2, 0,
            0, 0, 0, 0,
            0, 0, 0, 4,
            0, 0, 0, 0,
        ];
        foreach (var network in new[] { Of(new ReluBeforeMaximum()), Of(new ReluBehindMaximum()) })
        {
            Assert.Equal([0, 3, 0, 2], network.Predict(image));
            GoldenChecks.BackwardWith(network, image, [1, 2, 3, 4]);
            Assert.Equal(expected, network.InputGradient().Select(value => Math.Round(value, 5)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public void WhatIsNoNumberStaysSo(int place)
    {
        var image = new double[16];
        image[place] = double.NaN;
        foreach (var network in new[] { Of(new ReluBeforeMaximum()), Of(new ReluBehindMaximum()) })
        {
            Assert.Equal([double.NaN, 0, 0, 0], network.Predict(image));
        }
    }

    // By PyTorch's rules, of max_pool2d(x, 3, (2, 3), (0, 1), ceil_mode=True) and avg_pool2d(x, 3, 2, ceil_mode=True).
    [Fact]
    public void RoundingUpAddsAWindowThatBeginsOnTheImage()
    {
        var image = Enumerable.Range(0, 30).Select(value => (double)value).ToArray();
        Assert.Equal([1, 3, 2], Of(new RoundedUp()).Info.OutputShape);
        Assert.Equal([11, 14, 21, 24, 26, 29], Of(new RoundedUp()).Predict(image));
        Assert.Equal([5, 6.5, 11, 12.5], Of(new MeanRoundedUp()).Predict(image[..16]));
    }

    [Fact]
    public void ChannelsLastIsTheSameInAnotherOrder()
    {
        Subject first = Of(new OrderChannelsFirst(seed: 4)), last = Of(new OrderChannelsLast(seed: 4));
        var (inputs, targets) = Data.Batch(first.Info, 3);
        Assert.Equal(first.Predict(inputs), last.Predict(Turned(inputs)));
        Assert.Equal(first.Backward(inputs, targets), last.Backward(Turned(inputs), targets));
        Assert.Equal(Turned(first.InputGradient()), last.InputGradient());
        Assert.Equal(first.Bits(all: true), last.Bits(all: true));

        // From (N, C, H, W) to (N, H, W, C).
        static double[] Turned(double[] images) =>
            [.. from n in Enumerable.Range(0, 3) from pixel in Enumerable.Range(0, 30) from c in Enumerable.Range(0, 3) select images[(n * 90) + (c * 30) + pixel]];
    }
}
