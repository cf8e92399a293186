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
        return info.Task switch
        {
            NetworkTask.Classification => Classify(network, info, detailed),
            NetworkTask.BinaryClassification => Decide(network, info, detailed),
            NetworkTask.Similarity => new Evaluation(info.Name, info.Task, _data.Count, ForEachBatch(network, info, static (_, _) => { })),
            _ => Regress(network, info),
        };
    }

    // One of several classes: that of the largest output.
    private Evaluation Classify(TNet network, NetworkInfo info, bool detailed)
    {
        var places = new ClassPlaces(info.Learning, info.OutputSize);
        var labels = Labels(info, places);
        var predictions = new int[labels.Length];
        var position = 0;
        // Where each sample has one label.
        var scores = Scores(detailed && labels.Length == _data.Count, info, labels);
        var loss = ForEachBatch(network, info, (outputs, _) =>
        {
            scores?.Add(outputs);
            for (var i = 0; i < outputs.Length / info.Learning.Classes; i++)
            {
                predictions[position++] = places.LargestOf(outputs, i);
            }
        });
        return Classified(info, loss, labels, predictions, info.Learning.Classes, _data.ClassNames, scores);
    }

    // Yes or no for each output.
    private Evaluation Decide(TNet network, NetworkInfo info, bool detailed)
    {
        int[] labels = [.. MemoryMarshal.Cast<TTarget, T>(_source.AllTargets).ToArray().Select(target => target >= T.CreateTruncating(0.5) ? 1 : 0)];
        var predictions = new int[labels.Length];
        var position = 0;
        var threshold = info.Output == OutputKind.Probabilities ? T.CreateTruncating(0.5) : T.Zero;
        var scores = Scores(detailed, info, labels);
        var loss = ForEachBatch(network, info, (outputs, _) =>
        {
            scores?.Add(outputs);
            foreach (var output in outputs)
            {
                predictions[position++] = output >= threshold ? 1 : 0;
            }
        });
        return Classified(info, loss, labels, predictions, 2, info.OutputSize == 1 ? _data.ClassNames : null, scores);
    }

    private Evaluation Classified(
        NetworkInfo info, double loss, int[] labels, int[] predictions, int classes, IReadOnlyList<string>? names, ScoreTally<T>? scores)
    {
        var ignored = info.Learning.IgnoreIndex;
        int[] counted = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] != ignored)];
        var matrix = ConfusionMatrix.FromPredictions(
            [.. counted.Select(i => labels[i])], [.. counted.Select(i => predictions[i])], classes, names);
        return new Evaluation(info.Name, info.Task, _data.Count, loss, labels, predictions, matrix, ignored)
        {
            Scores = scores?.ToTable(),
            Ranks = scores?.Ranks,
        };
    }

    // Where each label counts.
    private ScoreTally<T>? Scores(bool wanted, NetworkInfo info, int[] labels) =>
        wanted && (info.Learning.IgnoreIndex is not { } ignored || Array.IndexOf(labels, ignored) < 0)
            ? new ScoreTally<T>(labels, info, _data.Count)
            : null;

    private Evaluation Regress(TNet network, NetworkInfo info)
    {
        var tally = new RegressionTally<T>(MemoryMarshal.Cast<TTarget, T>(_source.AllTargets), info.OutputSize);
        var loss = ForEachBatch(network, info, tally.Add);
        return new Evaluation(info.Name, _data.Count, loss, tally.ToMetrics());
    }

    private delegate void BatchBody(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets);

    /// <summary>Runs all samples and returns their average loss: 0 where no label counts.</summary>
    private double ForEachBatch(TNet network, NetworkInfo info, BatchBody body)
    {
        var (sum, weight) = (0.0, 0.0);
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

            weight += info.Learning.IsWeighted
                ? info.Learning.WeightOf(MemoryMarshal.Cast<TTarget, int>(_source.Targets)) / info.Learning.TargetsPerSample
                : count;
            body(outputs, typeof(TTarget) == typeof(int) ? default : MemoryMarshal.Cast<TTarget, T>(_source.Targets));
        }

        return weight == 0 ? 0 : sum / weight;
    }

    private int[] Labels(NetworkInfo info, ClassPlaces places)
    {
        if (typeof(TTarget) == typeof(int))
        {
            return MemoryMarshal.Cast<TTarget, int>(_source.AllTargets).ToArray();
        }

        var targets = MemoryMarshal.Cast<TTarget, T>(_source.AllTargets);
        var labels = new int[targets.Length / info.Learning.Classes];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = places.LargestOf(targets, i);
        }

        return labels;
    }
}
