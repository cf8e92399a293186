namespace NetGen.Search;

public sealed partial class SearchSpace
{
    /// <summary>Looks for the values of the hyper-parameters with which an objective is least.</summary>
    /// <remarks>
    /// A trial's values and its <see cref="TrialSettings.Seed"/> follow from the search's seed and the trial's number, and which
    /// trials a later round has from the losses of those before: an objective that depends on them only gives the same search
    /// for any number of workers, and when it is resumed from a journal. An exception of the objective, or a loss that is not
    /// finite, is the trial's and does not end the search. Cancellation ends it without an exception: trials that run are
    /// discarded, and the result has those that had ended.
    /// </remarks>
    /// <param name="objective">
    /// Runs a trial and gives its loss, of which less is better: a number, a <see cref="FitResult"/> or a
    /// <see cref="TrialResult"/>. Called by several threads at the same time, unless there is one worker, which is the caller.
    /// </param>
    /// <param name="strategy">Which trials are made; null for a <see cref="RandomSearch"/>.</param>
    /// <param name="options">Seed, workers, journal; null for the defaults.</param>
    /// <param name="progress">Receives a report for each trial that ends, on the calling thread; one that throws ends the search.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="ArgumentOutOfRangeException">A property of the strategy or an option is out of range.</exception>
    /// <exception cref="InvalidOperationException">The space has no hyper-parameters, or a grid has too many points.</exception>
    /// <exception cref="SearchJournalException">The journal is of another search, or damaged; it was not changed.</exception>
    /// <exception cref="IOException">The journal cannot be read or written.</exception>
    public SearchResult Minimize(
        Func<Trial, TrialResult> objective,
        SearchStrategy? strategy = null,
        SearchOptions? options = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        strategy ??= new RandomSearch();
        options ??= new SearchOptions();
        strategy.Validate();
        options.Validate();
        if (_parameters.Count == 0)
        {
            throw new InvalidOperationException($"The space has no hyper-parameters; declare one with {nameof(LogUniform)}, {nameof(Choice)} and so on.");
        }

        return new SearchRun(this, objective, strategy, options, progress, cancellation).Run();
    }
}
