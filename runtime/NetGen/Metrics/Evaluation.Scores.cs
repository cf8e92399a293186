using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

// Measures that need the outputs and not only the predicted classes.
public sealed partial class Evaluation
{
    /// <summary>
    /// The area under the receiver operating characteristic, from 0 to 1: for classes the plain mean of <see cref="RocAucOf"/>
    /// over those that have one (one against the rest, macro), for yes-or-no networks that of the output, or the mean over outputs.
    /// NaN if no class has both samples and others.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network's task is regression, or the outputs were not kept: they are NaN, or more than 2²⁴.</exception>
    public double RocAuc => ClassificationMetrics.MeanOfDefined(Areas(nameof(RocAuc)));

    internal ScoreTable? Scores { get; init; }

    internal int[]? Ranks { get; init; }

    /// <summary>Whether <see cref="RocAuc"/> is there.</summary>
    public bool HasRocAuc => Scores is not null;

    private bool IsOneVsRest => Task == NetworkTask.Classification;

    /// <summary>The part of the samples whose true class is among the k largest outputs; see <see cref="ClassificationMetrics.TopKAccuracy"/>.</summary>
    /// <param name="k">From 1 to the number of classes.</param>
    /// <exception cref="InvalidOperationException">The network does not choose among classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is out of range.</exception>
    public double TopKAccuracy(int k)
    {
        var ranks = Ranks ?? throw NotDefined(nameof(TopKAccuracy));
        ClassificationMetrics.CheckK(k, ConfusionMatrix.ClassCount);
        return (double)ranks.Count(rank => rank < k) / ranks.Length;
    }

    /// <summary>The area under the curve of one class against the rest, or of one yes-or-no output; NaN where all samples are alike.</summary>
    /// <param name="index">The class or output, from 0.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="RocAuc"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public double RocAucOf(int index)
    {
        var areas = Areas(nameof(RocAucOf));
        CheckIndex(index, areas.Length);
        return areas[index];
    }

    /// <summary>The curve of one class against the rest, or of one yes-or-no output.</summary>
    /// <param name="index">The class or output, from 0.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="RocAuc"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    public RocCurve RocCurveOf(int index)
    {
        CheckIndex(index, Areas(nameof(RocCurveOf)).Length);
        return Scores!.Curve(index, IsOneVsRest, _labels!);
    }

    /// <summary>The k that is worth showing for a number of classes; 0 for none.</summary>
    internal int UsualK => Ranks is null ? 0 : ConfusionMatrix.ClassCount switch
    {
        > 5 => 5,
        > 2 => 2,
        _ => 0,
    };

    private double[] Areas(string measure) =>
        _labels is null ? throw NotDefined(measure)
        : Scores is null ? throw new InvalidOperationException(
            $"{measure} is not known: the outputs were not kept, because they are NaN or more than {ScoreTable.Most}. Compute it from predictions by {nameof(ClassificationMetrics)}.")
        : Scores.Areas(IsOneVsRest, _labels);

    private string ScoresText()
    {
        var culture = CultureInfo.InvariantCulture;
        var text = string.Create(culture, $", macro F1 {ConfusionMatrix.MacroF1:0.0000}");
        text = UsualK == 0 ? text : text + string.Create(culture, $", top-{UsualK} {100 * TopKAccuracy(UsualK):0.00} %");
        return Scores is null || double.IsNaN(RocAuc) ? text : text + string.Create(culture, $", ROC AUC {RocAuc:0.0000}");
    }

    private static void CheckIndex(int index, int count)
    {
        if (index < 0 || index >= count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"Index {index} is not from 0 to {count - 1}.");
        }
    }
}
