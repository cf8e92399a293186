namespace NetGen.Search;

/// <summary>How a search is run, apart from its strategy.</summary>
public sealed record SearchOptions
{
    /// <summary>The seed of all trials' values and seeds. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// The number of trials that run at the same time, at least 1; the trials are the same for any number. Default: the
    /// number of processors, which suits trials of one thread each (<see cref="FitOptions.Threads"/>).
    /// </summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// A file to which every trial is appended when it ends. If it is there, the trials in it are not run again. Default:
    /// <see langword="null"/>, none.
    /// </summary>
    public string? Journal { get; init; }

    /// <summary>Whether trials that the journal has as failed are run again. Default: <see langword="false"/>.</summary>
    public bool RetryFailed { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        if (Journal is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(Journal);
        }
    }
}
