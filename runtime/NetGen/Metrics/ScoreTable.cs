namespace NetGen;

/// <summary>The outputs behind an <see cref="Evaluation"/>, from which measures of scores are computed when asked for.</summary>
internal sealed class ScoreTable
{
    /// <summary>Tables of more elements are not kept (128 MB).</summary>
    public const int Most = 1 << 24;

    private readonly double[] _values;
    private readonly int _columns;
    private double[]? _areas;

    /// <param name="values">[samples, columns].</param>
    /// <param name="columns">The outputs of one sample.</param>
    /// <param name="softmax">Whether the rows are logits of classes, that is to become probabilities.</param>
    public ScoreTable(double[] values, int columns, bool softmax)
    {
        (_values, _columns) = (values, columns);
        for (var start = 0; softmax && start < values.Length; start += columns)
        {
            Softmax(values.AsSpan(start, columns));
        }
    }

    /// <summary>The area under the curve of each column.</summary>
    public double[] Areas(bool oneVsRest, int[] labels) => _areas ??= oneVsRest
        ? ClassificationMetrics.RocAucPerClass<double>(_values, labels)
        : [.. Enumerable.Range(0, _columns).Select(column => Curve(column, oneVsRest, labels).Area)];

    /// <summary>The curve of a column: of a class against the rest, or of a yes-or-no output.</summary>
    public RocCurve Curve(int column, bool oneVsRest, int[] labels)
    {
        var samples = _values.Length / _columns;
        var (scores, positive) = (new double[samples], new int[samples]);
        for (var i = 0; i < samples; i++)
        {
            scores[i] = _values[(i * _columns) + column];
            positive[i] = oneVsRest ? (labels[i] == column ? 1 : 0) : labels[(i * _columns) + column];
        }

        return RocCurve.FromScores<double>(scores, positive);
    }

    private static void Softmax(Span<double> row)
    {
        var max = double.NegativeInfinity;
        foreach (var value in row)
        {
            max = Math.Max(max, value);
        }

        var sum = 0.0;
        foreach (ref var value in row)
        {
            value = Math.Exp(value - max);
            sum += value;
        }

        foreach (ref var value in row)
        {
            value /= sum;
        }
    }
}
