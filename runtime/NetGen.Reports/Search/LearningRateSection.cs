using System.Text;
using NetGen.Search;

namespace NetGen.Reports;

internal static class LearningRateSection
{
    public static string Render(LearningRateScan scan)
    {
        var heading = Html.Heading($"Learning rate of {scan.Network}");
        if (scan.Points.Count == 0)
        {
            return heading + "<p class=\"note\">No step was made.</p>\n";
        }

        var cards = scan.HasSuggestion
            ? Html.Cards(("Best", Rate(scan.Best)), ("A little above", Rate(scan.Above)), ("Loss at the start", LossAxis.Text(scan.InitialLoss)))
            : "<p class=\"note\">No learning rate of the range made the loss less.</p>\n";
        var how = scan.Method == LearningRateMethod.RangeTest
            ? $"One run of {Html.Number(scan.Points.Count, "0")} steps; the rate rises from step to step."
            : $"{Html.Number(scan.Points.Count, "0")} runs from the same start, each with a fixed rate; the loss after the last step.";
        return heading + cards + $"<p class=\"note\">{how}</p>\n" + $"<div class=\"charts one\">\n{Chart(scan)}</div>\n";
    }

    private static string Chart(LearningRateScan scan)
    {
        var smoothed = scan.Points.Where(point => double.IsFinite(point.SmoothedLoss)).ToArray();
        var losses = new LossAxis([.. smoothed.Select(point => point.SmoothedLoss).Append(scan.InitialLoss).Where(double.IsFinite)]);
        var (low, high) = (scan.Points[0].Rate, Math.Max(scan.Points[^1].Rate, scan.Points[0].Rate * 10));
        var svg = PlotFrame.Begin("Loss by learning rate", "Loss by learning rate");
        var first = (int)Math.Ceiling(Math.Log10(low) - 1e-9);
        var last = (int)Math.Floor(Math.Log10(high) + 1e-9);
        PlotFrame.AppendAxes(
            svg,
            "learning rate",
            Enumerable.Range(first, last - first + 1).Select(power => Math.Pow(10, power)).Select(tick => (Position(tick), Numbers.Text(tick))),
            losses.Ticks.Select(tick => (losses.Position(tick), LossAxis.Text(tick))));
        if (scan.HasSuggestion)
        {
            AppendMark(svg, "best", Position(scan.Best), "end", -4);
            AppendMark(svg, "above", Position(scan.Above), "start", 4);
        }

        var path = new StringBuilder();
        foreach (var point in smoothed)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(X(point)).Append(' ').Append(PlotFrame.Point(PlotFrame.Y(losses.Position(point.SmoothedLoss))));
        }

        svg.Append($"<path class=\"s0\" d=\"{path}\"/>\n");
        foreach (var point in scan.Points.Where(point => double.IsFinite(point.Loss)))
        {
            svg.Append($"<circle class=\"p1\" cx=\"{X(point)}\" cy=\"{PlotFrame.Point(PlotFrame.Y(losses.Position(point.Loss)))}\" r=\"2\">");
            svg.Append($"<title>learning rate {Rate(point.Rate)}: loss {LossAxis.Text(point.Loss)}</title></circle>\n");
        }

        return PlotFrame.End(svg);

        double Position(double rate) => Math.Clamp(Math.Log(rate / low) / Math.Log(high / low), 0, 1);

        string X(LearningRatePoint point) => PlotFrame.Point(PlotFrame.X(Position(point.Rate)));
    }

    private static void AppendMark(StringBuilder svg, string kind, double position, string anchor, double offset)
    {
        var x = PlotFrame.X(position);
        svg.Append($"<line class=\"{kind}\" x1=\"{PlotFrame.Point(x)}\" x2=\"{PlotFrame.Point(x)}\" y1=\"{PlotFrame.Point(PlotFrame.Y(1))}\" y2=\"{PlotFrame.Point(PlotFrame.Y(0))}\"/>\n");
        svg.Append($"<text class=\"{kind}-label\" x=\"{PlotFrame.Point(x + offset)}\" y=\"{PlotFrame.Point(PlotFrame.Y(1) - 8)}\" text-anchor=\"{anchor}\">{kind}</text>\n");
    }

    private static string Rate(double rate) => Html.Number(rate, "0.0e-0");
}
