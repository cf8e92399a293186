using NetGen.Tests;

namespace NetGen.Layers.Tests.Reference;

/// <summary>Compares a network of one layer with a golden case.</summary>
internal static class LayerChecks
{
    /// <summary>
    /// Sets the layer's weight and bias, if it has them, to the case's <c>w</c> and <c>b</c>; compares the output and the
    /// gradients of input, weight and bias. The network ends in a mean squared error.
    /// </summary>
    public static void Verify(string name, Subject network)
    {
        var golden = Golden.Case("layers", name);
        foreach (var parameter in network.ParameterNames)
        {
            network[parameter] = golden[Tensor(parameter)];
        }

        GoldenChecks.Verify(golden, network, golden["x"], "y", golden["grad_y"], "d_x");
        foreach (var parameter in network.ParameterNames)
        {
            golden.Verify("d_" + Tensor(parameter), network.Gradient(parameter), network.IsSingle);
        }

        network.VerifyPadding();
    }

    private static string Tensor(string parameter) => parameter.EndsWith(".weight", StringComparison.Ordinal) ? "w" : "b";
}
