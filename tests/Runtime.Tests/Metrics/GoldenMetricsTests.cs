using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace NetGen.Runtime.Tests.Metrics;

/// <summary>Every expected value of every case, computed by scikit-learn, from scores in both precisions; see golden/README.md.</summary>
public partial class GoldenMetricsTests
{
    private static readonly GoldenFile s_golden = GoldenFile.Metrics;

    private static readonly Dictionary<string, JsonElement> s_cases =
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", "metrics.json")))
            .GetProperty("cases").EnumerateArray().ToDictionary(found => found.GetProperty("name").GetString()!);

    public static TheoryData<string> Names => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double(string name) => Verify<double>(name, "f64");

    [Theory]
    [MemberData(nameof(Names))]
    public void In_single(string name) => Verify<float>(name, "f32");

    private static void Verify<T>(string name, string precision)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var golden = s_cases[name];
        var measure = Measures<T>(name, golden.GetProperty("op").GetString()!);
        var tolerance = golden.GetProperty("tolerance").GetProperty(precision);
        var (relative, absolute) = (tolerance.GetProperty("rtol").GetDouble(), tolerance.GetProperty("atol").GetDouble());
        foreach (var tensor in golden.GetProperty("tensors").EnumerateArray().Where(tensor => tensor.GetProperty("role").GetString() == "output"))
        {
            var key = tensor.GetProperty("key").GetString()!;
            var expected = tensor.GetProperty("dtype").GetString() == "I64"
                ? [.. s_golden.Integers(key).Select(value => (double)value)]
                : s_golden.Doubles(key);
            var actual = measure(tensor.GetProperty("name").GetString()!);
            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), pair =>
                Assert.True(Math.Abs(pair.First - pair.Second) <= absolute + (relative * Math.Abs(pair.First)), $"{key}: {pair.Second}, expected {pair.First}"));
        }
    }

    private static Func<string, double[]> Measures<T>(string name, string op)
        where T : unmanaged, IFloatingPointIeee754<T> => op switch
        {
            "classification_metrics" => Classification<T>(name),
            "binary_metrics" => Binary<T>(name),
            "regression_metrics" => Regression<T>(name),
            _ => throw new InvalidDataException($"Nobody knows {op}."),
        };

    private static Func<string, double[]> Classification<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var classes = s_golden.Shape($"{name}/scores")[1];
        var (scores, labels) = (Values<T>($"{name}/scores"), s_golden.Integers($"{name}/y"));
        var matrix = ConfusionMatrix.FromPredictions(labels, s_golden.Integers($"{name}/pred"), classes);
        return measure => measure switch
        {
            "accuracy" => [matrix.Accuracy],
            "confusion" => Flat(matrix),
            "precision_per_class" => PerClass(matrix.PrecisionOf),
            "precision_macro" => [matrix.MacroPrecision],
            "precision_micro" => [matrix.MicroPrecision],
            "precision_weighted" => [matrix.WeightedPrecision],
            "recall_per_class" => PerClass(matrix.RecallOf),
            "recall_macro" => [matrix.MacroRecall],
            "recall_micro" => [matrix.MicroRecall],
            "recall_weighted" => [matrix.WeightedRecall],
            "f1_per_class" => PerClass(matrix.F1Of),
            "f1_macro" => [matrix.MacroF1],
            "f1_micro" => [matrix.MicroF1],
            "f1_weighted" => [matrix.WeightedF1],
            "roc_auc_one_vs_rest_macro" => [ClassificationMetrics.RocAucOneVsRest<T>(Values<T>($"{name}/softmax"), labels)],
            _ when TopK().Match(measure) is { Success: true } match =>
                [ClassificationMetrics.TopKAccuracy<T>(scores, labels, int.Parse(match.Groups[1].Value, null))],
            _ => throw new InvalidDataException($"Nobody knows {measure}."),
        };

        double[] PerClass(Func<int, double> of) => [.. Enumerable.Range(0, classes).Select(of)];
    }

    private static Func<string, double[]> Binary<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var labels = s_golden.Integers($"{name}/y");
        var matrix = ConfusionMatrix.FromPredictions(labels, s_golden.Integers($"{name}/pred"), 2);
        return measure => measure switch
        {
            "accuracy" => [matrix.Accuracy],
            "confusion" => Flat(matrix),
            "precision" => [matrix.PrecisionOf(1)],
            "recall" => [matrix.RecallOf(1)],
            "f1" => [matrix.F1Of(1)],
            "roc_auc" => [ClassificationMetrics.RocAuc<T>(Values<T>($"{name}/score"), labels)],
            _ => throw new InvalidDataException($"Nobody knows {measure}."),
        };
    }

    private static Func<string, double[]> Regression<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var columns = s_golden.Shape($"{name}/x") is [_, var count] ? count : 1;
        var metrics = RegressionMetrics.Compute<T>(Values<T>($"{name}/x"), Values<T>($"{name}/target"), columns);
        return measure => measure switch
        {
            "r2" => [metrics.RSquared],
            "mae" => [metrics.MeanAbsoluteError],
            "mse" => [metrics.MeanSquaredError],
            "rmse" => [metrics.RootMeanSquaredError],
            _ => throw new InvalidDataException($"Nobody knows {measure}."),
        };
    }

    private static double[] Flat(ConfusionMatrix matrix) => [.. matrix.ToArray().Cast<int>().Select(count => (double)count)];

    private static T[] Values<T>(string key)
        where T : unmanaged, IFloatingPointIeee754<T> => [.. s_golden.Doubles(key).Select(T.CreateChecked)];

    [GeneratedRegex("^top_([0-9]+)_accuracy$")]
    private static partial Regex TopK();
}
