namespace NetGen.Reports;

internal static class FitSection
{
    public static string Render(FitResult result)
    {
        var history = result.History;
        List<(string, string)> cards =
        [
            ("Epochs", Html.Number(history.Count, "0")),
            ("Steps", Html.Number(result.Steps, "N0")),
            ("Time", Html.Number(result.Elapsed.TotalSeconds, "0.00") + "\u2009s"),
            ("Ended", Reason(result.StopReason)),
        ];
        if (result.Best is { } best)
        {
            cards.Add(("Best epoch", Html.Number(best.Epoch, "0") + (result.RestoredBest ? " (restored)" : "")));
            cards.Add(("Training loss there", Html.Number(best.Loss, "0.0000")));
            cards.AddRange(best.ValidationLoss is { } loss ? [("Validation loss", Html.Number(loss, "0.0000"))] : []);
            cards.AddRange(best.ValidationAccuracy is { } accuracy ? [("Validation accuracy", Html.Percent(accuracy))] : []);
        }

        var notes = string.Concat(
            result.Warnings
                .Concat(result.Interventions.Select(intervention => intervention.ToString()))
                .Concat(result.Error is null ? [] : [result.Error.Message])
                .Select(note => $"<p class=\"note\">{Html.Escape(note)}</p>\n"));
        return Html.Heading("Training") + Html.Cards([.. cards]) + Charts(result) + notes + MonitorSection.Render(result);
    }

    private static string Charts(FitResult result)
    {
        var history = result.History;
        if (history.Count == 0)
        {
            return "<p class=\"note\">No epoch was completed.</p>\n" + Wrap(Steps(result));
        }

        var loss = LineChart.Render(
            "Loss",
            result.BestEpoch,
            percent: false,
            new Series("training", 0, [.. history.Select(epoch => epoch.Loss)]),
            Measured("validation", 1, epoch => epoch.ValidationLoss),
            Measured("training, after the epoch", 2, epoch => epoch.TrainingLoss));
        var accuracy = LineChart.Render(
            "Accuracy",
            result.BestEpoch,
            percent: true,
            Measured("training", 0, epoch => epoch.TrainingAccuracy),
            Measured("validation", 1, epoch => epoch.ValidationAccuracy));
        return Wrap(loss + accuracy + Steps(result) + LearningRate(result));

        Series Measured(string name, int style, Func<EpochRecord, double?> value) =>
            new(name, style, [.. history.Select(epoch => value(epoch) ?? double.NaN)]);
    }

    /// <summary>The loss from step to step, as it was and smoothed.</summary>
    private static string Steps(FitResult result)
    {
        var curve = result.LossCurve;
        return curve.Count < 2
            ? ""
            : LineChart.Render(
                new Chart("Training loss") { Axis = "step", Places = [.. curve.Select(point => (double)point.Step)] },
                new Series("as measured", 3, [.. curve.Select(point => point.Loss)]),
                new Series("smoothed", 0, [.. curve.Select(point => point.SmoothedLoss)]));
    }

    /// <summary>The learning rate from step to step, or from epoch to epoch, if it changed.</summary>
    private static string LearningRate(FitResult result)
    {
        var curve = result.LossCurve;
        var chart = new Chart("Learning rate") { Format = "G4" };
        var epochs = new Series("learning rate", 1, [.. result.History.Select(epoch => epoch.LearningRate)]);
        var steps = new Series("learning rate", 1, [.. curve.Select(point => point.LearningRate)]);
        return IsConstant(epochs) && IsConstant(steps) ? ""
            : curve.Count < 2 ? LineChart.Render(chart, epochs)
            : LineChart.Render(chart with { Axis = "step", Places = [.. curve.Select(point => (double)point.Step)] }, steps);

        static bool IsConstant(Series series) => series.Values.Distinct().Count() < 2;
    }

    private static string Wrap(string charts) => charts.Length == 0 ? "" : $"<div class=\"charts\">\n{charts}</div>\n";

    private static string Reason(StopReason reason) => reason switch
    {
        StopReason.Completed => "all epochs done",
        StopReason.EarlyStopping => "stopped early",
        StopReason.Callback => "by a callback",
        StopReason.Cancelled => "cancelled",
        StopReason.Control => "stopped by hand",
        _ => "loss not finite",
    };
}
