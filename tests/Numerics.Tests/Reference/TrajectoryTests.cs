using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>Twenty steps of whole networks: losses, first gradients, final parameters and predictions.</summary>
public sealed class TrajectoryTests
{
    [Fact]
    public void ClassifierInDouble() => Verify("mlp_64_32_10", Of(new ClassifierDouble()));

    [Fact]
    public void ClassifierInSingle() => Verify("mlp_64_32_10", Of(new ClassifierSingle()));

    [Fact]
    public void RegressionInDouble() => Verify("mlp_4_16_1_tanh", Of(new RegressionDouble()));

    [Fact]
    public void RegressionInSingle() => Verify("mlp_4_16_1_tanh", Of(new RegressionSingle()));

    private static void Verify(string name, Subject network)
    {
        var trajectory = new Trajectory(name);
        trajectory.Start(network);
        trajectory.Verify(network);
    }
}
