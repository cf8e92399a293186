using System.Text;

namespace NetGen.Reports;

/// <summary>A confusion matrix as a table whose cells are shaded by their share of the true class.</summary>
internal static class HeatMap
{
    // An error that is rare among many samples must still be seen.
    private const double Faintest = 0.14;

    public static string Render(ConfusionMatrix matrix)
    {
        var html = new StringBuilder("<div class=\"scroll matrix\"><table>\n<thead>\n<tr><th></th>");
        html.Append($"<th class=\"axis\" colspan=\"{matrix.ClassCount + 1}\">predicted</th></tr>\n<tr><th class=\"axis\">true</th>");
        foreach (var name in matrix.ClassNames)
        {
            html.Append($"<th>{Html.Escape(name)}</th>");
        }

        html.Append("<th class=\"edge\">recall</th></tr>\n</thead>\n<tbody>\n");
        for (var actual = 0; actual < matrix.ClassCount; actual++)
        {
            html.Append($"<tr><th>{Html.Escape(matrix.ClassNames[actual])}</th>");
            for (var predicted = 0; predicted < matrix.ClassCount; predicted++)
            {
                html.Append(Cell(matrix, actual, predicted));
            }

            html.Append($"<td class=\"edge\">{Edge(matrix.RecallOf(actual))}</td></tr>\n");
        }

        html.Append("<tr><th class=\"edge\">precision</th>");
        for (var predicted = 0; predicted < matrix.ClassCount; predicted++)
        {
            html.Append($"<td class=\"edge\">{Edge(matrix.PrecisionOf(predicted))}</td>");
        }

        return html.Append($"<td class=\"edge\">{Edge(matrix.Accuracy)}</td></tr>\n</tbody>\n</table></div>\n").ToString();
    }

    private static string Edge(double share) => Html.Number(100 * share, "0.0") + "\u2009%";

    private static string Cell(ConfusionMatrix matrix, int actual, int predicted)
    {
        var count = matrix[actual, predicted];
        if (count == 0)
        {
            return "<td class=\"zero\">0</td>";
        }

        var share = (double)count / matrix.SamplesOf(actual);
        var strength = Faintest + ((1 - Faintest) * share);
        var kind = actual == predicted ? "right" : "wrong";
        var deep = strength > 0.55 ? " deep" : "";
        var names = $"{Html.Escape(matrix.ClassNames[actual])} taken for {Html.Escape(matrix.ClassNames[predicted])}";
        return $"<td class=\"{kind}{deep}\" style=\"--a:{Html.Number(strength, "0.##")}\" title=\"{names}: {Html.Percent(share)}\">{Html.Number(count, "0")}</td>";
    }
}
