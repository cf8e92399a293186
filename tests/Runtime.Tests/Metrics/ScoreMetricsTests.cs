using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Metrics;

public class ScoreMetricsTests
{
    [Fact]
    public void Of_equal_scores_the_lower_class_counts_as_larger()
    {
        double[] scores = [1, 1, 1];
        Assert.Equal(1, ClassificationMetrics.TopKAccuracy<double>(scores, [0], 1));
        Assert.Equal(0, ClassificationMetrics.TopKAccuracy<double>(scores, [1], 1));
        Assert.Equal(1, ClassificationMetrics.TopKAccuracy<double>(scores, [1], 2));
        Assert.Equal(1, ClassificationMetrics.TopKAccuracy<double>(scores, [2], 3));
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order()
    {
        var random = new RandomStream(3, "pairs");
        for (var round = 0; round < 50; round++)
        {
            // Few different scores: many ties.
            var scores = Enumerable.Range(0, 40).Select(_ => Math.Floor(6 * random.NextDouble())).ToArray();
            var labels = Enumerable.Range(0, 40).Select(i => i < 2 ? i : (int)(2 * random.NextDouble())).ToArray();
            var pairs = from p in Enumerable.Range(0, 40)
                        from n in Enumerable.Range(0, 40)
                        where labels[p] == 1 && labels[n] == 0
                        select scores[p] > scores[n] ? 1 : scores[p] == scores[n] ? 0.5 : 0;
            Assert.Equal(pairs.Average(), ClassificationMetrics.RocAuc<double>(scores, labels), 1e-15);
        }
    }

    [Fact]
    public void The_curve_goes_through_every_threshold()
    {
        var curve = RocCurve.FromScores<float>([0.9f, 0.5f, 0.5f, 0.25f], [1, 1, 0, 0]);
        Assert.Equal([double.PositiveInfinity, 0.9f, 0.5, 0.25], curve.Thresholds);
        Assert.Equal([0, 0, 0.5, 1], curve.FalsePositiveRates);
        Assert.Equal([0, 0.5, 1, 1], curve.TruePositiveRates);
        Assert.Equal(0.875, curve.Area);
    }

    [Fact]
    public void Extreme_scores_are_scores()
    {
        double[] scores = [double.PositiveInfinity, 1e308, -0.0, 0.0, double.NegativeInfinity];
        Assert.Equal(1, ClassificationMetrics.RocAuc<double>(scores, [1, 1, 0, 0, 0]));
        Assert.Equal(0.5, ClassificationMetrics.RocAuc<double>([0.0, -0.0], [0, 1]));
    }

    [Fact]
    public void Without_both_kinds_there_is_no_area()
    {
        Assert.Equal(double.NaN, ClassificationMetrics.RocAuc<double>([1, 2], [1, 1]));
        Assert.Equal(double.NaN, ClassificationMetrics.RocAuc<double>([1, 2], [0, 0]));
        Assert.Equal([1, 1, double.NaN], ClassificationMetrics.RocAucPerClass<double>([0.8, 0.1, 0.1, 0.2, 0.7, 0.1], [0, 1]));
        Assert.Equal(1, ClassificationMetrics.RocAucOneVsRest<double>([0.8, 0.1, 0.1, 0.2, 0.7, 0.1], [0, 1]));
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentException>("labels", () => ClassificationMetrics.TopKAccuracy<double>([], [], 1));
        Assert.Throws<ArgumentException>("labels", () => ClassificationMetrics.TopKAccuracy<double>([1, 2, 3], [0, 1], 1));
        Assert.Throws<ArgumentException>("labels", () => ClassificationMetrics.TopKAccuracy<double>([1, 2], [2], 1));
        Assert.Throws<ArgumentOutOfRangeException>("k", () => ClassificationMetrics.TopKAccuracy<double>([1, 2], [1], 0));
        Assert.Throws<ArgumentOutOfRangeException>("k", () => ClassificationMetrics.TopKAccuracy<double>([1, 2], [1], 3));
        Assert.Throws<ArgumentException>("scores", () => ClassificationMetrics.RocAuc<double>([1, 2], [1]));
        Assert.Throws<ArgumentException>("scores", () => ClassificationMetrics.RocAuc<double>([double.NaN], [1]));
        Assert.Throws<ArgumentException>("labels", () => ClassificationMetrics.RocAuc<double>([1], [2]));
    }

    [Fact]
    public void Evaluations_know_them()
    {
        var evaluation = FitTests.Evaluate(new TestClassifier(), TestData.Clouds(6));
        Assert.True(evaluation.HasRocAuc);
        Assert.Equal(1, evaluation.TopKAccuracy(3));
        Assert.Equal(0.5, evaluation.RocAuc);
        Assert.Equal(0.5, evaluation.RocAucOf(2));
        Assert.Equal(0.5, evaluation.RocCurveOf(1).Area);
        Assert.Throws<ArgumentOutOfRangeException>("k", () => evaluation.TopKAccuracy(4));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => evaluation.RocAucOf(3));
    }

    [Fact]
    public void Values_have_none()
    {
        var regression = NetGen.CompilerServices.TrainingLoop.Evaluate<TestRegressor, double, double>(new TestRegressor(), TestData.Line(5));
        Assert.False(regression.HasRocAuc);
        Assert.Contains("Regression", Assert.Throws<InvalidOperationException>(() => regression.RocAuc).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => regression.TopKAccuracy(1));
    }
}
