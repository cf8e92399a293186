using System.Globalization;
using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Metrics;

public class EvaluationTests
{
    [Fact]
    public void Loss_is_the_mean_over_samples_of_all_batches()
    {
        // More samples than one internal batch, and the network predicts 0: the loss is the mean of t².
        double[] targets = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        var data = Dataset.FromArrays(new double[1000], 1, targets, 1);
        var evaluation = TrainingLoop.Evaluate<TestRegressor, double, double>(new TestRegressor(), data);

        Assert.Equal(1000, evaluation.Count);
        Assert.Equal(targets.Average(t => t * t), evaluation.Loss, 1e-6);
        Assert.Equal(Math.Sqrt(evaluation.Loss), evaluation.Rmse, 1e-9);
        Assert.Equal(499.5, evaluation.Mae, 1e-9);
    }

    [Fact]
    public void Yes_or_no_networks_take_labels_as_targets()
    {
        var network = new TestYesNo();
        var data = Dataset.FromArrays([-2.0, -1, 1, 2], 1, [0, 0, 1, 1]);
        var before = TrainingLoop.Evaluate<TestYesNo, double, double>(network, data);
        TrainingLoop.Fit<TestYesNo, double, double>(network, data, options: new FitOptions { Epochs = 50 });
        var after = TrainingLoop.Evaluate<TestYesNo, double, double>(network, data);

        Assert.Equal(Math.Log(2), before.Loss, 1e-12);
        Assert.Equal([1, 1, 1, 1], before.Predictions);
        Assert.Equal([0, 1], before.Misclassified);
        Assert.Equal([0, 0, 1, 1], after.Labels);
        Assert.Equal(1, after.Accuracy);
        Assert.Equal(2, after.ConfusionMatrix[0, 0]);
    }

    [Fact]
    public void Measures_of_the_other_task_say_which_task_it_is()
    {
        var regression = TrainingLoop.Evaluate<TestRegressor, double, double>(new TestRegressor(), TestData.Line(5));
        var classification = FitTests.Evaluate(new TestClassifier(), TestData.Clouds(6));

        Assert.False(regression.IsClassification);
        Assert.Contains("Regression", Assert.Throws<InvalidOperationException>(() => regression.Accuracy).Message, StringComparison.Ordinal);
        Assert.Contains("Classification", Assert.Throws<InvalidOperationException>(() => classification.Rmse).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluations_read_as_a_line()
    {
        var previous = CultureInfo.CurrentCulture;
        try
        {
            // A culture of its own making: the invariant mode of the tests knows no other.
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = culture;
            var classification = FitTests.Evaluate(new TestClassifier(), TestData.Clouds(6));
            var regression = TrainingLoop.Evaluate<TestRegressor, double, double>(new TestRegressor(), TestData.Line(3));

            Assert.Equal("loss 1.0986, accuracy 33.33 % (2 of 6), macro F1 0.1667, top-2 66.67 %, ROC AUC 0.5000", classification.ToString());
            Assert.Equal("loss 7.0000, RMSE 2.6458, MAE 2.3333, R\u00b2 -0.1667 (3 samples)", regression.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Without_variance_only_exact_predictions_have_a_score()
    {
        Assert.Equal(1, RegressionMetrics.Compute<double>([2, 2], [2, 2]).RSquared);
        Assert.Equal(0, RegressionMetrics.Compute<double>([2, 3], [2, 2]).RSquared);
    }

    [Fact]
    public void Regression_arguments_are_checked()
    {
        Assert.Throws<ArgumentException>(() => RegressionMetrics.Compute<double>([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => RegressionMetrics.Compute<double>([1, 2, 3], [1, 2, 3], columns: 2));
        Assert.Throws<ArgumentException>(() => RegressionMetrics.Compute<double>([], []));
    }
}
