using System.Numerics;

namespace NetGen;

/// <summary>Reads the samples of a stream, pass after pass, and fills batches with them: the work of the stream's thread.</summary>
internal sealed class StreamFiller<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly SampleStream<T> _stream;
    private readonly BatchPlan<T> _plan;
    private readonly BatchRing<T, TTarget> _ring;
    private readonly StreamSampleReader<T, TTarget> _check;
    private readonly ShuffleBuffer<T, TTarget> _buffer;
    private readonly Augmenter<T>? _augmenter;
    private readonly InputTransform<T>? _transform;
    private readonly RandomStream _random;
    private readonly T[] _features;
    private readonly TTarget[] _targets;
    private FilledBatch<T, TTarget>? _batch;
    private StreamEpoch _epoch;

    public StreamFiller(SampleStream<T> stream, BatchPlan<T> plan, BatchRing<T, TTarget> ring, int targetsPerSample)
    {
        (_stream, _plan, _ring) = (stream, plan, ring);
        _check = new StreamSampleReader<T, TTarget>(plan.Weights.Info, plan.SourceSize, plan.Strict);
        _buffer = new ShuffleBuffer<T, TTarget>(
            plan.Options.Shuffle ? stream.Options.ShuffleBuffer : 1, plan.SourceSize, targetsPerSample);
        _augmenter = plan.CreateAugmenter(workers: 1);
        _transform = plan.Weights.Transform;
        _random = new RandomStream(plan.Options.Seed, "shuffle");
        _features = new T[plan.SourceSize];
        _targets = new TTarget[targetsPerSample];
    }

    /// <summary>The number of samples read in the pass.</summary>
    public long Samples { get; private set; }

    /// <summary>Runs a pass; 0 is the one in order.</summary>
    public void Run(int epoch, CancellationToken cancellation)
    {
        _epoch = new StreamEpoch(epoch, epoch > 0 && _plan.Options.Shuffle, _plan.Options.Seed);
        (_batch, Samples) = (null, 0);
        _buffer.Clear();
        try
        {
            ReadAll(cancellation);
            _ring.End(null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _ring.End(null);
        }
        catch (SampleStreamException exception)
        {
            _ring.End(exception);
        }
        catch (Exception exception)
        {
            _ring.End(new SampleStreamException(epoch, Samples, $"the stream failed: {exception.Message}", exception));
        }
    }

    private void ReadAll(CancellationToken cancellation)
    {
        using (var reader = _stream.OpenReader(_epoch, cancellation))
        {
            while (reader.MoveNext())
            {
                cancellation.ThrowIfCancellationRequested();
                _check.Read(reader.Current, _features, _targets, _epoch.Number, Samples);
                Take(Samples);
                Samples++;
            }
        }

        if (Samples == 0)
        {
            throw new SampleStreamException(
                _epoch.Number, 0, "the stream has no samples. If it can be enumerated only once, give a function that makes one for each epoch.");
        }

        while (_buffer.Count > 0)
        {
            Draw();
        }

        if (_batch is not null && (_epoch.Number == 0 || !_plan.Options.DropLast))
        {
            Hand();
        }

        _batch = null;
    }

    // Through the buffer, if the order is to be changed.
    private void Take(long number)
    {
        if (!_epoch.Shuffle)
        {
            Emit(_features, _targets, number);
            return;
        }

        if (_buffer.IsFull)
        {
            Draw();
        }

        var place = _buffer.Add(number);
        _features.CopyTo(_buffer.Features(place), 0);
        _targets.CopyTo(_buffer.Targets(place), 0);
    }

    private void Draw()
    {
        var place = _random.NextInt32(_buffer.Count);
        Emit(_buffer.Features(place), _buffer.Targets(place), _buffer.Number(place));
        _buffer.Remove(place);
    }

    private void Emit(T[] features, TTarget[] targets, long number)
    {
        _batch ??= _ring.WaitForFree();
        _batch.Add();
        targets.CopyTo(_batch.LastTargets);
        if (_augmenter is null)
        {
            features.CopyTo(_batch.LastInputs);
        }
        else if (_epoch.Number == 0)
        {
            _augmenter.ApplyPlain(0, features, _batch.LastInputs);
        }
        else
        {
            _augmenter.Apply(0, features, _batch.LastInputs, _epoch.Number, number);
        }

        if (_batch.Count == _plan.Options.BatchSize)
        {
            Hand();
        }
    }

    private void Hand()
    {
        _transform?.Apply(_batch!.Inputs);
        _batch = null;
        _ring.Hand();
    }
}
