using System.Diagnostics;

namespace NetGen;

/// <summary>The sums of one epoch.</summary>
internal struct EpochTally(int epoch)
{
    private long _start = Stopwatch.GetTimestamp();
    private double _lossSum;
    private double _weight;
    private long _samples;
    private long _end;

    public int Epoch { get; } = epoch;

    public int Steps { get; private set; }

    /// <summary>The loss averaged over the samples, or what their labels weigh: a short batch weighs less.</summary>
    public readonly double Loss => _weight == 0 && _samples > 0 ? 0 : _lossSum / _weight;

    /// <summary>Training samples per second, until <see cref="EndTraining"/>.</summary>
    public readonly double SamplesPerSecond =>
        _samples / Stopwatch.GetElapsedTime(_start, _end == 0 ? Stopwatch.GetTimestamp() : _end).TotalSeconds;

    public readonly double Seconds => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    public void Add(double loss, int samples, double weight)
    {
        _lossSum += loss * weight;
        _weight += weight;
        _samples += samples;
        Steps++;
    }

    /// <summary>Takes a time out of the epoch's.</summary>
    public void Exclude(long ticks) => _start += ticks;

    public void EndTraining() => _end = Stopwatch.GetTimestamp();
}
