namespace NetGen;

/// <summary>
/// The loss of every step in a buffer of fixed size: when it is full, neighbouring points become one, so a training of any
/// length has at most <see cref="Capacity"/> points, at least half as many, and equally far apart.
/// </summary>
internal sealed class LossCurveRecorder(double smoothing) : FitObserver
{
    public const int Capacity = 1024;

    private readonly LossPoint[] _points = new LossPoint[Capacity];
    private ExponentialAverage _average = new(smoothing);
    private int _count;
    private long _stride = 1;
    private double _sum;
    private long _pending;
    private LossPoint _last;

    /// <summary>The average of the losses so far.</summary>
    public double SmoothedLoss => _average.Value;

    public override void OnStep(StepContext step) => Add(step.TotalStep, step.Loss, step.LearningRate);

    public void Add(long step, double loss, double learningRate)
    {
        _sum += loss;
        _pending++;
        _last = new LossPoint(step, _sum / _pending, _average.Add(loss), learningRate);
        if (_pending < _stride)
        {
            return;
        }

        _points[_count++] = _last;
        (_sum, _pending) = (0, 0);
        if (_count == Capacity)
        {
            Merge();
        }
    }

    /// <summary>The points so far; the last one may stand for fewer steps.</summary>
    public LossPoint[] ToArray() => _pending == 0 ? [.. _points.AsSpan(0, _count)] : [.. _points.AsSpan(0, _count), _last];

    private void Merge()
    {
        _count /= 2;
        _stride *= 2;
        for (var i = 0; i < _count; i++)
        {
            var (first, second) = (_points[2 * i], _points[(2 * i) + 1]);
            _points[i] = second with { Loss = (first.Loss + second.Loss) / 2 };
        }
    }
}
