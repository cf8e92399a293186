using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Batches of a data set to evaluate a network on, in buffers that are used again: checked once, and put through the
/// network's input transform.
/// </summary>
internal sealed class BatchSource<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly Dataset<T> _data;
    private readonly TTarget[] _allTargets;
    private readonly InputTransform<T>? _transform;
    private readonly AlignedBuffer<T> _inputs;
    private readonly TTarget[] _targets;
    private readonly int _perSample;
    private int _count;

    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public BatchSource(Dataset<T> data, NetworkWeights<T> weights, int batchSize, bool strict, string name)
    {
        _data = data;
        _transform = weights.Transform;
        _allTargets = DataChecks.Check<T, TTarget>(data, weights.Info, strict, name);
        _inputs = new AlignedBuffer<T>(checked(batchSize * data.FeatureCount));
        _perSample = weights.Info.Learning.TargetsPerSample;
        _targets = new TTarget[batchSize * _perSample];
    }

    /// <summary>The inputs of the batch loaded last, transformed.</summary>
    public ReadOnlySpan<T> Inputs => _inputs.Span[..(_count * _data.FeatureCount)];

    /// <summary>The targets of the batch loaded last.</summary>
    public ReadOnlySpan<TTarget> Targets => _targets.AsSpan(0, _count * _perSample);

    /// <summary>The targets of all samples.</summary>
    public ReadOnlySpan<TTarget> AllTargets => _allTargets;

    /// <summary>Loads consecutive samples.</summary>
    public void Load(int start, int count)
    {
        _count = count;
        for (var i = 0; i < count; i++)
        {
            LoadSample(i, start + i);
        }

        _transform?.Apply(_inputs.Span[..(_count * _data.FeatureCount)]);
    }

    private void LoadSample(int position, int sample)
    {
        _data.Features(sample).CopyTo(_inputs.Span[(position * _data.FeatureCount)..]);
        _allTargets.AsSpan(sample * _perSample, _perSample).CopyTo(_targets.AsSpan(position * _perSample));
    }
}
