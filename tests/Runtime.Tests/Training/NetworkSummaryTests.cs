using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class NetworkSummaryTests
{
    [Fact]
    public void Prints_layers_totals_and_memory() => Assert.Equal(
        """
        TestClassifier
        Layer  Kind      Output  Parameters  FLOPs
        ------------------------------------------
        input            (2)
        fc     Dense(3)  (3)              9     12
        ------------------------------------------
        total            (3)              9     12
        trainable parameters  9
        parameter memory      192 bytes
        training memory       12 bytes per sample of a batch, 0 bytes fixed
        input transform       none
        """.ReplaceLineEndings("\n"),
        NetworkSummary.Create(new TestClassifier().Weights).ToString());

    [Fact]
    public void Shows_the_input_transform()
    {
        var network = new TestRegressor();
        network.Weights.SetStage(new TestData.Scale(1, 2), strict: false);
        var summary = NetworkSummary.Create(network.Weights);

        Assert.Equal("scale", summary.InputTransform);
        Assert.Contains("transform: scale", summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("scale, applied by Predict, Fit and Evaluate", summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Large_numbers_are_grouped_and_memory_has_units()
    {
        var info = TestInfo.Linear("Big", 1000, 16, NetworkTask.Regression, OutputKind.Values, optimized: true);
        var summary = NetworkSummary.Create(new NetworkWeights<double>(info));

        Assert.Equal(16_016, summary.ParameterCount);
        Assert.Equal(32_000, summary.Flops);
        Assert.Equal(16_016 * 8, summary.ParameterBytes);
        Assert.Contains("16,016", summary.ToString(), StringComparison.Ordinal);
        Assert.Contains("125.1 KiB", summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Frozen_parameters_are_counted_apart()
    {
        var info = TestInfo.Linear("Frozen", 2, 3, NetworkTask.Regression, OutputKind.Values, optimized: true);
        info = info with { Parameters = [info.Parameters[0] with { Trainable = false }, info.Parameters[1]] };

        Assert.Contains(
            "trainable parameters  3 (6 frozen)",
            NetworkSummary.Create(new NetworkWeights<float>(info)).ToString(),
            StringComparison.Ordinal);
    }
}
