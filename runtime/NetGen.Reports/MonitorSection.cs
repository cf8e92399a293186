using System.Text;

namespace NetGen.Reports;

/// <summary>What the training monitor found and saw; nothing where there was none.</summary>
internal static class MonitorSection
{
    private const double UsualUpdate = 1e-3;

    public static string Render(FitResult result) => result.Samples.Count == 0 && result.Findings.Count == 0
        ? ""
        : "<h3>Monitor</h3>\n" + Findings(result.Findings) + Charts(result.Samples);

    private static string Findings(IReadOnlyList<TrainingFinding> findings)
    {
        if (findings.Count == 0)
        {
            return "<p class=\"note\">The training monitor found nothing unusual.</p>\n";
        }

        var html = new StringBuilder("<div class=\"scroll findings\"><table>\n<thead><tr><th></th><th>Step</th><th>Layer</th><th>Found</th><th>Try</th></tr></thead>\n<tbody>\n");
        foreach (var finding in findings)
        {
            html.Append($"<tr class=\"{Name(finding)}\"><td>{Name(finding)}</td><td class=\"n\">{(finding.Step == 0 ? "" : Html.Number(finding.Step, "0"))}</td>");
            html.Append($"<td>{Html.Escape(finding.Layer ?? "")}</td><td>{Html.Escape(finding.Message)}</td><td>{Html.Escape(finding.Advice)}</td></tr>\n");
        }

        return html.Append("</tbody>\n</table></div>\n").ToString();
    }

    private static string Charts(IReadOnlyList<MonitorSample> samples)
    {
        if (samples.Count == 0)
        {
            return "";
        }

        long[] steps = [.. samples.Select(sample => sample.Step)];
        var norm = StepChart.Render("Norm of the gradients", steps, null, new Series("all parameters", 0, [.. samples.Select(sample => sample.GradientNorm)]));
        var update = StepChart.Render(
            "Updates relative to the weights (about 1E-3 is usual)", steps, UsualUpdate, new Series("all parameters", 0, [.. samples.Select(sample => sample.UpdateRatio)]));
        var layers = samples[0].Layers;
        var first = layers.Count < 2 ? "" : StepChart.Render(
            "Gradients of the first and the last weight (root mean square)", steps, null, Layer(samples, 0, 0), Layer(samples, layers.Count - 1, 1));
        return $"<div class=\"charts\">\n{norm}{update}{first}</div>\n";
    }

    private static Series Layer(IReadOnlyList<MonitorSample> samples, int layer, int style) =>
        new(samples[0].Layers[layer].Name, style, [.. samples.Select(sample => sample.Layers[layer].GradientRms)]);

    private static string Name(TrainingFinding finding) => finding.Severity switch
    {
        FindingSeverity.Hint => "hint",
        FindingSeverity.Warning => "warning",
        _ => "error",
    };
}
