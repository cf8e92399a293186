using System.Diagnostics;

namespace NetGen.Search;

/// <summary>One search.</summary>
internal sealed class SearchRun(
    SearchSpace space,
    Func<Trial, TrialResult> objective,
    SearchStrategy strategy,
    SearchOptions options,
    IProgress<SearchProgress>? progress,
    CancellationToken cancellation)
{
    private readonly Hyperparameter[] _parameters = [.. space.Parameters];
    private readonly List<TrialRecord> _trials = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private TrialRecord? _best;
    private int _completed;
    private int _planned;

    public SearchResult Run()
    {
        _planned = strategy.Count(_parameters);
        var cancelled = false;
        using (var journal = options.Journal is { } path ? SearchJournal.Open(path, _parameters, strategy, options.Seed) : null)
        {
            var context = new RoundContext(_parameters, options.Seed);
            foreach (var plans in strategy.Plan(context))
            {
                var records = RunRound(plans, journal);
                _trials.AddRange(records.OfType<TrialRecord>());
                cancelled = records.Any(record => record is null);
                if (cancelled)
                {
                    break;
                }

                context.Last = records!;
            }
        }

        return new SearchResult
        {
            Space = space,
            Strategy = strategy,
            Seed = options.Seed,
            Trials = _trials.AsReadOnly(),
            Cancelled = cancelled,
            Elapsed = Stopwatch.GetElapsedTime(_start),
        };
    }

    /// <summary>Runs the trials that the journal does not have; a record is null if the search was cancelled before it.</summary>
    private TrialRecord?[] RunRound(IReadOnlyList<TrialPlan> plans, SearchJournal? journal)
    {
        var records = new TrialRecord?[plans.Count];
        var missing = new List<int>();
        for (var i = 0; i < records.Length; i++)
        {
            if (journal?.Find(plans[i], options.RetryFailed) is { } outcome)
            {
                Accept(i, outcome, resumed: true);
            }
            else
            {
                missing.Add(i);
            }
        }

        if (missing.Count > 0)
        {
            new TrialRunner(space, objective, cancellation).Run(
                [.. missing.Select(i => plans[i])],
                Math.Min(options.Workers, missing.Count),
                (position, outcome) =>
                {
                    journal?.Append(plans[missing[position]], outcome);
                    Accept(missing[position], outcome, resumed: false);
                });
        }

        return records;

        void Accept(int index, TrialOutcome outcome, bool resumed)
        {
            var record = new TrialRecord(space, plans[index], outcome, resumed);
            records[index] = record;
            if (!record.Failed && (_best is null || TrialRecord.Compare(record, _best) < 0))
            {
                _best = record;
            }

            _completed++;
            progress?.Report(new SearchProgress
            {
                Trial = record,
                Completed = _completed,
                Planned = _planned,
                Best = _best,
                Elapsed = Stopwatch.GetElapsedTime(_start),
            });
        }
    }
}
