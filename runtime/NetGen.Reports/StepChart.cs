using System.Text;

namespace NetGen.Reports;

/// <summary>Curves over steps with a logarithmic axis, as an SVG drawing in the page.</summary>
internal static class StepChart
{
    private const double Width = 560;
    private const double Height = 320;
    private const double Left = 64;
    private const double Right = 16;
    private const double Top = 42;
    private const double Bottom = 44;

    /// <summary>Draws the series that have values above 0; an empty text if none has.</summary>
    /// <param name="title">The caption.</param>
    /// <param name="steps">The steps that the values belong to.</param>
    /// <param name="usual">A value that is marked; null for none.</param>
    /// <param name="all">The series.</param>
    public static string Render(string title, IReadOnlyList<long> steps, double? usual, params Series[] all)
    {
        var series = all.Select(one => one with { Values = [.. one.Values.Select(value => value > 0 && double.IsFinite(value) ? Math.Log10(value) : double.NaN)] })
            .Where(one => one.HasValues).ToArray();
        if (series.Length == 0)
        {
            return "";
        }

        var values = series.SelectMany(one => one.Values).Where(double.IsFinite).Concat(usual is { } mark ? [Math.Log10(mark)] : []).ToArray();
        var x = Scale.Around(0, steps[^1], 8, Left, Width - Left - Right);
        var y = Scale.Around(values.Min(), values.Max(), 5, Height - Bottom, Top + Bottom - Height);
        var svg = new StringBuilder("<figure>\n");
        svg.Append($"<figcaption>{Html.Escape(title)}</figcaption>\n");
        svg.Append($"<svg viewBox=\"0 0 {Width:0} {Height:0}\" role=\"img\" aria-label=\"{Html.Escape(title)} by step\">\n");
        AppendAxes(svg, x, y);
        if (usual is { } level)
        {
            Line(svg, "best", Left, Width - Right, y.Map(Math.Log10(level)), y.Map(Math.Log10(level)));
        }

        var legend = Left;
        foreach (var one in series)
        {
            AppendSeries(svg, one, steps, x, y);
            Line(svg, $"s{one.Style}", legend, legend + 22, 14, 14);
            svg.Append($"<text x=\"{Point(legend + 28)}\" y=\"18\">{Html.Escape(one.Name)}</text>\n");
            legend += 48 + (6.6 * one.Name.Length);
        }

        return svg.Append("</svg>\n</figure>\n").ToString();
    }

    private static void AppendAxes(StringBuilder svg, Scale x, Scale y)
    {
        foreach (var tick in y.Ticks)
        {
            Line(svg, "grid", Left, Width - Right, y.Map(tick), y.Map(tick));
            svg.Append($"<text x=\"{Point(Left - 8)}\" y=\"{Point(y.Map(tick) + 4)}\" text-anchor=\"end\">{Html.Number(Math.Pow(10, tick), "0.#E+0")}</text>\n");
        }

        var bottom = Height - Bottom;
        Line(svg, "axis", Left, Width - Right, bottom, bottom);
        foreach (var tick in x.Ticks)
        {
            Line(svg, "axis", x.Map(tick), x.Map(tick), bottom, bottom + 4);
            svg.Append($"<text x=\"{Point(x.Map(tick))}\" y=\"{Point(bottom + 18)}\" text-anchor=\"middle\">{Html.Number(tick, "0.##")}</text>\n");
        }

        svg.Append($"<text x=\"{Point((Left + Width - Right) / 2)}\" y=\"{Point(Height - 6)}\" text-anchor=\"middle\">step</text>\n");
    }

    private static void AppendSeries(StringBuilder svg, Series series, IReadOnlyList<long> steps, Scale x, Scale y)
    {
        var path = new StringBuilder();
        var drawing = false;
        for (var i = 0; i < series.Values.Length; i++)
        {
            if (!double.IsFinite(series.Values[i]))
            {
                drawing = false;
                continue;
            }

            path.Append(drawing ? 'L' : 'M').Append(Point(x.Map(steps[i]))).Append(' ').Append(Point(y.Map(series.Values[i])));
            drawing = true;
        }

        svg.Append($"<path class=\"s{series.Style}\" d=\"{path}\"/>\n");
    }

    private static void Line(StringBuilder svg, string style, double x1, double x2, double y1, double y2) =>
        svg.Append($"<line class=\"{style}\" x1=\"{Point(x1)}\" x2=\"{Point(x2)}\" y1=\"{Point(y1)}\" y2=\"{Point(y2)}\"/>\n");

    private static string Point(double value) => Html.Number(value, "0.##");
}
