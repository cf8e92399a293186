using NetGen.Tests;

namespace NetGen.Functions.Tests.Reference;

/// <summary>
/// Derivatives of element-wise functions over their whole range, through a network that ends in a mean squared error: of
/// large outputs no target gives a gradient of 1, so that of the output is known and divided by.
/// </summary>
internal sealed class Probe
{
    // Up to the first, y − t is exact; up to the second, a small share of y has a square and derivatives that are finite in
    // single precision.
    private const double Large = 1e4;
    private const double Largest = 1e22;

    private Probe(Subject network, double[] inputs)
    {
        Outputs = network.Predict(inputs);
        var targets = Outputs.Select(y => Math.Abs(y) < Large ? Math.Round(y) - 8 : Math.Abs(y) < Largest * 1.1 ? (float)(y * (1 - (1.0 / (1 << 20)))) : y).ToArray();
        Upstream = [.. Outputs.Zip(targets, (y, t) => 2 * (y - t) / inputs.Length)];
        network.Backward(inputs, targets);
        Gradients = network.InputGradient();
        Derivatives = [.. Gradients.Zip(Upstream, (gradient, g) => gradient / g)];
    }

    /// <summary>What is predicted.</summary>
    public double[] Outputs { get; }

    /// <summary>The gradient of the loss by each output.</summary>
    public double[] Upstream { get; }

    /// <summary>The gradient of the loss by each input.</summary>
    public double[] Gradients { get; }

    /// <summary>
    /// The derivative of each output by its input. Of outputs too large for that it is NaN, and their gradient is 0 if the
    /// derivative is a number.
    /// </summary>
    public double[] Derivatives { get; }

    public static Probe Of(Subject network, double[] inputs) => new(network, inputs);
}
