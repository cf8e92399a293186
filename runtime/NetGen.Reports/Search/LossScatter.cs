using NetGen.Search;

namespace NetGen.Reports;

/// <summary>The loss of every trial against one hyper-parameter; failed trials are crosses at the top.</summary>
internal static class LossScatter
{
    private const double Cross = 3.5;

    public static string Render(TrialSet trials, Hyperparameter parameter)
    {
        var svg = PlotFrame.Begin(parameter.Name, $"Loss by {parameter.Name}");
        PlotFrame.AppendAxes(
            svg,
            parameter.Name,
            parameter.Ticks.Select(tick => (parameter.Position(tick), parameter.Text(tick))),
            trials.Losses.Ticks.Select(tick => (trials.Losses.Position(tick), LossAxis.Text(tick))));
        foreach (var trial in trials.Failed)
        {
            var (x, y) = (PlotFrame.X(parameter.Position(trial.Raw(parameter))), PlotFrame.Y(1) - 12);
            var (left, right) = (PlotFrame.Point(x - Cross), PlotFrame.Point(x + Cross));
            var (top, bottom) = (PlotFrame.Point(y - Cross), PlotFrame.Point(y + Cross));
            svg.Append($"<path class=\"failed\" d=\"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}\"><title>{TrialSet.Title(trial)}</title></path>\n");
        }

        foreach (var trial in trials.WorstFirst)
        {
            var best = trials.IsBest(trial);
            var x = PlotFrame.Point(PlotFrame.X(parameter.Position(trial.Raw(parameter))));
            var y = PlotFrame.Point(PlotFrame.Y(trials.Losses.Position(trial.Loss)));
            svg.Append($"<circle class=\"dot{(best ? " top" : "")}\" style=\"--a:{trials.Strength(trial)}\" cx=\"{x}\" cy=\"{y}\" r=\"{(best ? "6" : "4")}\">");
            svg.Append($"<title>{TrialSet.Title(trial)}</title></circle>\n");
        }

        return PlotFrame.End(svg);
    }
}
