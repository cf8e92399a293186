using Xunit;

namespace NetGen.Runtime.Tests.Metrics;

/// <summary>The formulas against values computed with scikit-learn; see golden/README.md.</summary>
public class GoldenMetricsTests
{
    private const double Tolerance = 1e-12;
    private static readonly GoldenFile s_golden = GoldenFile.Metrics;

    [Theory]
    [InlineData("classes_3")]
    [InlineData("classes_10")]
    [InlineData("classes_missing")]
    public void Classification(string name)
    {
        var classes = s_golden.Shape($"{name}/scores")[1];
        var matrix = ConfusionMatrix.FromPredictions(s_golden.Integers($"{name}/y"), s_golden.Integers($"{name}/pred"), classes);

        Assert.Equal(s_golden.Integers($"{name}/confusion"), matrix.ToArray().Cast<int>());
        AssertEqual("accuracy", matrix.Accuracy);
        AssertEqual("precision_macro", matrix.MacroPrecision);
        AssertEqual("recall_macro", matrix.MacroRecall);
        AssertEqual("f1_macro", matrix.MacroF1);
        AssertAll("precision_per_class", matrix.PrecisionOf);
        AssertAll("recall_per_class", matrix.RecallOf);
        AssertAll("f1_per_class", matrix.F1Of);

        void AssertEqual(string key, double actual) => Assert.Equal(s_golden.Double($"{name}/{key}"), actual, Tolerance);

        void AssertAll(string key, Func<int, double> measure)
        {
            var expected = s_golden.Doubles($"{name}/{key}");
            Assert.All(Enumerable.Range(0, classes), index => Assert.Equal(expected[index], measure(index), Tolerance));
        }
    }

    [Theory]
    [InlineData("binary")]
    [InlineData("binary_ties")]
    public void Binary(string name)
    {
        var matrix = ConfusionMatrix.FromPredictions(s_golden.Integers($"{name}/y"), s_golden.Integers($"{name}/pred"), 2);

        Assert.Equal(s_golden.Integers($"{name}/confusion"), matrix.ToArray().Cast<int>());
        Assert.Equal(s_golden.Double($"{name}/accuracy"), matrix.Accuracy, Tolerance);
        Assert.Equal(s_golden.Double($"{name}/precision"), matrix.PrecisionOf(1), Tolerance);
        Assert.Equal(s_golden.Double($"{name}/recall"), matrix.RecallOf(1), Tolerance);
        Assert.Equal(s_golden.Double($"{name}/f1"), matrix.F1Of(1), Tolerance);
    }

    [Theory]
    [InlineData("regression")]
    [InlineData("regression_columns")]
    public void Regression(string name)
    {
        var columns = s_golden.Shape($"{name}/x") is [_, var count] ? count : 1;
        var metrics = RegressionMetrics.Compute<double>(s_golden.Doubles($"{name}/x"), s_golden.Doubles($"{name}/target"), columns);

        Assert.Equal(s_golden.Double($"{name}/r2"), metrics.RSquared, Tolerance);
        Assert.Equal(s_golden.Double($"{name}/mae"), metrics.MeanAbsoluteError, Tolerance);
        Assert.Equal(s_golden.Double($"{name}/mse"), metrics.MeanSquaredError, Tolerance);
        Assert.Equal(s_golden.Double($"{name}/rmse"), metrics.RootMeanSquaredError, Tolerance);
    }
}
