using NetGen.Functions.Tests.Networks;
using Xunit;

namespace NetGen.Functions.Tests.Evaluation;

/// <summary>What <c>Evaluate</c> and <c>Fit</c> measure with each kind of targets, on networks that hand their inputs through.</summary>
public sealed class LossEvaluationTests
{
    // The largest are 3, 0, 1.
    private static readonly float[] s_scores = [0, 1, 2, 3, 5, 1, 2, 3, -1, 0, -2, -3];

    [Fact]
    public void HingeAndLikelihoodPredictTheLargestScore()
    {
        var data = Dataset.FromArrays(s_scores, 4, [3, 0, 2], classCount: 4);
        var hinge = new ExtremeHinge().Evaluate(data);
        Assert.Equal([3, 0, 1], hinge.Predictions);
        Assert.Equal(2.0 / 3, hinge.Accuracy, 12);
        Assert.Equal((0 + 0 + 2 + 3 + 0) / 3.0, hinge.Loss, 6);
        Assert.Equal([3, 0, 1], new ExtremeLogLikelihood().Evaluate(data).Predictions);
    }

    [Fact]
    public void DistributionsAreMeasuredByTheirLargestProbability()
    {
        float[] targets = [0.1f, 0.2f, 0.3f, 0.4f, 0, 1, 0, 0, 0.1f, 0.6f, 0.2f, 0.1f];
        var evaluation = new ExtremeSoft().Evaluate(Dataset.FromArrays(s_scores, 4, targets, 4));
        Assert.Equal([3, 1, 1], evaluation.Labels);
        Assert.Equal([3, 0, 1], evaluation.Predictions);
        Assert.Equal([1], evaluation.Misclassified);
        Assert.Equal(4, evaluation.ConfusionMatrix.ClassCount);
    }

    [Fact]
    public void LabelsAreDistributionsToo()
    {
        var labels = Dataset.FromArrays(s_scores, 4, [3, 0, 2], classCount: 4);
        var evaluation = new ExtremeSoft().Evaluate(labels);
        Assert.Equal([3, 0, 2], evaluation.Labels);
        Assert.Equal(new ExtremeSoft().Evaluate(labels.OneHotTargets()).Loss, evaluation.Loss);
    }

    [Fact]
    public void DistributionsAddUpToOne()
    {
        var data = Dataset.FromArrays(s_scores, 4, [0.1f, 0.2f, 0.3f, 0.4f, 0, 1, 0, 0, 0.1f, 0.6f, 0.5f, 0.1f], 4);
        var exception = Assert.Throws<ArgumentException>(() => new ExtremeSoft().Evaluate(data));
        Assert.Contains("The targets of sample 2 add up to 1.3;", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>(() => new ExtremeDivergence().Evaluate(Dataset.FromArrays(s_scores[..4], 4, [2f, -1, 0, 0], 4)));
        Assert.Contains("The target of sample 0 is 2;", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryRowIsAPrediction()
    {
        // Class 2 is ignored.
        var data = Dataset.FromArrays(s_scores, 12, [3, 2, 0], classCount: 4);
        var evaluation = new UncountedRows().Evaluate(data);
        Assert.Equal([3, 0, 1], evaluation.Predictions);
        Assert.Equal([3, 2, 0], evaluation.Labels);
        Assert.Equal([2], evaluation.Misclassified);
        Assert.Equal(2, evaluation.ConfusionMatrix.Count);
        Assert.Equal(0.5, evaluation.Accuracy);
        Assert.Equal((LogLoss(0, 3) + LogLoss(8, 0)) / 2, evaluation.Loss, 6);

        static double LogLoss(int row, int label) => Math.Log(s_scores.Skip(row).Take(4).Sum(score => Math.Exp(score))) - s_scores[row + label];
    }

    [Fact]
    public void EveryPixelIsAPrediction()
    {
        // (C, H, W): the first ten of each plane's twelve pixels are unlike the others.
        var scores = new float[10 * 12];
        for (var pixel = 0; pixel < 12; pixel++)
        {
            scores[(pixel % 10 * 12) + pixel] = 3;
        }

        var labels = Enumerable.Range(0, 12).Select(pixel => pixel == 11 ? 7 : pixel % 10).ToArray();
        var data = Dataset.FromArrays(scores, scores.Length, labels, classCount: 10);
        var network = new PixelCrossEntropySingle();
        var evaluation = network.Evaluate(data);
        Assert.Equal(Enumerable.Range(0, 12).Select(pixel => pixel % 10), evaluation.Predictions);
        Assert.Equal(11.0 / 12, evaluation.Accuracy, 12);
        Assert.Equal(evaluation.Loss, network.Fit(data, data, new FitOptions { Epochs = 1 }).History[0].Loss, 6);
    }

    [Fact]
    public void WeightsAreThoseOfTheWholeDataSet()
    {
        // More than one batch of the evaluation; class 3 weighs nothing.
        var random = new Random(4);
        float[] scores = [.. Enumerable.Range(0, 300 * 4).Select(_ => (float)random.NextDouble())];
        int[] labels = [.. Enumerable.Range(0, 300).Select(i => i < 128 ? i % 2 : 2 + (i % 2))];
        var data = Dataset.FromArrays(scores, 4, labels, classCount: 4);
        var network = new ExtremeCrossEntropy();
        double whole = network.CreateTrainer().Backward(scores, labels);
        Assert.Equal(whole, network.Evaluate(data).Loss, 5);
        var fit = network.Fit(data, null, new FitOptions { Epochs = 1, BatchSize = 64, Shuffle = false });
        Assert.Equal(whole, fit.History[0].Loss, 5);
        Assert.Equal(0, network.Evaluate(Dataset.FromArrays(scores[..8], 4, [3, 3], classCount: 4)).Loss);
    }

    [Fact]
    public void ProbabilitiesAreYesFromOneHalfOn()
    {
        var evaluation = new ExtremeProbabilities().Evaluate(Dataset.FromArrays([0.5f, 0.49f, 0.9f, 0], 4, [1f, 1, 0, 0], 4));
        Assert.Equal([1, 0, 1, 0], evaluation.Predictions);
        Assert.Equal([1, 1, 0, 0], evaluation.Labels);
    }

    [Fact]
    public void PairsHaveALossOnly()
    {
        // Labels of a data set are 0 and 1.
        var data = Dataset.FromArrays([1f, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], 8, [1, 0]);
        var evaluation = new ExtremePairs().Evaluate(data);
        Assert.Equal(1, evaluation.Loss, 6);
        Assert.False(evaluation.IsClassification);
        Assert.Equal("loss 1.0000 (2 samples)", evaluation.ToString());
        Assert.Contains("its task is Similarity", Assert.Throws<InvalidOperationException>(() => evaluation.Accuracy).Message, StringComparison.Ordinal);
        Assert.Equal(1, new ExtremePairs().Fit(data, data, new FitOptions { Epochs = 1 }).History[0].Loss, 6);
    }
}
