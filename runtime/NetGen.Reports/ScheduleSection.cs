namespace NetGen.Reports;

internal static class ScheduleSection
{
    public static string Render(string title, string description, (double[] Places, double[] Rates) points, string axis)
    {
        var chart = LineChart.Render(SchedulePlot.ChartOf("Over the training", points.Places, axis), new Series("rate", 0, points.Rates));
        return Html.Heading(title) + $"<p class=\"note\">{Html.Escape(description)}</p>\n<div class=\"charts\">\n{chart}</div>\n";
    }
}
