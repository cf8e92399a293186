using NetGen.CompilerServices;

namespace NetGen.Reports;

internal static class EvaluationSection
{
    public static string Render(Evaluation evaluation, string title)
    {
        var html = Html.Heading(title);
        if (!evaluation.IsClassification)
        {
            return html + Html.Cards(
                ("Samples", Html.Number(evaluation.Count, "N0")),
                ("Loss", Html.Number(evaluation.Loss, "0.0000")),
                ("RMSE", Html.Number(evaluation.Rmse, "G5")),
                ("MAE", Html.Number(evaluation.Mae, "G5")),
                ("R\u00b2", Html.Number(evaluation.RSquared, "0.0000")));
        }

        var matrix = evaluation.ConfusionMatrix;
        html += Html.Cards([.. Cards(evaluation, matrix)]);
        return html + "<h3>Confusion matrix</h3>\n" + HeatMap.Render(matrix)
            + "<h3>Classes</h3>\n" + Classes(evaluation, matrix) + Curve(evaluation);
    }

    private static IEnumerable<(string Name, string Value)> Cards(Evaluation evaluation, ConfusionMatrix matrix)
    {
        yield return ("Accuracy", Html.Percent(evaluation.Accuracy));
        if (evaluation.Task == NetworkTask.Classification && matrix.ClassCount > 2)
        {
            var k = matrix.ClassCount > 5 ? 5 : 2;
            yield return ($"Top-{Html.Number(k, "0")} accuracy", Html.Percent(evaluation.TopKAccuracy(k)));
        }

        yield return ("Correct", $"{Html.Number(matrix.Correct, "N0")} of {Html.Number(matrix.Count, "N0")}");
        yield return ("Loss", Html.Number(evaluation.Loss, "0.0000"));
        yield return ("Macro F1", Html.Number(matrix.MacroF1, "0.0000"));
        if (evaluation.HasRocAuc && !double.IsNaN(evaluation.RocAuc))
        {
            yield return ("ROC AUC", Html.Number(evaluation.RocAuc, "0.0000"));
        }
    }

    private static string Classes(Evaluation evaluation, ConfusionMatrix matrix)
    {
        var hasArea = evaluation is { HasRocAuc: true, Task: NetworkTask.Classification };
        return Html.Table(
            ["Class", "Precision", "Recall", "F1", .. Area("ROC AUC"), "Samples"],
            Enumerable.Range(0, matrix.ClassCount).Select(index => Row(
                matrix.ClassNames[index],
                matrix.PrecisionOf(index),
                matrix.RecallOf(index),
                matrix.F1Of(index),
                hasArea ? Number(evaluation.RocAucOf(index)) : "",
                matrix.SamplesOf(index))),
            textColumns: 1,
            Row("Macro average", matrix.MacroPrecision, matrix.MacroRecall, matrix.MacroF1, hasArea ? Number(evaluation.RocAuc) : "", matrix.Count),
            Row("Micro average", matrix.MicroPrecision, matrix.MicroRecall, matrix.MicroF1, "", matrix.Count),
            Row("Weighted average", matrix.WeightedPrecision, matrix.WeightedRecall, matrix.WeightedF1, "", matrix.Count));

        string[] Row(string name, double precision, double recall, double f1, string area, int samples) =>
            [name, Html.Percent(precision), Html.Percent(recall), Number(f1), .. Area(area), Html.Number(samples, "N0")];

        string[] Area(string cell) => hasArea ? [cell] : [];

        static string Number(double value) => double.IsNaN(value) ? "" : Html.Number(value, "0.0000");
    }

    /// <summary>The curve of a single yes-or-no output.</summary>
    private static string Curve(Evaluation evaluation)
    {
        if (evaluation is not { HasRocAuc: true, Task: NetworkTask.BinaryClassification } || evaluation.Labels.Count != evaluation.Count
            || double.IsNaN(evaluation.RocAuc))
        {
            return "";
        }

        var curve = evaluation.RocCurveOf(0);
        double[] places = [.. curve.FalsePositiveRates];
        var chart = LineChart.Render(
            new Chart("Receiver operating characteristic") { Axis = "false positive rate", Places = places },
            new Series("true positive rate", 0, [.. curve.TruePositiveRates]),
            new Series("by chance", 2, places));
        return $"<div class=\"charts\">\n{chart}</div>\n";
    }
}
