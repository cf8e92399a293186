using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>What works along features or channels, against the reference values.</summary>
public sealed class ChannelTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["softmax"] = [() => Of(new SoftmaxSingle()), () => Of(new SoftmaxDouble())],
        ["softmax_channels"] = [() => Of(new SoftmaxChannelsSingle()), () => Of(new SoftmaxChannelsDouble())],
        ["log_softmax"] = [() => Of(new LogSoftmaxSingle()), () => Of(new LogSoftmaxDouble())],
        ["log_softmax_channels"] = [() => Of(new LogSoftmaxChannelsSingle()), () => Of(new LogSoftmaxChannelsDouble())],
        ["maxout_k2"] = [() => Of(new MaxoutTwoSingle()), () => Of(new MaxoutTwoDouble())],
        ["maxout_k3"] = [() => Of(new MaxoutThreeSingle()), () => Of(new MaxoutThreeDouble())],
        ["maxout_k2_nchw"] = [() => Of(new MaxoutTwoImageSingle()), () => Of(new MaxoutTwoImageDouble())],
        ["maxout_k3_nchw"] = [() => Of(new MaxoutThreeImageSingle()), () => Of(new MaxoutThreeImageDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("activations", name);
        foreach (var network in Networks[name].Select(make => make()))
        {
            GoldenChecks.Verify(golden, network, golden["x"], "y", golden["grad_y"], "d_x");
        }
    }

    // Of equal elements the first has the gradient; a later one that is not a number replaces the largest.
    [Fact]
    public void MaxoutOfEqualElementsIsTheFirst()
    {
        foreach (var network in new[] { Of(new MaxoutThreeSingle()), Of(new MaxoutThreeDouble()) })
        {
            double[] x = [2, 2, 1, 0, 3, 3, -1, -1, -1, 5, double.NaN, 7];
            Assert.Equal([2, 3, -1, double.NaN], network.Predict(x));
            x[10] = 7;
            GoldenChecks.BackwardWith(network, x, [1, 1, 1, 1]);
            Assert.Equal([1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0], network.InputGradient().Select(gradient => Math.Round(gradient, 6)));
        }
    }
}
