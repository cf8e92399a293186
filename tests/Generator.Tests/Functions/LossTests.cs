using NetGen.Generator.Functions;
using NetGen.Tests;
using Xunit;

namespace NetGen.Generator.Tests;

public class LossTests
{
    [Theory]
    [InlineData("mse", "MeanSquaredErrorLoss")]
    [InlineData("mae", "MeanAbsoluteErrorLoss")]
    [InlineData("huber_1.0", "HuberLoss")]
    [InlineData("huber_0.5", "HuberLoss", "Delta", 0.5)]
    [InlineData("smooth_l1_1.0", "SmoothL1Loss")]
    [InlineData("smooth_l1_0.5", "SmoothL1Loss", "Beta", 0.5)]
    [InlineData("bce_logits", "BinaryCrossEntropyLoss")]
    [InlineData("bce", "BinaryCrossEntropyLoss", "FromProbabilities", 1)]
    [InlineData("kl_mean", "KullbackLeiblerLoss", "Reduction", 1)]
    public void Means_and_gradients_are_the_reference(string name, string kind, string argument = "", double value = 0)
    {
        GoldenCase golden = Golden.Case("losses", name);
        LossDefinition loss = Find(kind, (argument, value));
        Dictionary<string, double>[] elements =
            [.. golden["x"].Zip(golden["target"], (y, t) => new Dictionary<string, double> { ["y"] = y, ["t"] = t })];

        golden.Verify("loss", [elements.Average(loss.Element!.Evaluate)]);
        golden.Verify("d_x", [.. elements.Select(element => loss.ElementGradient!.Evaluate(element) / elements.Length)]);
    }

    [Theory]
    [InlineData("cross_entropy", "CrossEntropyLoss", "x", "y", "d_x")]
    [InlineData("cross_entropy_smoothing", "CrossEntropyLoss", "x", "y", "d_x", "LabelSmoothing", 0.1)]
    [InlineData("cross_entropy_soft", "CrossEntropyLoss", "x", "target", "d_x", "SoftLabels", 1)]
    [InlineData("nll", "NegativeLogLikelihoodLoss", "x", "y", "d_x")]
    [InlineData("multiclass_hinge", "MulticlassHingeLoss", "x", "y", "d_x")]
    [InlineData("multiclass_hinge_squared", "MulticlassHingeLoss", "x", "y", "d_x", "Squared", 1)]
    [InlineData("kl_batchmean", "KullbackLeiblerLoss", "x", "target", "d_x")]
    [InlineData("cosine", "CosineLoss", "a", "b", "d_a")]
    public void Rows_are_the_reference(string name, string kind, string input, string target, string gradient, string argument = "", double value = 0)
    {
        GoldenCase golden = Golden.Case("losses", name);
        LossDefinition loss = Find(kind, (argument, value));
        int samples = golden.Shape(input)[0];
        var rows = golden[input].Chunk(golden[input].Length / samples).Zip(
            golden[target].Chunk(golden[target].Length / samples), (y, t) => RowLossSimulation.Run(loss, y, t)).ToList();

        golden.Verify("loss", [rows.Average(row => row.Loss)]);
        golden.Verify(gradient, [.. rows.SelectMany(row => row.Gradient).Select(element => element / samples)]);
    }

    [Fact]
    public void A_pair_has_a_gradient_on_either_side()
    {
        GoldenCase golden = Golden.Case("losses", "cosine_embedding");
        LossDefinition loss = Find("CosineEmbeddingLoss", ("Margin", 0.1));
        var rows = golden["a"].Chunk(6).Zip(golden["b"].Chunk(6), golden["y"]).Select(pair => RowLossSimulation.Run(loss, pair.First, pair.Second, pair.Third)).ToList();
        golden.Verify("loss", [rows.Average(row => row.Loss)]);
        golden.Verify("d_a", [.. rows.SelectMany(row => row.Gradient).Select(element => element / rows.Count)]);
        golden.Verify("d_b", [.. rows.SelectMany(row => row.ByTarget).Select(element => element / rows.Count)]);
        Assert.Equal((LossTargets.Signs, LossTask.Similarity), (loss.Targets, loss.Task));
    }

