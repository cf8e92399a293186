namespace NetGen.Tests;

/// <summary>Runs a network that ends in a mean squared error with a given gradient of its output.</summary>
internal static class GoldenChecks
{
    /// <summary>Compares the output, and the input's gradient under the upstream gradient, with a case.</summary>
    public static void Verify(GoldenCase golden, Subject network, double[] inputs, string output, IEnumerable<double> upstream, string inputGradient)
    {
        golden.Verify(output, network.Predict(inputs), network.IsSingle);
        BackwardWith(network, inputs, [.. upstream]);
        golden.Verify(inputGradient, network.InputGradient(), network.IsSingle);
    }

    /// <summary>
    /// Runs backward such that the gradient of the output is the given one: the gradient of the mean of (y − t)² over n
    /// elements is 2·(y − t)/n, so t = y − g·n/2.
    /// </summary>
    public static void BackwardWith(Subject network, double[] inputs, double[] upstream)
    {
        var targets = network.Predict(inputs).Zip(upstream, (y, g) => y - (g * upstream.Length / 2)).ToArray();
        network.Backward(inputs, targets);
    }
}
