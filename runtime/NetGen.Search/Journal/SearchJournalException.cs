namespace NetGen.Search;

/// <summary>
/// A journal is damaged, is no journal, or is of another search: another space, strategy or seed. The message names the file
/// and the difference; the file has not been changed, and no trial was run.
/// </summary>
public sealed class SearchJournalException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="problem">What is wrong, as a sentence.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SearchJournalException(string path, string problem, Exception? innerException = null)
        : base($"{path}: {problem}", innerException) => Path = path;

    /// <summary>The journal.</summary>
    public string Path { get; }
}
