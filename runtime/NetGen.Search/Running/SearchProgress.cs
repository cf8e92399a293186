using System.Globalization;

namespace NetGen.Search;

/// <summary>
/// A report of a search's progress: a trial has ended. Reports come one at a time, on the thread that called
/// <see cref="SearchSpace.Minimize"/>, in the order in which trials end.
/// </summary>
public sealed record SearchProgress
{
    /// <summary>The trial.</summary>
    public required TrialRecord Trial { get; init; }

    /// <summary>The number of trials that have ended, those of the journal included.</summary>
    public required int Completed { get; init; }

    /// <summary>The number of trials of the whole search, at most: fewer are run if many fail.</summary>
    public required int Planned { get; init; }

    /// <summary>The best trial so far; null if all have failed.</summary>
    public required TrialRecord? Best { get; init; }

    /// <summary>Whether <see cref="Trial"/> is the best so far.</summary>
    public bool IsBest => ReferenceEquals(Trial, Best);

    /// <summary>The time since the search began.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>One line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Completed,3}/{Planned}  {(IsBest ? "best so far: " : "")}{Trial}");
}
