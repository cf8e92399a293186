using System.Globalization;

namespace NetGen;

/// <summary>A confusion matrix as text.</summary>
internal static class ConfusionMatrixText
{
    public static string Format(ConfusionMatrix matrix)
    {
        var classes = Enumerable.Range(0, matrix.ClassCount).ToArray();
        var table = new TextTable(leftColumns: 1);
        table.Add(["true \\ predicted", .. matrix.ClassNames, "recall"]);
        foreach (var actual in classes)
        {
            table.Add(
            [
                matrix.ClassNames[actual],
                .. classes.Select(predicted => matrix[actual, predicted].ToString(CultureInfo.InvariantCulture)),
                Percent(matrix.RecallOf(actual)),
            ]);
        }

        table.Add(["precision", .. classes.Select(predicted => Percent(matrix.PrecisionOf(predicted))), ""]);
        return $"{table}\n{Totals(matrix)}";
    }

    private static string Totals(ConfusionMatrix matrix) => string.Create(
        CultureInfo.InvariantCulture,
        $"accuracy {Percent(matrix.Accuracy)} ({matrix.Correct} of {matrix.Count}), F1: macro {matrix.MacroF1:0.0000}, micro {matrix.MicroF1:0.0000}, weighted {matrix.WeightedF1:0.0000}");

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0}%");
}
