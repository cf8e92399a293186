using System.Globalization;

namespace NetGen.Search;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The space searched.</summary>
    public required SearchSpace Space { get; init; }

    /// <summary>The strategy.</summary>
    public required SearchStrategy Strategy { get; init; }

    /// <summary>The search's seed.</summary>
    public required long Seed { get; init; }

    /// <summary>All trials that have ended, in the order of rounds and numbers; one that was run with several budgets occurs several times.</summary>
    public required IReadOnlyList<TrialRecord> Trials { get; init; }

    /// <summary>Whether the search was cancelled before its end.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>The time that it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>
    /// The trial with the lowest loss, whatever its budget (of equal ones that with the least budget, then the lowest number);
    /// null if all have failed.
    /// </summary>
    public TrialRecord? Best => Top(1).FirstOrDefault();

    /// <summary>The number of trials that have failed.</summary>
    public int FailedCount => Trials.Count(trial => trial.Failed);

    /// <summary>The number of trials that were read from the journal.</summary>
    public int ResumedCount => Trials.Count(trial => trial.Resumed);

    /// <summary>The best trials, the best first; each number once, with its best budget.</summary>
    /// <param name="count">The largest number of trials.</param>
    public IReadOnlyList<TrialRecord> Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Trials.Where(trial => !trial.Failed).Order(Comparer<TrialRecord>.Create(TrialRecord.Compare)).DistinctBy(trial => trial.Number).Take(count)];
    }

    /// <summary>One line: trials, failures, time and the best.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Trials.Count} trials in {Elapsed.TotalSeconds:0.0} s");
        text += ResumedCount > 0 ? string.Create(CultureInfo.InvariantCulture, $", {ResumedCount} from the journal") : "";
        text += FailedCount > 0 ? string.Create(CultureInfo.InvariantCulture, $", {FailedCount} failed") : "";
        text += Cancelled ? ", cancelled" : "";
        return Best is { } best ? $"{text}; best: {best}" : $"{text}; none succeeded";
    }
}
