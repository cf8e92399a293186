using NetGen.CompilerServices;
using NetGen.Reports;
using NetGen.Runtime.Tests.Training;

namespace NetGen.Runtime.Tests.Reports;

/// <summary>A report with everything in it, whose content is the same each time.</summary>
internal static class SampleReport
{
    public static HtmlReport Create(int epochs = 8)
    {
        var (data, evaluation) = Misclassified();
        return new HtmlReport("Clouds & <classes>") { Date = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }
            .AddSummary(NetworkSummary.Create(new TestClassifier().Weights))
            .AddFit(Result(epochs))
            .AddEvaluation(evaluation)
            .AddMisclassified(data, evaluation, width: 2, height: 1);
    }

    /// <summary>Data and their evaluation by a network that knows nothing.</summary>
    public static (Dataset<float> Data, Evaluation Evaluation) Misclassified()
    {
        var data = TestData.Clouds(12);
        return (data, FitTests.Evaluate(new TestClassifier(), data));
    }

    private static FitResult Result(int epochs) => new()
    {
        History = [.. Enumerable.Range(1, epochs).Select(epoch => new EpochRecord
        {
            Epoch = epoch,
            Loss = 1.5 / epoch,
            TrainingLoss = 1.4 / epoch,
            TrainingAccuracy = 1 - (0.5 / epoch),
            ValidationLoss = (1.2 / epoch) + (0.02 * epoch),
            ValidationAccuracy = 0.97 - (0.5 / epoch),
            LearningRate = 0.001,
            Seconds = 0.5,
            SamplesPerSecond = 12345,
        })],
        StopReason = StopReason.EarlyStopping,
        Monitor = FitMetric.ValidationLoss,
        BestEpoch = epochs - 1,
        RestoredBest = true,
        Steps = 45L * epochs,
        Elapsed = TimeSpan.FromSeconds(4.25),
    };
}
