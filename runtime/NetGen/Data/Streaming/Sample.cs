using System.Numerics;

namespace NetGen;

/// <summary>One sample of a <see cref="SampleStream{T}"/>: its features, and what is to be learnt.</summary>
/// <remarks>It is read before the stream is asked for the next one, so that its memory may be used again.</remarks>
/// <typeparam name="T">The floating-point type.</typeparam>
public readonly struct Sample<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T _target;
    private readonly bool _hasOneTarget;

    /// <summary>A sample of a class.</summary>
    /// <param name="features">The features, raw.</param>
    /// <param name="label">The class index, from 0.</param>
    public Sample(ReadOnlyMemory<T> features, int label) => (Features, Label) = (features, label);

    /// <summary>A sample with one target value.</summary>
    /// <param name="features">The features, raw.</param>
    /// <param name="target">The value.</param>
    public Sample(ReadOnlyMemory<T> features, T target) => (Features, _target, _hasOneTarget) = (features, target, true);

    /// <summary>A sample with several target values.</summary>
    /// <param name="features">The features, raw.</param>
    /// <param name="targets">The values.</param>
    public Sample(ReadOnlyMemory<T> features, ReadOnlyMemory<T> targets) => (Features, Targets) = (features, targets);

    /// <summary>The features.</summary>
    public ReadOnlyMemory<T> Features { get; }

    /// <summary>The class index, or null if there are target values.</summary>
    public int? Label { get; }

    /// <summary>The target values, if the sample was made with several; <see cref="CopyTargetsTo"/> knows all forms.</summary>
    public ReadOnlyMemory<T> Targets { get; }

    /// <summary>The number of target values; 0 if there is a label.</summary>
    public int TargetCount => _hasOneTarget ? 1 : Targets.Length;

    /// <summary>Copies the target values.</summary>
    /// <param name="destination">Room for <see cref="TargetCount"/> values.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyTargetsTo(Span<T> destination)
    {
        if (_hasOneTarget)
        {
            new ReadOnlySpan<T>(in _target).CopyTo(destination);
        }
        else
        {
            Targets.Span.CopyTo(destination);
        }
    }
}
