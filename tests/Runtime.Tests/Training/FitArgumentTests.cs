using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

public class FitArgumentTests
{
    public static TheoryData<FitOptions, string> BadOptions => new()
    {
        { new FitOptions { Epochs = 0 }, "Epochs" },
        { new FitOptions { BatchSize = 0 }, "BatchSize" },
        { new FitOptions { Threads = 0 }, "Threads" },
        { new FitOptions { LearningRate = double.NaN }, "LearningRate" },
        { new FitOptions { LearningRate = -1 }, "LearningRate" },
        { new FitOptions { BestCheckpointPath = " " }, "BestCheckpointPath" },
        { new FitOptions { EarlyStopping = new EarlyStopping { Patience = 0 } }, "Patience" },
        { new FitOptions { EarlyStopping = new EarlyStopping { MinDelta = -0.1 } }, "MinDelta" },
        { new FitOptions { Monitor = FitMetric.ValidationLoss }, "ValidationLoss" },
        { new FitOptions { DropLast = true, BatchSize = 11 }, "10 samples, fewer than one batch of 11" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void Bad_options_are_refused_by_name(FitOptions options, string expected)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(
            () => FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, options));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accuracy_cannot_be_monitored_for_regression()
    {
        var exception = Assert.Throws<ArgumentException>(() => TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), TestData.Line(5), TestData.Line(5), new FitOptions { Monitor = FitMetric.ValidationAccuracy }));
        Assert.Contains("Regression", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_number_of_features_is_named() =>
        Throws("samples of 3 features; TestClassifier takes 2", Dataset.FromArrays(new float[6], 3, [0, 1]));

    [Fact]
    public void A_label_out_of_range_is_named() =>
        Throws("Label 1 is 3; this network has 3 classes", Dataset.FromArrays(new float[4], 2, [0, 3]));

    [Fact]
    public void Values_are_no_labels() =>
        Throws("values as targets; TestClassifier learns classes", Dataset.FromArrays(new float[4], 2, [0f, 1f], 1));

    [Fact]
    public void Labels_are_no_values()
    {
        var exception = Assert.Throws<ArgumentException>(() => TrainingLoop.Evaluate<TestRegressor, double, double>(
            new TestRegressor(), Dataset.FromArrays(new double[2], 1, [0, 1])));
        Assert.Contains("class labels as targets; TestRegressor learns values", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_number_of_targets_is_named()
    {
        var exception = Assert.Throws<ArgumentException>(() => TrainingLoop.Evaluate<TestRegressor, double, double>(
            new TestRegressor(), Dataset.FromArrays(new double[2], 1, new double[4], 2)));
        Assert.Contains("2 targets per sample; TestRegressor learns 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_as_targets_are_from_0_to_1()
    {
        var exception = Assert.Throws<ArgumentException>(() => TrainingLoop.Evaluate<TestYesNo, double, double>(
            new TestYesNo(), TestData.Points((0, 1), (0, 1.5))));
        Assert.Contains("sample 1 is 1.5", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_mode_names_the_value_that_is_not_finite()
    {
        var network = new TestRegressor();
        var data = TestData.Points((0, 1), (double.NaN, 1));
        var exception = Assert.Throws<ArgumentException>(() => TrainingLoop.Fit<TestRegressor, double, double>(
            network, data, options: new FitOptions { Strict = true, BatchSize = 1, Shuffle = false }));

        Assert.Contains("Sample 1, feature 0 is NaN", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, network.Parameters["fc.bias"].ToArray()[0]);
    }

    private static void Throws(string expected, Dataset<float> data)
    {
        var network = new TestClassifier();
        var fit = Assert.Throws<ArgumentException>("train", () => FitTests.Fit(network, data, null, new FitOptions()));
        var validate = Assert.Throws<ArgumentException>(
            "validation", () => FitTests.Fit(network, TestData.Clouds(10), data, new FitOptions()));
        var evaluate = Assert.Throws<ArgumentException>("data", () => FitTests.Evaluate(network, data));
        Assert.All([fit, validate, evaluate], exception => Assert.Contains(expected, exception.Message, StringComparison.Ordinal));
    }
}
