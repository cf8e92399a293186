using NetGen.Search;

namespace NetGen.Reports;

/// <summary>The trials of a search as its drawings show them: each number once, with its largest budget.</summary>
internal sealed class TrialSet
{
    // The best of many trials must be seen, and the worst not vanish.
    private const double Faintest = 0.12;

    private readonly Dictionary<int, int> _ranks = [];

    public TrialSet(SearchResult result)
    {
        var last = result.Trials.GroupBy(trial => trial.Number).Select(runs => runs.MaxBy(run => run.Budget)!).ToArray();
        Best = result.Best;
        Failed = [.. last.Where(trial => trial.Failed)];
        // The best trial of all is shown as such, even if another budget of it came later.
        WorstFirst = [.. last.Where(trial => !trial.Failed).Select(trial => trial.Number == Best?.Number ? Best! : trial).OrderDescending(Comparer<TrialRecord>.Create(TrialRecord.Compare))];
        for (var i = 0; i < WorstFirst.Length; i++)
        {
            _ranks[WorstFirst[i].Number] = WorstFirst.Length - 1 - i;
        }

        Parameters = [.. (result.Trials.Count == 0 ? result.Space.Parameters : result.Trials[0].Parameters)];
        Losses = new LossAxis([.. WorstFirst.Select(trial => trial.Loss)]);
    }

    public TrialRecord? Best { get; }

    public TrialRecord[] WorstFirst { get; }

    public TrialRecord[] Failed { get; }

    public Hyperparameter[] Parameters { get; }

    public LossAxis Losses { get; }

    public bool IsBest(TrialRecord trial) => trial.Number == Best?.Number;

    /// <summary>How strongly a trial is drawn: by its rank.</summary>
    public string Strength(TrialRecord trial)
    {
        var rank = _ranks[trial.Number] / (double)Math.Max(1, WorstFirst.Length - 1);
        return Html.Number(Faintest + ((0.9 - Faintest) * Math.Pow(1 - rank, 3)), "0.##");
    }

    public static string Title(TrialRecord trial) =>
        Html.Escape($"trial {Html.Number(trial.Number, "0")}: {(trial.Failed ? "failed" : "loss " + LossAxis.Text(trial.Loss))}; {trial.Describe()}");
}
