using System.Numerics;

namespace NetGen;

/// <summary>Applies an augmentation, with memory of its own for each worker; allocates nothing after it was made.</summary>
internal sealed class Augmenter<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly AugmentationStep<T>[] _steps;
    private readonly ImageShape[] _shapes;
    private readonly Worker[] _workers;
    private readonly ulong _key;

    public Augmenter(Augmentation<T> augmentation, long seed, int workers)
    {
        (_steps, _shapes) = (augmentation.Steps, augmentation.Shapes);
        _key = new SplitMix64((ulong)seed).Next() ^ Fnv1a.Hash("augmentation");
        var largest = _shapes.Max(shape => shape.Size);
        _workers = [.. Enumerable.Range(0, workers).Select(_ => new Worker(_steps.Length > 1 ? largest : 0))];
    }

    /// <summary>Changes a sample: a function of the seed, the epoch and the sample's number.</summary>
    public void Apply(int worker, ReadOnlySpan<T> source, Span<T> destination, int epoch, long sample)
    {
        var random = _workers[worker].Random;
        random.Reset(new SplitMix64(new SplitMix64(_key ^ (ulong)epoch).Next() ^ (ulong)sample).Next());
        Run(worker, source, destination, random);
    }

    /// <summary>Does what evaluation does.</summary>
    public void ApplyPlain(int worker, ReadOnlySpan<T> source, Span<T> destination) => Run(worker, source, destination, null);

    private void Run(int worker, ReadOnlySpan<T> source, Span<T> destination, RandomStream? random)
    {
        if (_steps.Length == 0)
        {
            source.CopyTo(destination);
        }

        for (var i = 0; i < _steps.Length; i++)
        {
            // To and fro between two buffers; the last step writes where the result belongs.
            var buffer = i % 2 == 0 ? _workers[worker].Even : _workers[worker].Odd;
            var result = i == _steps.Length - 1 ? destination : buffer.AsSpan(0, _shapes[i + 1].Size);
            if (random is null)
            {
                _steps[i].ApplyPlain(source, result, _shapes[i]);
            }
            else
            {
                _steps[i].Apply(source, result, _shapes[i], random);
            }

            source = result;
        }
    }

    private sealed class Worker(int size)
    {
        public RandomStream Random { get; } = new(0, "augmentation");

        public T[] Even { get; } = new T[size];

        public T[] Odd { get; } = new T[size];
    }
}
