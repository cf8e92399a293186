using System.Numerics;

namespace NetGen;

/// <summary>
/// Training data that are read anew in each epoch of <c>Fit</c>, and never all in memory. Made by <see cref="SampleStream"/>.
/// </summary>
/// <remarks>
/// <para>
/// A thread of its own reads the samples, shuffles them in a bounded buffer, augments and transforms them, and fills batches
/// ahead of the training. Without <see cref="FitOptions.Shuffle"/> a stream trains the very bits that the same samples
/// in memory do.
/// </para>
/// <para>
/// What the stream throws, and a sample that does not fit the network, ends <c>Fit</c> with a
/// <see cref="SampleStreamException"/> that names the sample, once the batches before are trained on. However <c>Fit</c> ends,
/// the enumeration has been disposed of by then; cancelling it waits for the sample that is being read.
/// </para>
/// </remarks>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class SampleStream<T> : TrainingData<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Func<StreamEpoch, CancellationToken, SampleReader<T>> _open;

    internal SampleStream(Func<StreamEpoch, CancellationToken, SampleReader<T>> open, SampleStreamOptions? options)
    {
        _open = open;
        Options = options ?? new SampleStreamOptions();
        Options.Validate();
    }

    /// <summary>How the stream is read.</summary>
    public SampleStreamOptions Options { get; }

    internal override Dataset<T>? Plain => null;

    internal override long? SampleCount => Options.ExpectedCount;

    /// <summary>Such as "a stream of 50000 samples".</summary>
    public override string ToString() => Options.ExpectedCount is { } count
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a stream of {count} samples")
        : "a stream of samples";

    internal override void CheckAugmentation(Augmentation<T> augmentation)
    {
        // The samples are checked one by one as they come.
    }

    internal SampleReader<T> OpenReader(StreamEpoch epoch, CancellationToken cancellation) => _open(epoch, cancellation);

    internal override TrainingBatches<T, TTarget> Open<TTarget>(BatchPlan<T> plan) => new StreamBatches<T, TTarget>(this, plan);
}

/// <summary>Makes streams of samples.</summary>
public static class SampleStream
{
    /// <summary>A stream of an enumeration that can be enumerated anew in each epoch, such as an iterator method's.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="samples">The samples.</param>
    /// <param name="options">How it is read, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static SampleStream<T> From<T>(IEnumerable<Sample<T>> samples, SampleStreamOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(samples);
        return From(_ => samples, options);
    }

    /// <summary>A stream with an enumeration for each epoch.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="samples">Makes the enumeration of an epoch.</param>
    /// <param name="options">How it is read, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static SampleStream<T> From<T>(Func<StreamEpoch, IEnumerable<Sample<T>>> samples, SampleStreamOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new SampleStream<T>((epoch, _) => new EnumerableReader<T>((samples(epoch) ?? throw None()).GetEnumerator()), options);
    }

    /// <summary>A stream with an asynchronous enumeration for each epoch.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="samples">
    /// Makes the enumeration of an epoch, which gets a token that is cancelled when <c>Fit</c> ends before it does.
    /// </param>
    /// <param name="options">How it is read, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static SampleStream<T> FromAsync<T>(Func<StreamEpoch, IAsyncEnumerable<Sample<T>>> samples, SampleStreamOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new SampleStream<T>(
            (epoch, cancellation) => new AsyncEnumerableReader<T>((samples(epoch) ?? throw None()).GetAsyncEnumerator(cancellation)), options);
    }

    private static InvalidOperationException None() => new("The function that makes an epoch's enumeration gave null.");
}
