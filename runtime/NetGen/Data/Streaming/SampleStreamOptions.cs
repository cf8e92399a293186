namespace NetGen;

/// <summary>How a <see cref="SampleStream{T}"/> is read.</summary>
public sealed record SampleStreamOptions
{
    /// <summary>
    /// The number of samples in memory that the next one is drawn from, when <see cref="FitOptions.Shuffle"/> is set: at least
    /// 1, which leaves the order as it is. A sample can come at most so many places early; one as large as the stream
    /// shuffles it completely. Default: 1024.
    /// </summary>
    public int ShuffleBuffer { get; init; } = 1024;

    /// <summary>The number of batches that are filled ahead of the training, by a thread of its own: from 1 to 1024. Default: 2.</summary>
    public int BatchesAhead { get; init; } = 2;

    /// <summary>
    /// The number of samples of an epoch, if it is known, for progress and for schedules; the stream may have more or
    /// fewer. At least 1. Default: <see langword="null"/>, counted in the first epoch.
    /// </summary>
    public long? ExpectedCount { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ShuffleBuffer, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchesAhead, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BatchesAhead, 1024);
        if (ExpectedCount is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(ExpectedCount));
        }
    }
}
