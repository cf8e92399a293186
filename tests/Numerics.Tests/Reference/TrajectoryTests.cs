using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>Twenty steps of whole networks: losses, first gradients, final parameters and predictions.</summary>
public sealed class TrajectoryTests
{
    private const int Batches = 4;
    private const int Steps = 20;

    // Double: the runs change by less than 3e-13 when every initial parameter changes by one part in 10¹³. Single: one
    // part in 10⁷ is 10⁶ times that, 3e-7; rounding in each of the 20 steps makes it some times more.
    private const double DoubleTolerance = 1e-8;
    private const double SingleTolerance = 1e-5;

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
        var file = TensorFile.Open($"networks/{name}.safetensors");
        foreach (var parameter in network.ParameterNames)
        {
            network[parameter] = file["init." + parameter];
        }

        var inputs = Split(file["inputs"]);
        var targets = Split(file["targets"]);
        Close(file, "output0", network.Predict(inputs[0]), network.IsSingle);
        var losses = new double[Steps];
        for (var step = 0; step < Steps; step++)
        {
            losses[step] = network.Backward(inputs[step % Batches], targets[step % Batches]);
            if (step == 0)
            {
                foreach (var parameter in network.ParameterNames)
                {
                    Close(file, "grad0." + parameter, network.Gradient(parameter), network.IsSingle);
                }
            }

            network.Update();
            network.VerifyPadding();
        }

        Close(file, "losses", losses, network.IsSingle);
        foreach (var parameter in network.ParameterNames)
        {
            Close(file, "final." + parameter, network[parameter], network.IsSingle);
        }

        Close(file, "eval_outputs", network.Predict(file["eval_inputs"]), network.IsSingle);
    }

    private static double[][] Split(double[] values) => [.. values.Chunk(values.Length / Batches)];

    private static void Close(TensorFile file, string name, double[] actual, bool single) =>
        Closeness.Verify(name, file[name], actual, single ? SingleTolerance : DoubleTolerance);
}
