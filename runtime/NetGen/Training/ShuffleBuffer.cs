using System.Numerics;

namespace NetGen;

/// <summary>
/// The samples of a stream that the next one is drawn from. One that comes in takes the place of one drawn at random, as in
/// TensorFlow's <c>Dataset.shuffle</c>.
/// </summary>
internal sealed class ShuffleBuffer<T, TTarget>(int capacity, int featureCount, int targetsPerSample)
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    // Made as samples come: a short stream does not take the memory of a long one.
    private readonly List<T[]> _features = [];
    private readonly List<TTarget[]> _targets = [];
    private readonly List<long> _numbers = [];

    public int Count { get; private set; }

    public bool IsFull => Count == capacity;

    public void Clear() => Count = 0;

    /// <summary>A place for one more sample.</summary>
    public int Add(long number)
    {
        if (Count == _features.Count)
        {
            _features.Add(new T[featureCount]);
            _targets.Add(new TTarget[targetsPerSample]);
            _numbers.Add(0);
        }

        _numbers[Count] = number;
        return Count++;
    }

    public T[] Features(int place) => _features[place];

    public TTarget[] Targets(int place) => _targets[place];

    public long Number(int place) => _numbers[place];

    /// <summary>Takes a sample out; the last one comes to its place.</summary>
    public void Remove(int place)
    {
        var last = --Count;
        (_features[place], _features[last]) = (_features[last], _features[place]);
        (_targets[place], _targets[last]) = (_targets[last], _targets[place]);
        _numbers[place] = _numbers[last];
    }
}
