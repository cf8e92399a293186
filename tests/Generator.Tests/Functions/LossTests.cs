using NetGen.Generator.Functions;
using NetGen.Tests;
using Xunit;

namespace NetGen.Generator.Tests;

public class LossTests
{
    [Theory]
    [InlineData("MeanSquaredErrorLoss", "mse")]
    [InlineData("BinaryCrossEntropyLoss", "bce_logits")]
    public void Means_and_gradients_are_the_reference(string kind, string name)
    {
        GoldenCase golden = Golden.Case("losses", name);
        LossDefinition loss = Losses.Find(kind)!;
        Dictionary<string, double>[] elements =
            [.. golden["x"].Zip(golden["target"], (y, t) => new Dictionary<string, double> { ["y"] = y, ["t"] = t })];

        golden.Verify("loss", [elements.Average(loss.Element!.Evaluate)]);
        golden.Verify("d_x", [.. elements.Select(element => loss.ElementGradient!.Evaluate(element) / elements.Length)]);
    }

    [Theory]
    [InlineData("MeanSquaredErrorLoss", "2·(y − t)")]
    [InlineData("BinaryCrossEntropyLoss", "sigmoid(y) − t")]
    public void Gradients_are_as_short_as_by_hand(string kind, string gradient) =>
        Assert.Equal(gradient, Losses.Find(kind)!.ElementGradient!.ToString());

    [Theory]
    [InlineData(1000, 1, 0)]
    [InlineData(-1000, 1, 1000)]
    [InlineData(1000, 0, 1000)]
    [InlineData(-1000, 0, 0)]
    public void Binary_cross_entropy_of_extreme_logits_is_exact(double y, double t, double expected) =>
        Assert.Equal(expected, Losses.Find("BinaryCrossEntropyLoss")!.Element!.Evaluate(
            new Dictionary<string, double> { ["y"] = y, ["t"] = t }));

    [Fact]
    public void Cross_entropy_takes_labels_and_includes_the_softmax()
    {
        LossDefinition loss = Losses.Find("CrossEntropyLoss")!;

        Assert.Equal((LossTask.Classification, true, "Softmax"), (loss.Task, loss.TakesLabels, loss.FusedActivation));
        Assert.Null(loss.Element);
        Assert.Null(loss.ElementGradient);
    }
}
