using NetGen.Search;

namespace NetGen.Reports;

internal static class SearchSection
{
    private const int MostTrials = 15;
    private const int MostFailures = 10;

    public static string Render(SearchResult result, string title)
    {
        var trials = new TrialSet(result);
        List<(string, string)> cards =
        [
            ("Trials", Html.Number(result.Trials.Count, "N0")),
            ("Failed", Html.Number(result.FailedCount, "N0")),
            ("Time", Html.Number(result.Elapsed.TotalSeconds, "0.0") + "\u2009s"),
        ];
        cards.AddRange(result.ResumedCount > 0 ? [("From the journal", Html.Number(result.ResumedCount, "N0"))] : []);
        cards.AddRange(result.Best is { } best ? [("Best loss", LossAxis.Text(best.Loss)), ("Best trial", Html.Number(best.Number, "0"))] : []);
        var note = $"<p class=\"note\">{Html.Escape(Sentence(result))}</p>\n";
        var html = Html.Heading(title) + Html.Cards([.. cards]) + note;
        if (result.Best is { } winner)
        {
            html += ParallelCoordinates.Render(trials)
                + "<h3>The best trials</h3>\n" + BestTable(result, trials)
                + "<h3>The best trial's settings</h3>\n<pre><code>" + Html.Escape(winner.ToCode()) + "</code></pre>\n"
                + "<h3>The loss against each hyper-parameter</h3>\n<div class=\"charts\">\n"
                + string.Concat(trials.Parameters.Select(parameter => LossScatter.Render(trials, parameter))) + "</div>\n";
        }

        return html + Rounds(result) + Failures(result);
    }

    private static string Sentence(SearchResult result)
    {
        var strategy = result.Strategy.ToString();
        return $"{char.ToUpperInvariant(strategy[0])}{strategy[1..]}, seed {Html.Number(result.Seed, "0")}."
            + (result.Cancelled ? " The search was cancelled before its end." : "");
    }

    private static string BestTable(SearchResult result, TrialSet trials)
    {
        var top = result.Top(MostTrials);
        string[] metrics = [.. top.SelectMany(trial => trial.Metrics.Select(metric => metric.Key)).Distinct()];
        var budgets = result.Trials.Select(trial => trial.Budget).Distinct().Count() > 1;
        return Html.Table(
            ["Trial", .. trials.Parameters.Select(parameter => parameter.Name), .. Budget("Budget"), "Loss", .. metrics, "Time"],
            top.Select(trial => (string[])
            [
                Html.Number(trial.Number, "0"),
                .. trials.Parameters.Select(trial.Text),
                .. Budget(Html.Number(trial.Budget, "0")),
                LossAxis.Text(trial.Loss),
                .. metrics.Select(name => Metric(trial, name)),
                Seconds(trial.Duration),
            ]),
            textColumns: 1 + trials.Parameters.Length);

        string[] Budget(string cell) => budgets ? [cell] : [];
    }

    private static string Rounds(SearchResult result)
    {
        var rounds = result.Trials.GroupBy(trial => trial.Round).ToArray();
        return rounds.Length < 2 ? "" : "<h3>Rounds</h3>\n" + Html.Table(
            ["Round", "Trials", "Failed", "Budget", "Best loss", "Time of all trials"],
            rounds.Select(round => (string[])
            [
                Html.Number(round.Key, "0"),
                Html.Number(round.Count(), "0"),
                Html.Number(round.Count(trial => trial.Failed), "0"),
                Html.Number(round.First().Budget, "0"),
                round.Any(trial => !trial.Failed) ? LossAxis.Text(round.Where(trial => !trial.Failed).Min(trial => trial.Loss)) : "",
                Seconds(TimeSpan.FromTicks(round.Sum(trial => trial.Duration.Ticks))),
            ]),
            textColumns: 0);
    }

    private static string Failures(SearchResult result)
    {
        var failed = result.Trials.Where(trial => trial.Failed).ToArray();
        if (failed.Length == 0)
        {
            return "";
        }

        var more = failed.Length > MostFailures ? $"<p class=\"note\">And {Html.Number(failed.Length - MostFailures, "0")} more.</p>\n" : "";
        return "<h3>Failed trials</h3>\n" + Html.Table(
            ["Trial", "Why", "Settings"],
            failed.Take(MostFailures).Select(trial => (string[])[Html.Number(trial.Number, "0"), trial.Error!, trial.Describe()]),
            textColumns: 3) + more;
    }

    private static string Metric(TrialRecord trial, string name) =>
        trial.Metrics.Where(metric => metric.Key == name).Select(metric => LossAxis.Text(metric.Value)).FirstOrDefault("");

    private static string Seconds(TimeSpan time) => Html.Number(time.TotalSeconds, "0.00") + "\u2009s";
}
