namespace NetGen;

/// <summary>What a stream is enumerated for.</summary>
/// <param name="Number">The epoch, from 1; 0 for a pass in order that only collects statistics (<see cref="BatchStatistics"/>).</param>
/// <param name="Shuffle">Whether the order should change from epoch to epoch; the stream's buffer sees to that in any case.</param>
/// <param name="Seed">The seed of <c>Fit</c>, for a stream that shuffles better than its buffer can, such as a list of files.</param>
public readonly record struct StreamEpoch(int Number, bool Shuffle, long Seed);
