using System.Text;

namespace NetGen.Reports;

/// <summary>A rectangle with two axes whose coordinates are from 0 to 1.</summary>
internal static class PlotFrame
{
    public const double Width = 560;
    public const double Height = 320;
    private const double Left = 64;
    private const double Right = 20;
    private const double Top = 30;
    private const double Bottom = 46;

    public static double X(double position) => Left + (position * (Width - Left - Right));

    public static double Y(double position) => Height - Bottom - (position * (Height - Bottom - Top));

    public static string Point(double value) => Html.Number(value, "0.##");

    public static StringBuilder Begin(string caption, string label)
    {
        var svg = new StringBuilder("<figure>\n");
        svg.Append($"<figcaption>{Html.Escape(caption)}</figcaption>\n");
        return svg.Append($"<svg viewBox=\"0 0 {Html.Number(Width, "0")} {Html.Number(Height, "0")}\" role=\"img\" aria-label=\"{Html.Escape(label)}\">\n");
    }

    public static void AppendAxes(
        StringBuilder svg, string name, IEnumerable<(double Position, string Text)> x, IEnumerable<(double Position, string Text)> y)
    {
        foreach (var (position, text) in y)
        {
            svg.Append($"<line class=\"grid\" x1=\"{Point(X(0))}\" x2=\"{Point(X(1))}\" y1=\"{Point(Y(position))}\" y2=\"{Point(Y(position))}\"/>\n");
            svg.Append($"<text x=\"{Point(X(0) - 8)}\" y=\"{Point(Y(position) + 4)}\" text-anchor=\"end\">{Html.Escape(text)}</text>\n");
        }

        svg.Append($"<line class=\"axis\" x1=\"{Point(X(0))}\" x2=\"{Point(X(1))}\" y1=\"{Point(Y(0))}\" y2=\"{Point(Y(0))}\"/>\n");
        foreach (var (position, text) in x)
        {
            svg.Append($"<line class=\"axis\" x1=\"{Point(X(position))}\" x2=\"{Point(X(position))}\" y1=\"{Point(Y(0))}\" y2=\"{Point(Y(0) + 4)}\"/>\n");
            svg.Append($"<text x=\"{Point(X(position))}\" y=\"{Point(Y(0) + 18)}\" text-anchor=\"middle\">{Html.Escape(text)}</text>\n");
        }

        svg.Append($"<text x=\"{Point(X(0.5))}\" y=\"{Point(Height - 6)}\" text-anchor=\"middle\">{Html.Escape(name)}</text>\n");
    }

    public static string End(StringBuilder svg) => svg.Append("</svg>\n</figure>\n").ToString();
}
