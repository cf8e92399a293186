using System.Numerics;

namespace NetGen;

/// <summary>
/// The batches that <c>Fit</c> trains on, pass after pass. They are raw samples with the network's input transform applied,
/// in memory that is used again: a batch is valid until the next is asked for.
/// </summary>
internal abstract class TrainingBatches<T, TTarget> : IDisposable
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    /// <summary>The number of samples of the largest batch.</summary>
    public abstract int BatchSize { get; }

    /// <summary>The number of samples of the smallest batch of an epoch; <see cref="BatchSize"/> if it is not known.</summary>
    public abstract int SmallestBatch { get; }

    /// <summary>The number of batches of an epoch; 0 if it is not known yet.</summary>
    public abstract int StepsPerEpoch { get; }

    /// <summary>The number of samples of the batch.</summary>
    public abstract int Count { get; }

    /// <summary>The inputs of the batch.</summary>
    public abstract ReadOnlySpan<T> Inputs { get; }

    /// <summary>The targets of the batch.</summary>
    public abstract ReadOnlySpan<TTarget> Targets { get; }

    /// <summary>Whether the pass ended because its plan was cancelled, and not because there are no more samples.</summary>
    public virtual bool IsCancelled => false;

    /// <summary>Begins an epoch, counted from 1.</summary>
    public abstract void BeginEpoch(int epoch);

    /// <summary>Begins a pass over all samples, in their own order and without random changes.</summary>
    public abstract void BeginPlain();

    /// <summary>Goes to the next batch.</summary>
    /// <returns>False at the end of the pass.</returns>
    /// <exception cref="SampleStreamException">The samples of the batch can not be had.</exception>
    public abstract bool Next();

    /// <summary>Ends reading.</summary>
    public virtual void Dispose()
    {
    }
}
