using NetGen.Functions.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Reference;

/// <summary>Every loss and its gradient, with and without the activation that is fused with it.</summary>
public sealed class LossTests
{
    private static readonly Dictionary<string, (string Target, Func<Subject>[] Networks)> Cases = new()
    {
        ["mse"] = ("target", [() => Of(new SquaredErrorSingle()), () => Of(new SquaredErrorDouble())]),
        ["bce_logits"] = ("target", [
            () => Of(new BinarySingle()), () => Of(new BinaryDouble()),
            () => Of(new BinarySigmoidSingle()), () => Of(new BinarySigmoidDouble())]),
        ["cross_entropy"] = ("y", [
            () => Of(new CrossEntropySingle()), () => Of(new CrossEntropyDouble()),
            () => Of(new CrossEntropySoftmaxSingle()), () => Of(new CrossEntropySoftmaxDouble())]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Golden.Case("losses", name);
        var (target, networks) = Cases[name];
        foreach (var network in networks.Select(make => make()))
        {
            golden.Verify("loss", [network.Backward(golden["x"], golden[target])], network.IsSingle);
            golden.Verify("d_x", network.InputGradient(), network.IsSingle);
            golden.Verify("loss", [network.Losses(golden["x"], golden[target]).Average()], network.IsSingle);
        }
    }

    [Fact]
    public void FusedNetworksStillPredictProbabilities()
    {
        var softmax = Golden.Case("activations", "softmax");
        foreach (var network in new[] { Of(new CrossEntropySoftmaxSingle()), Of(new CrossEntropySoftmaxDouble()) })
        {
            softmax.Verify("y", network.Predict(softmax["x"]), network.IsSingle);
        }

        foreach (var network in new[] { Of(new BinarySigmoidSingle()), Of(new BinarySigmoidDouble()) })
        {
            Assert.Equal([0, 0.5, 1], network.Predict([-1000, 0, 1000]));
        }
    }

    [Fact]
    public void LogitsMayBeHuge()
    {
        foreach (var network in new[] { Of(new CrossEntropySingle()), Of(new CrossEntropyDouble()) })
        {
            var logits = new[] { 3e30, -3e30, 0, 0, 0, 0, 0, 0, 0, 0 };
            Assert.Equal(0, network.Backward(logits, [0]));
            Assert.All(network.InputGradient(), gradient => Assert.Equal(0, gradient));
            Assert.Equal(20000, network.Backward([1e4, -1e4, 0, 0, 0, 0, 0, 0, 0, 0], [1]));
            Assert.Equal([1, -1, 0, 0, 0, 0, 0, 0, 0, 0], network.InputGradient());
        }

        foreach (var network in new[] { Of(new BinarySingle()), Of(new BinaryDouble()) })
        {
            Assert.Equal(0, network.Backward([3e30, -3e30, 3e30], [1, 0, 1]));
            Assert.All(network.InputGradient(), gradient => Assert.Equal(0, gradient));
            Assert.Equal(1e4, network.Backward([-1e4, 1e4, 1e4], [1, 0, 0]));
        }
    }
}
