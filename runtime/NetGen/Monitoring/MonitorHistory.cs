namespace NetGen;

/// <summary>
/// What the looks saw, in memory of a fixed size: when it is full, every second look is forgotten, and from then on every
/// second one is kept.
/// </summary>
internal sealed class MonitorHistory(MonitoredTensor[] weights)
{
    private const int Capacity = 256;

    private readonly (int Epoch, long Step, double Loss, double Norm, double Ratio)[] _looks = new (int, long, double, double, double)[Capacity];
    private readonly (double Gradient, double Ratio)[] _layers = new (double, double)[Capacity * weights.Length];
    private int _count;
    private int _stride = 1;
    private int _skipped;

    public void Add(int epoch, long step, double loss, double norm, double ratio)
    {
        if (++_skipped < _stride)
        {
            return;
        }

        _skipped = 0;
        if (_count == Capacity)
        {
            Thin();
        }

        _looks[_count] = (epoch, step, loss, norm, ratio);
        for (var i = 0; i < weights.Length; i++)
        {
            _layers[(_count * weights.Length) + i] = (weights[i].GradientRms, weights[i].UpdateRatio);
        }

        _count++;
    }

    public IReadOnlyList<MonitorSample> ToSamples() =>
    [
        .. _looks.Take(_count).Select((look, i) => new MonitorSample
        {
            Epoch = look.Epoch,
            Step = look.Step,
            Loss = look.Loss,
            GradientNorm = look.Norm,
            UpdateRatio = look.Ratio,
            Layers =
            [
                .. weights.Select((weight, j) =>
                {
                    var (gradient, ratio) = _layers[(i * weights.Length) + j];
                    return new LayerSample(weight.Name, gradient, ratio);
                }),
            ],
        }),
    ];

    private void Thin()
    {
        for (var i = 0; i < Capacity / 2; i++)
        {
            _looks[i] = _looks[2 * i];
            _layers.AsSpan(2 * i * weights.Length, weights.Length).CopyTo(_layers.AsSpan(i * weights.Length));
        }

        _count = Capacity / 2;
        _stride *= 2;
    }
}
