using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Metrics;

/// <summary>Evaluate itself, on networks that hand their inputs through, against the same reference values.</summary>
public class GoldenEvaluationTests
{
    private static readonly GoldenFile s_golden = GoldenFile.Metrics;

    [Fact]
    public void Predicted_classes()
    {
        var scores = s_golden.Doubles("classes_3/scores");
        var data = Dataset.FromArrays([.. scores], 3, s_golden.Integers("classes_3/y"));
        var evaluation = TrainingLoop.Evaluate<ScoreNetwork, double, int>(new ScoreNetwork(), data);

        Assert.Equal(s_golden.Integers("classes_3/pred"), evaluation.Predictions);
        Assert.Equal(s_golden.Double("classes_3/accuracy"), evaluation.Accuracy, 1e-12);
        Assert.Equal(s_golden.Integers("classes_3/confusion"), evaluation.ConfusionMatrix.ToArray().Cast<int>());
    }

    [Theory]
    [InlineData("classes_3", 2)]
    [InlineData("classes_10", 5)]
    public void Measures_of_logits(string name, int k)
    {
        var scores = s_golden.Doubles($"{name}/scores");
        var evaluation = s_golden.Shape($"{name}/scores")[1] == 3
            ? TrainingLoop.Evaluate<ScoreNetwork, double, int>(new ScoreNetwork(), Dataset.FromArrays(scores, 3, s_golden.Integers($"{name}/y")))
            : TrainingLoop.Evaluate<TenScores, double, int>(new TenScores(), Dataset.FromArrays(scores, 10, s_golden.Integers($"{name}/y")));

        Assert.Equal(s_golden.Double($"{name}/top_{k}_accuracy"), evaluation.TopKAccuracy(k), 1e-12);
        Assert.Equal(s_golden.Double($"{name}/roc_auc_one_vs_rest_macro"), evaluation.RocAuc, 1e-12);
    }

    [Theory]
    [InlineData("binary")]
    [InlineData("binary_ties")]
    public void The_threshold_itself_is_a_yes(string name)
    {
        double[] labels = [.. s_golden.Integers($"{name}/y").Select(label => (double)label)];
        var data = Dataset.FromArrays(s_golden.Doubles($"{name}/score"), 1, labels, 1);
        var evaluation = TrainingLoop.Evaluate<ProbabilityNetwork, double, double>(new ProbabilityNetwork(), data);

        Assert.Equal(s_golden.Integers($"{name}/pred"), evaluation.Predictions);
        Assert.Equal(s_golden.Integers($"{name}/confusion"), evaluation.ConfusionMatrix.ToArray().Cast<int>());
        Assert.Equal(s_golden.Double($"{name}/roc_auc"), evaluation.RocAuc, 1e-12);
    }

    [Fact]
    public void Values_over_several_columns()
    {
        var data = Dataset.FromArrays(
            s_golden.Doubles("regression_columns/x"), 3, s_golden.Doubles("regression_columns/target"), 3);
        var evaluation = TrainingLoop.Evaluate<ColumnNetwork, double, double>(new ColumnNetwork(), data);

        Assert.Equal(s_golden.Double("regression_columns/r2"), evaluation.RSquared, 1e-12);
        Assert.Equal(s_golden.Double("regression_columns/rmse"), evaluation.Rmse, 1e-12);
        Assert.Equal(s_golden.Double("regression_columns/mae"), evaluation.Mae, 1e-12);
    }

    private sealed class ScoreNetwork : PassThrough<int>, ITrainableNetwork<ScoreNetwork, double, int>
    {
        public static NetworkInfo Info { get; } = TestInfo.Linear(nameof(ScoreNetwork), 3, 3, NetworkTask.Classification, OutputKind.Logits, true);

        public static ScoreNetwork Create(NetworkWeights<double> weights) => new();

        public NetworkWeights<double> Weights { get; } = new(Info);
    }

    private sealed class TenScores : PassThrough<int>, ITrainableNetwork<TenScores, double, int>
    {
        public static NetworkInfo Info { get; } = TestInfo.Linear(nameof(TenScores), 10, 10, NetworkTask.Classification, OutputKind.Logits, true);

        public static TenScores Create(NetworkWeights<double> weights) => new();

        public NetworkWeights<double> Weights { get; } = new(Info);
    }

    private sealed class ProbabilityNetwork : PassThrough<double>, ITrainableNetwork<ProbabilityNetwork, double, double>
    {
        public static NetworkInfo Info { get; } =
            TestInfo.Linear(nameof(ProbabilityNetwork), 1, 1, NetworkTask.BinaryClassification, OutputKind.Probabilities, true);

        public static ProbabilityNetwork Create(NetworkWeights<double> weights) => new();

        public NetworkWeights<double> Weights { get; } = new(Info);
    }

    private sealed class ColumnNetwork : PassThrough<double>, ITrainableNetwork<ColumnNetwork, double, double>
    {
        public static NetworkInfo Info { get; } = TestInfo.Linear(nameof(ColumnNetwork), 3, 3, NetworkTask.Regression, OutputKind.Values, true);

        public static ColumnNetwork Create(NetworkWeights<double> weights) => new();

        public NetworkWeights<double> Weights { get; } = new(Info);
    }
}
