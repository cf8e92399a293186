using System.Text;
using NetGen.Search;

namespace NetGen.Reports;

/// <summary>A line per trial across an axis per hyper-parameter and one for the loss.</summary>
internal static class ParallelCoordinates
{
    private const double Height = 380;
    private const double Top = 44;
    private const double Bottom = 22;
    private const double Side = 96;
    private const double LeastDistance = 150;

    public static string Render(TrialSet trials)
    {
        var axes = trials.Parameters.Length + 1;
        var width = Math.Max(1000, (2 * Side) + ((axes - 1) * LeastDistance));
        var distance = (width - (2 * Side)) / (axes - 1);
        var svg = new StringBuilder("<figure class=\"wide scroll\">\n<figcaption>All trials</figcaption>\n");
        svg.Append($"<svg viewBox=\"0 0 {Html.Number(width, "0")} {Html.Number(Height, "0")}\" role=\"img\" aria-label=\"Parallel coordinates of all trials\">\n");
        foreach (var trial in trials.WorstFirst)
        {
            var points = trials.Parameters
                .Select((parameter, i) => $"{Point(X(i))},{Point(Y(parameter.Position(trial.Raw(parameter))))}")
                .Append($"{Point(X(axes - 1))},{Point(Y(trials.Losses.Position(trial.Loss)))}");
            svg.Append($"<polyline class=\"trial{(trials.IsBest(trial) ? " top" : "")}\" style=\"--a:{trials.Strength(trial)}\" points=\"{string.Join(' ', points)}\">");
            svg.Append($"<title>{TrialSet.Title(trial)}</title></polyline>\n");
        }

        for (var i = 0; i < trials.Parameters.Length; i++)
        {
            var parameter = trials.Parameters[i];
            AppendAxis(svg, X(i), parameter.Name, parameter.Ticks.Select(tick => (parameter.Position(tick), parameter.Text(tick))), right: false);
        }

        AppendAxis(svg, X(axes - 1), "loss", trials.Losses.Ticks.Select(tick => (trials.Losses.Position(tick), LossAxis.Text(tick))), right: true);
        return svg.Append("</svg>\n</figure>\n").ToString();

        double X(int axis) => Side + (axis * distance);
    }

    private static void AppendAxis(StringBuilder svg, double x, string name, IEnumerable<(double Position, string Text)> ticks, bool right)
    {
        svg.Append($"<line class=\"axis\" x1=\"{Point(x)}\" x2=\"{Point(x)}\" y1=\"{Point(Y(1))}\" y2=\"{Point(Y(0))}\"/>\n");
        svg.Append($"<text class=\"name\" x=\"{Point(x)}\" y=\"22\" text-anchor=\"middle\">{Html.Escape(Short(name, 22))}<title>{Html.Escape(name)}</title></text>\n");
        var sign = right ? 1 : -1;
        foreach (var (position, text) in ticks)
        {
            var y = Y(position);
            svg.Append($"<line class=\"axis\" x1=\"{Point(x)}\" x2=\"{Point(x + (4 * sign))}\" y1=\"{Point(y)}\" y2=\"{Point(y)}\"/>\n");
            svg.Append($"<text class=\"halo\" x=\"{Point(x + (8 * sign))}\" y=\"{Point(y + 4)}\" text-anchor=\"{(right ? "start" : "end")}\">{Html.Escape(Short(text, 16))}</text>\n");
        }
    }

    private static double Y(double position) => Height - Bottom - (position * (Height - Bottom - Top));

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private static string Point(double value) => Html.Number(value, "0.##");
}
