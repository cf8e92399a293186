using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Evaluates a network on one data set, as often as wanted, in the same buffers.</summary>
internal sealed class Evaluator<TNet, T, TTarget>
    where TNet : class, ITrainableNetwork<TNet, T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    // Large enough for a full tile in every layer, small enough for the activations to stay in the cache.
    private const int MaxBatch = 128;

    private readonly Dataset<T> _data;
    private readonly BatchSource<T, TTarget> _source;
    private readonly int _batchSize;
    private readonly AlignedBuffer<T> _outputs;
    private readonly T[] _losses;

    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public Evaluator(NetworkWeights<T> weights, Dataset<T> data, bool strict, string name)
    {
        _data = data;
        _batchSize = Math.Min(MaxBatch, Math.Max(1, data.Count));
        _source = new BatchSource<T, TTarget>(data, weights, _batchSize, strict || weights.Strict, name);
        _outputs = new AlignedBuffer<T>(_batchSize * weights.Info.OutputSize);
        _losses = new T[_batchSize];
    }

    /// <summary>Evaluates the network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="detailed">Whether what measures of scores need is kept.</param>
    public Evaluation Run(TNet network, bool detailed = false)
    {
        var info = TNet.Info;
        if (typeof(TTarget) == typeof(int))
        {
            return Classify(network, info, info.OutputSize, _data.ClassNames, detailed);
        }

        return info.Task == NetworkTask.BinaryClassification
            ? Classify(network, info, 2, info.OutputSize == 1 ? _data.ClassNames : null, detailed)
            : Regress(network, info);
    }

    private Evaluation Classify(TNet network, NetworkInfo info, int classes, IReadOnlyList<string>? names, bool detailed)
    {
        var labels = Labels();
        var predictions = new int[labels.Length];
        var position = 0;
        var scores = detailed ? new ScoreTally<T>(labels, info, _data.Count) : null;
        var loss = ForEachBatch(network, info, (outputs, targets) =>
        {
            scores?.Add(outputs);
            if (typeof(TTarget) == typeof(int))
            {
                for (var i = 0; i < outputs.Length; i += info.OutputSize)
                {
                    predictions[position++] = LargestOf(outputs.Slice(i, info.OutputSize));
                }
            }
            else
            {
                var threshold = info.Output == OutputKind.Probabilities ? T.CreateTruncating(0.5) : T.Zero;
                foreach (var output in outputs)
                {
                    predictions[position++] = output >= threshold ? 1 : 0;
                }
            }
        });
        var matrix = ConfusionMatrix.FromPredictions(labels, predictions, classes, names);
        return new Evaluation(info.Name, info.Task, _data.Count, loss, labels, predictions, matrix)
        {
            Scores = scores?.ToTable(),
            Ranks = scores?.Ranks,
        };
    }

    private Evaluation Regress(TNet network, NetworkInfo info)
    {
        var tally = new RegressionTally<T>(MemoryMarshal.Cast<TTarget, T>(_source.AllTargets), info.OutputSize);
        var loss = ForEachBatch(network, info, tally.Add);
        return new Evaluation(info.Name, _data.Count, loss, tally.ToMetrics());
    }

    private delegate void BatchBody(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets);

    /// <summary>Runs all samples and returns their average loss.</summary>
    private double ForEachBatch(TNet network, NetworkInfo info, BatchBody body)
    {
        var sum = 0.0;
        for (var start = 0; start < _data.Count; start += _batchSize)
        {
            var count = Math.Min(_batchSize, _data.Count - start);
            var outputs = _outputs.Span[..(count * info.OutputSize)];
            var losses = _losses.AsSpan(0, count);
            _source.Load(start, count);
            network.EvaluateBatch(_source.Inputs, _source.Targets, outputs, losses);
            foreach (var loss in losses)
            {
                sum += double.CreateTruncating(loss);
            }

            body(outputs, typeof(TTarget) == typeof(int) ? default : MemoryMarshal.Cast<TTarget, T>(_source.Targets));
        }

        return sum / _data.Count;
    }

    private int[] Labels()
    {
        if (typeof(TTarget) == typeof(int))
        {
            return MemoryMarshal.Cast<TTarget, int>(_source.AllTargets).ToArray();
        }

        var targets = MemoryMarshal.Cast<TTarget, T>(_source.AllTargets);
        var labels = new int[targets.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = targets[i] >= T.CreateTruncating(0.5) ? 1 : 0;
        }

        return labels;
    }

    private static int LargestOf(ReadOnlySpan<T> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }

        return best;
    }
}
