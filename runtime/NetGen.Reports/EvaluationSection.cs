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
        html += Html.Cards(
            ("Accuracy", Html.Percent(evaluation.Accuracy)),
            ("Correct", $"{Html.Number(matrix.Correct, "N0")} of {Html.Number(matrix.Count, "N0")}"),
            ("Loss", Html.Number(evaluation.Loss, "0.0000")),
            ("Macro F1", Html.Number(matrix.MacroF1, "0.0000")));
        return html + "<h3>Confusion matrix</h3>\n" + HeatMap.Render(matrix) + "<h3>Classes</h3>\n" + Classes(matrix);
    }

    private static string Classes(ConfusionMatrix matrix) => Html.Table(
        ["Class", "Precision", "Recall", "F1", "Samples"],
        Enumerable.Range(0, matrix.ClassCount).Select(index => (string[])
        [
            matrix.ClassNames[index],
            Html.Percent(matrix.PrecisionOf(index)),
            Html.Percent(matrix.RecallOf(index)),
            Html.Number(matrix.F1Of(index), "0.0000"),
            Html.Number(matrix.SamplesOf(index), "N0"),
        ]),
        textColumns: 1,
        [
            "Macro average",
            Html.Percent(matrix.MacroPrecision),
            Html.Percent(matrix.MacroRecall),
            Html.Number(matrix.MacroF1, "0.0000"),
            Html.Number(matrix.Count, "N0"),
        ]);
}
