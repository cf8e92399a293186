using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Users;

/// <summary>Losses of the user's own.</summary>
public sealed class LossTests
{
    private static readonly Dictionary<string, (Func<float, float, float> Method, Func<Subject>[] Networks)> Losses = new()
    {
        ["Huber"] = (Huber.Invoke, [() => Of(new HuberSingle()), () => Of(new HuberDouble())]),
        ["Huber(0.5)"] = ((y, t) => Huber.Invoke(y, t, 0.5f), [() => Of(new HuberHalfSingle()), () => Of(new HuberHalfDouble())]),
        ["LogCosh"] = (LogCosh.Invoke, [() => Of(new LogCoshSingle()), () => Of(new LogCoshDouble())]),
    };

    public static TheoryData<string> Names => [.. Losses.Keys];

    [Theory]
    [InlineData("huber_1.0", "Huber")]
    [InlineData("huber_0.5", "Huber(0.5)")]
    public void AgreesWithTheReference(string golden, string name)
    {
        var reference = Golden.Case("losses", golden);
        foreach (var network in Losses[name].Networks.Select(make => make()))
        {
            reference.Verify("loss", [network.Backward(reference["x"], reference["target"])], network.IsSingle);
            reference.Verify("d_x", network.InputGradient(), network.IsSingle);
            reference.Verify("loss", [network.Losses(reference["x"], reference["target"]).Average()], network.IsSingle);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsTheAverageOfTheMethod(string name)
    {
        var (method, networks) = Losses[name];
        double[] outputs = [.. Data.Values(21, 1).Select(x => x * 10), 1e4, -1e4, 0, 1e-10, 300, -300, 5];
        double[] targets = [.. Data.Values(21, 2), -1e4, 1e4, 0, 0, 5, 5, 5];
        var expected = outputs.Zip(targets, (y, t) => (double)method((float)y, (float)t)).Average();
        foreach (var network in networks.Select(make => make()))
        {
            Closeness.Verify(name, [expected], [network.Backward(outputs, targets)], 1e-5);
            Assert.All(network.InputGradient(), gradient => Assert.InRange(gradient * outputs.Length, -1.0001, 1.0001));
        }
    }
}
