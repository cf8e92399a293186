using Xunit;

namespace NetGen.Tests;

/// <summary>A recorded training run: twenty steps over four batches, in "golden/networks".</summary>
/// <param name="name">The name of the run.</param>
internal sealed class Trajectory(string name)
{
    private const int Batches = 4;
    private const int Steps = 20;

    // Double: the runs change by less than 3e-11 when every initial parameter changes by one part in 10¹³. Single: one
    // part in 10⁷ is 10⁶ times that, 3e-7 for dense networks; rounding in each of the 20 steps makes it some times more.
    private const double DoubleTolerance = 1e-8;
    private const double SingleTolerance = 1e-5;

    /// <summary>The run's tensors.</summary>
    public TensorFile File { get; } = TensorFile.Open($"networks/{name}.safetensors");

    /// <summary>Fails unless the network has the run's state, by name; then sets it to the run's start.</summary>
    public void Start(Subject network)
    {
        Assert.Equal(
            File.Names.Where(tensor => tensor.StartsWith("init.", StringComparison.Ordinal)).Select(tensor => tensor["init.".Length..]).Order(),
            network.ParameterNames.Order());
        foreach (var parameter in network.ParameterNames)
        {
            network[parameter] = File["init." + parameter];
        }
    }

    /// <summary>
    /// Repeats the run from the network's parameters, and compares losses, first gradients, final parameters and
    /// predictions.
    /// </summary>
    public void Verify(Subject network)
    {
        var inputs = Split(File["inputs"]);
        var targets = Split(File["targets"]);
        if (network.ParameterNames.Count == network.TrainableNames.Count)
        {
            // With running statistics, prediction is something else than training, of which this is the output.
            Close("output0", network.Predict(inputs[0]));
        }

        var losses = new double[Steps];
        for (var step = 0; step < Steps; step++)
        {
            losses[step] = network.Backward(inputs[step % Batches], targets[step % Batches]);
            if (step == 0)
            {
                foreach (var parameter in network.TrainableNames)
                {
                    Close("grad0." + parameter, network.Gradient(parameter));
                }
            }

            network.Update();
            network.VerifyPadding();
        }

        Close("losses", losses);
        foreach (var parameter in network.ParameterNames)
        {
            Close("final." + parameter, network[parameter]);
        }

        Close("eval_outputs", network.Predict(File["eval_inputs"]));

        void Close(string tensor, double[] actual) =>
            Closeness.Verify($"{name}: {tensor}", File[tensor], actual, network.IsSingle ? SingleTolerance : DoubleTolerance);
    }

    private static double[][] Split(double[] values) => [.. values.Chunk(values.Length / Batches)];
}
