using Xunit;

namespace NetGen.Runtime.Tests.Metrics;

public class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix s_matrix =
        ConfusionMatrix.FromPredictions([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 0], 3, ["cat", "dog", "hamster"]);

    [Fact]
    public void Prints_as_a_table() => Assert.Equal(
        """
        true \ predicted    cat    dog  hamster  recall
        cat                   2      1        0   66.7%
        dog                   0      2        0  100.0%
        hamster               1      0        0    0.0%
        precision         66.7%  66.7%     0.0%
        accuracy 66.7% (4 of 6), F1: macro 0.4889, micro 0.6667, weighted 0.6000
        """.ReplaceLineEndings("\n"),
        s_matrix.ToString());

    [Fact]
    public void Counts_by_class()
    {
        Assert.Equal(3, s_matrix.SamplesOf(0));
        Assert.Equal(3, s_matrix.PredictedAs(1));
        Assert.Equal(4, s_matrix.Correct);
        Assert.Equal(1, s_matrix[2, 0]);
    }

    [Fact]
    public void Without_names_classes_are_numbers() =>
        Assert.Equal(["0", "1"], ConfusionMatrix.FromPredictions([0], [1], 2).ClassNames);

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentException>("predictions", () => ConfusionMatrix.FromPredictions([0, 1], [0], 2));
        Assert.Throws<ArgumentException>("predictions", () => ConfusionMatrix.FromPredictions([0], [2], 2));
        Assert.Throws<ArgumentException>("labels", () => ConfusionMatrix.FromPredictions([-1], [0], 2));
    }
}
