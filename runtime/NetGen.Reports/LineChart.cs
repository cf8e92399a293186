using System.Text;

namespace NetGen.Reports;

/// <summary>Curves over epochs or steps as an SVG drawing in the page.</summary>
internal static class LineChart
{
    private const double Width = 560;
    private const double Height = 320;
    private const double Left = 56;
    private const double Right = 16;
    private const double Top = 42;
    private const double Bottom = 44;
    private const int MostMarkers = 40;

    /// <summary>Draws the series that have values; an empty text if none has.</summary>
    public static string Render(string title, int bestEpoch, bool percent, params Series[] all) =>
        Render(new Chart(title) { Best = bestEpoch, Percent = percent }, all);

    /// <summary>Draws the series that have values; an empty text if none has.</summary>
    public static string Render(Chart chart, params Series[] all)
    {
        var svg = Draw(chart, all);
        return svg.Length == 0 ? "" : $"<figure>\n<figcaption>{Html.Escape(chart.Title)}</figcaption>\n{svg}</figure>\n";
    }

    /// <summary>The drawing alone.</summary>
    /// <param name="chart">What is around the curves.</param>
    /// <param name="all">The curves; those without values are left out.</param>
    /// <param name="file">Attributes and a style sheet for a drawing that is a file.</param>
    public static string Draw(Chart chart, Series[] all, (string Attributes, string Content) file = default)
    {
        var series = all.Where(one => one.HasValues).ToArray();
        if (series.Length == 0)
        {
            return "";
        }

        var (title, percent) = (Html.Escape(chart.Title), chart.Percent);

        var values = series.SelectMany(one => one.Values).Where(double.IsFinite).ToArray();
        var unit = percent ? 100.0 : 1;
        var x = chart.Places is { } places
            ? Scale.Between(places[0], places[^1], 8, Left, Width - Left - Right)
            : Scale.Counting(series.Max(one => one.Values.Length), 10, Left, Width - Left - Right);
        var (min, max) = (unit * values.Min(), unit * values.Max());
        if (percent && min == max)
        {
            (min, max) = (Math.Max(0, min - 10), Math.Min(100, max + 10)); // an axis that ends at 100 %
        }

        var y = Scale.Around(min, max, 5, Height - Bottom, Top + Bottom - Height);
        var svg = new StringBuilder(
            $"<svg{file.Attributes} viewBox=\"0 0 {Width:0} {Height:0}\" role=\"img\" aria-label=\"{title} by {chart.Axis}\">\n{file.Content}");
        AppendAxes(svg, x, y, chart);
        AppendBest(svg, chart.Best, x);
        foreach (var one in series)
        {
            AppendSeries(svg, one, x, y, unit, chart);
        }

        AppendLegend(svg, series);
        return svg.Append("</svg>\n").ToString();
    }

    private static void AppendAxes(StringBuilder svg, Scale x, Scale y, Chart chart)
    {
        foreach (var tick in y.Ticks)
        {
            var position = Point(y.Map(tick));
            svg.Append($"<line class=\"grid\" x1=\"{Point(Left)}\" x2=\"{Point(Width - Right)}\" y1=\"{position}\" y2=\"{position}\"/>\n");
            var label = Html.Number(tick, "F" + Html.Number(y.Decimals, "0")) + (chart.Percent ? "\u2009%" : "");
            svg.Append($"<text x=\"{Point(Left - 8)}\" y=\"{Point(y.Map(tick) + 4)}\" text-anchor=\"end\">{label}</text>\n");
        }

        var bottom = Point(Height - Bottom);
        svg.Append($"<line class=\"axis\" x1=\"{Point(Left)}\" x2=\"{Point(Width - Right)}\" y1=\"{bottom}\" y2=\"{bottom}\"/>\n");
        foreach (var tick in x.Ticks)
        {
            var position = Point(x.Map(tick));
            svg.Append($"<line class=\"axis\" x1=\"{position}\" x2=\"{position}\" y1=\"{bottom}\" y2=\"{Point(Height - Bottom + 4)}\"/>\n");
            svg.Append($"<text x=\"{position}\" y=\"{Point(Height - Bottom + 18)}\" text-anchor=\"middle\">{Html.Number(tick, "0.######")}</text>\n");
        }

        svg.Append($"<text x=\"{Point((Left + Width - Right) / 2)}\" y=\"{Point(Height - 6)}\" text-anchor=\"middle\">{chart.Axis}</text>\n");
    }

    private static void AppendBest(StringBuilder svg, int bestEpoch, Scale x)
    {
        if (bestEpoch == 0)
        {
            return;
        }

        var position = x.Map(bestEpoch);
        svg.Append($"<line class=\"best\" x1=\"{Point(position)}\" x2=\"{Point(position)}\" y1=\"{Point(Top)}\" y2=\"{Point(Height - Bottom)}\"/>\n");
        svg.Append($"<text class=\"best-label\" x=\"{Point(Math.Clamp(position, Left + 14, Width - Right - 12))}\" y=\"{Point(Top - 5)}\" text-anchor=\"middle\">best</text>\n");
    }

    private static void AppendSeries(StringBuilder svg, Series series, Scale x, Scale y, double unit, Chart chart)
    {
        var path = new StringBuilder();
        var markers = new StringBuilder();
        var drawing = false;
        for (var i = 0; i < series.Values.Length; i++)
        {
            var value = unit * series.Values[i];
            if (!double.IsFinite(value))
            {
                drawing = false; // a gap where nothing was measured
                continue;
            }

            var place = chart.Places is { } places ? places[i] : i + 1;
            var (px, py) = (Point(x.Map(place)), Point(y.Map(value)));
            path.Append(drawing ? 'L' : 'M').Append(px).Append(' ').Append(py);
            drawing = true;
            if (series.Values.Length <= MostMarkers)
            {
                var text = chart.Percent ? Html.Number(value, "0.00") + "\u2009%" : Html.Number(value, chart.Format);
                markers.Append($"<circle class=\"p{series.Style}\" cx=\"{px}\" cy=\"{py}\" r=\"2.5\"><title>{chart.Axis} {Html.Number(place, "0.##")}: {text}</title></circle>\n");
            }
        }

        svg.Append($"<path class=\"s{series.Style}\" d=\"{path}\"/>\n").Append(markers);
    }

    private static void AppendLegend(StringBuilder svg, Series[] series)
    {
        var x = Left;
        foreach (var one in series)
        {
            svg.Append($"<line class=\"s{one.Style}\" x1=\"{Point(x)}\" x2=\"{Point(x + 22)}\" y1=\"14\" y2=\"14\"/>\n");
            svg.Append($"<text x=\"{Point(x + 28)}\" y=\"18\">{Html.Escape(one.Name)}</text>\n");
            x += 48 + (6.6 * one.Name.Length);
        }
    }

    private static string Point(double value) => Html.Number(value, "0.##");
}
