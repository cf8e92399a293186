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
            result.Warnings.Concat(result.Error is null ? [] : [result.Error.Message])
                .Select(note => $"<p class=\"note\">{Html.Escape(note)}</p>\n"));
        return Html.Heading("Training") + Html.Cards([.. cards]) + Charts(result) + notes + MonitorSection.Render(result);
    }

    private static string Charts(FitResult result)
    {
        var history = result.History;
        if (history.Count == 0)
        {
            return "<p class=\"note\">No epoch was completed.</p>\n";
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
        return $"<div class=\"charts\">\n{loss}{accuracy}</div>\n";

        Series Measured(string name, int style, Func<EpochRecord, double?> value) =>
            new(name, style, [.. history.Select(epoch => value(epoch) ?? double.NaN)]);
    }

    private static string Reason(StopReason reason) => reason switch
    {
        StopReason.Completed => "all epochs done",
        StopReason.EarlyStopping => "stopped early",
        StopReason.Callback => "by a callback",
        StopReason.Cancelled => "cancelled",
        _ => "loss not finite",
    };
}
