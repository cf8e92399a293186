using System.Text.Json;

namespace NetGen.Search;

/// <summary>
/// The trials that have ended, in a file that only grows. A last line that was not written to its end, because the process
/// or the machine stopped, is removed; everything before it counts.
/// </summary>
internal sealed class SearchJournal : IDisposable
{
    private readonly IReadOnlyList<Hyperparameter> _parameters;
    private readonly FileStream _stream;
    private readonly Dictionary<(int Number, int Budget), (double[] Values, TrialOutcome Outcome)> _known = [];

    private SearchJournal(IReadOnlyList<Hyperparameter> parameters, FileStream stream) => (_parameters, _stream) = (parameters, stream);

    /// <summary>Opens a journal or begins one.</summary>
    /// <exception cref="SearchJournalException">The file is of another search, damaged, or no journal.</exception>
    /// <exception cref="IOException">The file cannot be opened, for example because another search is writing it.</exception>
    public static SearchJournal Open(string path, IReadOnlyList<Hyperparameter> parameters, SearchStrategy strategy, long seed)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var journal = new SearchJournal(parameters, stream);
            journal.Read(path, strategy, seed);
            return journal;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>What a trial gave, if the journal has it. One with other values is not it, and does not count.</summary>
    public TrialOutcome? Find(TrialPlan plan, bool retryFailed) =>
        _known.TryGetValue((plan.Number, plan.Budget), out var known)
        && known.Values.AsSpan().SequenceEqual(plan.Values)
        && !(retryFailed && known.Outcome.Error is not null)
            ? known.Outcome
            : null;

    /// <summary>Appends a trial; it is on the disk when this returns.</summary>
    public void Append(TrialPlan plan, TrialOutcome outcome)
    {
        _stream.Write(JournalLine.Trial(_parameters, plan, outcome));
        _stream.Flush(flushToDisk: true);
    }

    public void Dispose() => _stream.Dispose();

    private void Read(string path, SearchStrategy strategy, long seed)
    {
        var bytes = new byte[_stream.Length];
        _stream.ReadExactly(bytes);
        var header = JournalLine.Header(_parameters, strategy, seed);
        var end = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (end == 0)
        {
            if (!header.AsSpan().StartsWith(bytes))
            {
                throw new SearchJournalException(path, "This is not a journal of a search.");
            }

            _stream.SetLength(0);
            _stream.Write(header);
            _stream.Flush(flushToDisk: true);
            return;
        }

        var number = 0;
        var rest = bytes.AsMemory(0, end);
        while (!rest.IsEmpty)
        {
            var length = rest.Span.IndexOf((byte)'\n');
            ReadLine(path, ++number, rest[..length], strategy, seed);
            rest = rest[(length + 1)..];
        }

        _stream.SetLength(end);
        _stream.Seek(0, SeekOrigin.End);
    }

    private void ReadLine(string path, int number, ReadOnlyMemory<byte> line, SearchStrategy strategy, long seed)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (number == 1)
            {
                if (JournalLine.Difference(json.RootElement, _parameters, strategy, seed) is { } difference)
                {
                    throw new SearchJournalException(path, difference);
                }

                return;
            }

            var (trial, budget, values, outcome) = JournalLine.ReadTrial(json.RootElement, _parameters);
            _known[(trial, budget)] = (values, outcome);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new SearchJournalException(path, number == 1 ? "This is not a journal of a search." : $"Line {number} is damaged: {exception.Message}", exception);
        }
    }
}
