using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Collects outputs batch by batch: the rank of each true class, and the outputs themselves unless they are too many.</summary>
internal sealed class ScoreTally<T>(int[] labels, NetworkInfo info, int samples)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double[]? _values =
        (long)samples * info.OutputSize <= ScoreTable.Most ? new double[samples * info.OutputSize] : null;

    private int _count;

    /// <summary>How many classes have a larger score than the true one, for each sample; null for yes-or-no networks.</summary>
    public int[]? Ranks { get; } = info.Task == NetworkTask.Classification ? new int[samples] : null;

    public void Add(ReadOnlySpan<T> outputs)
    {
        for (var i = 0; i < outputs.Length && _values is not null; i++)
        {
            _values[_count + i] = double.CreateTruncating(outputs[i]);
        }

        if (Ranks is { } ranks)
        {
            var first = _count / info.OutputSize;
            for (var i = 0; i < outputs.Length / info.OutputSize; i++)
            {
                ranks[first + i] = ClassificationMetrics.RankOf(outputs.Slice(i * info.OutputSize, info.OutputSize), labels[first + i]);
            }
        }

        _count += outputs.Length;
    }

    public ScoreTable? ToTable() => _values is null || Array.Exists(_values, double.IsNaN)
        ? null
        : new ScoreTable(_values, info.OutputSize, softmax: Ranks is not null && info.Output == OutputKind.Logits);
}