    [Theory]
    [InlineData("MeanSquaredErrorLoss", "2·(y − t)")]
    [InlineData("MeanAbsoluteErrorLoss", "y − t > 0 ? 1 : (y − t < 0 ? −1 : 0)")]
    [InlineData("HuberLoss", "|y − t| ≤ 1 ? y − t : (y − t > 0 ? 1 : (y − t < 0 ? −1 : 0))")]
    [InlineData("BinaryCrossEntropyLoss", "sigmoid(y) − t")]
    [InlineData("KullbackLeiblerLoss", "t > 0 ? −t : 0")]
    public void Gradients_are_as_short_as_by_hand(string kind, string gradient) =>
        Assert.Equal(gradient, Find(kind).ElementGradient!.ToString());

    [Theory]
    [InlineData("CrossEntropyLoss", "max sum at", "exp(y − max)·(scale / sum) + (index = label ? −scale : 0)")]
    [InlineData("NegativeLogLikelihoodLoss", "at", "index = label ? −scale : 0")]
    [InlineData("MulticlassHingeLoss", "at excess excess_at", "(index = label ? scale·excess_at : 0) + (index = label ? 0 : (y − at + 1 > 0 ? 1 : 0))·scale")]
    public void Gradients_of_rows_need_no_more_passes_than_by_hand(string kind, string reductions, string gradient)
    {
        RowGradient derived = Find(kind).OfRow(10).Differentiate();
        Assert.Equal(reductions, string.Join(" ", derived.Reductions.Select(reduction => reduction.Name)));
        Assert.Equal(gradient, derived.ByOutput.ToString());
    }

    [Theory]
    [InlineData(1000, 1, 0)]
    [InlineData(-1000, 1, 1000)]
    [InlineData(1000, 0, 1000)]
    [InlineData(-1000, 0, 0)]
    public void Binary_cross_entropy_of_extreme_logits_is_exact(double y, double t, double expected) =>
        Assert.Equal(expected, Find("BinaryCrossEntropyLoss").Element!.Evaluate(new Dictionary<string, double> { ["y"] = y, ["t"] = t }));

    [Fact]
    public void Cross_entropy_takes_labels_and_includes_the_softmax()
    {
        LossDefinition loss = Find("CrossEntropyLoss");

        Assert.Equal((LossTask.Classification, LossTargets.ClassIndices, "Softmax"), (loss.Task, loss.Targets, loss.FusedActivation));
        Assert.Equal((LossAverage.Rows, LossAverage.Labels), (loss.Average, Find("CrossEntropyLoss", ("IgnoreIndex", 3)).Average));
        Assert.Null(loss.Element);
        Assert.Null(loss.ElementGradient);
    }

    [Theory]
    [InlineData("CrossEntropyLoss", 2.302585092994046)]
    [InlineData("MulticlassHingeLoss", 9.0)]
    [InlineData("BinaryCrossEntropyLoss", 0.6931471805599453)]
    [InlineData("MeanSquaredErrorLoss", null)]
    public void The_loss_before_training_is_known_where_it_does_not_depend_on_the_data(string kind, double? expected) =>
        Assert.Equal(expected, Find(kind).InitialLoss?.Invoke(10));

    /// <summary>The reference and the gradients are checked for every attribute in the tests of functions.</summary>
    [Fact]
    public void Every_attribute_is_a_row_of_the_list() => Assert.Equal(
        typeof(LossAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(LossAttribute)) && !type.IsAbstract && !type.IsGenericType)
            .Select(type => type.Name.Replace("Attribute", "", StringComparison.Ordinal)).Order(),
        Losses.All.Select(row => row.Kind).Order());

    private static LossDefinition Find(string kind, params (string Name, double Value)[] arguments) =>
        Losses.Find(Spec.Of(kind, [.. arguments.Where(argument => argument.Name.Length > 0)]))!;
}
