namespace NetGen;

/// <summary>How often each class was taken for each other one, and the measures that follow from it.</summary>
/// <remarks>
/// The measures are those of scikit-learn: a class that was never predicted has precision 0, one without samples has
/// recall 0, macro averages are the plain means over all classes, and micro averages pool the counts.
/// </remarks>
public sealed class ConfusionMatrix
{
    private readonly int[,] _counts;

    internal ConfusionMatrix(int[,] counts, IReadOnlyList<string>? classNames)
    {
        _counts = counts;
        ClassCount = counts.GetLength(0);
        ClassNames = classNames is not null && classNames.Count == ClassCount
            ? [.. classNames]
            : [.. Enumerable.Range(0, ClassCount).Select(index => index.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        foreach (var count in counts)
        {
            Count += count;
        }
    }

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>The names of the classes; their numbers if they have none.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The samples of class <paramref name="actual"/> that were taken for class <paramref name="predicted"/>.</summary>
    /// <param name="actual">The true class, from 0.</param>
    /// <param name="predicted">The predicted class, from 0.</param>
    public int this[int actual, int predicted] => _counts[actual, predicted];

    /// <summary>The part of all samples whose class was predicted, from 0 to 1.</summary>
    public double Accuracy => Ratio(Correct, Count);

    /// <summary>The number of samples whose class was predicted.</summary>
    public int Correct => Enumerable.Range(0, ClassCount).Sum(index => _counts[index, index]);

    /// <summary>The plain mean of <see cref="PrecisionOf"/> over all classes.</summary>
    public double MacroPrecision => Mean(PrecisionOf);

    /// <summary>The plain mean of <see cref="RecallOf"/> over all classes.</summary>
    public double MacroRecall => Mean(RecallOf);

    /// <summary>The plain mean of <see cref="F1Of"/> over all classes.</summary>
    public double MacroF1 => Mean(F1Of);

    /// <summary>
    /// The precision of all decisions together, Σ TP / Σ (TP + FP). Every sample has one class here, so it is the accuracy, as are
    /// the recall and F1 of this kind.
    /// </summary>
    public double MicroPrecision => Accuracy;

    /// <summary>The recall of all decisions together, Σ TP / Σ (TP + FN): the accuracy.</summary>
    public double MicroRecall => Accuracy;

    /// <summary>The F1 of all decisions together, 2 Σ TP / Σ (2 TP + FP + FN): the accuracy.</summary>
    public double MicroF1 => Accuracy;

    /// <summary>The mean of <see cref="PrecisionOf"/>, each class weighted by its samples.</summary>
    public double WeightedPrecision => WeightedMean(PrecisionOf);

    /// <summary>The mean of <see cref="RecallOf"/>, each class weighted by its samples: the accuracy.</summary>
    public double WeightedRecall => WeightedMean(RecallOf);

    /// <summary>The mean of <see cref="F1Of"/>, each class weighted by its samples.</summary>
    public double WeightedF1 => WeightedMean(F1Of);

    /// <summary>Counts predictions.</summary>
    /// <param name="labels">The true classes.</param>
    /// <param name="predictions">The predicted classes, as many.</param>
    /// <param name="classCount">The number of classes, at least 1.</param>
    /// <param name="classNames">Their names, or null; ignored if their number is another.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a class is not from 0 to <paramref name="classCount"/> − 1.</exception>
    public static ConfusionMatrix FromPredictions(
        ReadOnlySpan<int> labels, ReadOnlySpan<int> predictions, int classCount, IReadOnlyList<string>? classNames = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        if (labels.Length != predictions.Length)
        {
            throw new ArgumentException($"There are {predictions.Length} predictions for {labels.Length} labels.", nameof(predictions));
        }

        CompilerServices.Guard.Labels(labels, classCount, nameof(labels));
        CompilerServices.Guard.Labels(predictions, classCount, nameof(predictions));
        var counts = new int[classCount, classCount];
        for (var i = 0; i < labels.Length; i++)
        {
            counts[labels[i], predictions[i]]++;
        }

        return new ConfusionMatrix(counts, classNames);
    }

    /// <summary>Of the samples predicted to be of a class, the part that is: TP / (TP + FP), from 0 to 1.</summary>
    /// <param name="index">The class, from 0.</param>
    public double PrecisionOf(int index) => Ratio(_counts[index, index], PredictedAs(index));

    /// <summary>Of the samples of a class, the part that was predicted to be: TP / (TP + FN), from 0 to 1.</summary>
    /// <param name="index">The class, from 0.</param>
    public double RecallOf(int index) => Ratio(_counts[index, index], SamplesOf(index));

    /// <summary>The harmonic mean of a class's precision and recall: 2 TP / (2 TP + FP + FN), from 0 to 1.</summary>
    /// <param name="index">The class, from 0.</param>
    public double F1Of(int index) => Ratio(2 * _counts[index, index], SamplesOf(index) + PredictedAs(index));

    /// <summary>The number of samples of a class.</summary>
    /// <param name="index">The class, from 0.</param>
    public int SamplesOf(int index) => Enumerable.Range(0, ClassCount).Sum(predicted => _counts[index, predicted]);

    /// <summary>The number of samples predicted to be of a class.</summary>
    /// <param name="index">The class, from 0.</param>
    public int PredictedAs(int index) => Enumerable.Range(0, ClassCount).Sum(actual => _counts[actual, index]);

    /// <summary>The counts as a new array, [true, predicted].</summary>
    public int[,] ToArray() => (int[,])_counts.Clone();

    /// <summary>A table of fixed width: a row per true class, a column per predicted one, recall and precision at the edges.</summary>
    public override string ToString() => ConfusionMatrixText.Format(this);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private double Mean(Func<int, double> measure) => Enumerable.Range(0, ClassCount).Average(measure);

    private double WeightedMean(Func<int, double> measure) =>
        Count == 0 ? 0 : Enumerable.Range(0, ClassCount).Sum(index => SamplesOf(index) * measure(index)) / Count;
}
