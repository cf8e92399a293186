using System.Globalization;
using NetGen.CompilerServices;
using NetGen.Reports;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Outputs;

public sealed class HistoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Csv_gives_the_same_epochs_again()
    {
        var result = Train();
        result.SaveHistoryCsv(PathOf("history.csv"));
        var lines = File.ReadAllLines(PathOf("history.csv"));

        Assert.Equal(
            "epoch,loss,smoothed_loss,training_loss,training_accuracy,validation_loss,validation_accuracy,learning_rate,seconds,samples_per_second",
            lines[0]);
        Assert.Equal(1 + result.History.Count, lines.Length);
        Assert.Equal(result.History, FitResult.LoadHistoryCsv(PathOf("history.csv")));
    }

    [Fact]
    public void Json_gives_the_same_result_again()
    {
        var result = Train();
        result.SaveHistoryJson(PathOf("history.json"));
        var loaded = FitResult.LoadHistoryJson(PathOf("history.json"));

        Assert.Equal(result.History, loaded.History);
        Assert.Equal(result.LossCurve, loaded.LossCurve);
        Assert.Equal(result.ScheduleState, loaded.ScheduleState);
        Assert.Equal(result.ToString(), loaded.ToString());
        Assert.Equal((result.Monitor, result.Steps, result.Elapsed), (loaded.Monitor, loaded.Steps, loaded.Elapsed));
        // What the monitor found is not saved.
        Assert.Equal(Html(result with { Findings = [], Samples = [] }), Html(loaded));

        static string Html(FitResult result) => new HtmlReport("T") { Date = DateTimeOffset.UnixEpoch }.AddFit(result).ToHtml();
    }

    [Fact]
    public void A_failed_training_is_saved_with_its_reason()
    {
        var result = TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), TestData.Points((1e200, 1e200)), options: new FitOptions { LearningRate = 1e200 });
        result.SaveHistoryJson(PathOf("failed.json"));
        var loaded = FitResult.LoadHistoryJson(PathOf("failed.json"));

        Assert.Equal(StopReason.NonFiniteLoss, loaded.StopReason);
        Assert.Equal(result.Error!.Message, loaded.Error!.Message);
        Assert.Equal(result.Warnings, loaded.Warnings);
        Assert.Empty(loaded.History);
    }

    [Fact]
    public void The_loss_curve_is_a_table_of_its_own()
    {
        var result = Train();
        result.SaveLossCurveCsv(PathOf("curve.csv"));
        var lines = File.ReadAllLines(PathOf("curve.csv"));

        Assert.Equal("step,loss,smoothed_loss,learning_rate", lines[0]);
        Assert.Equal(result.LossCurve.Select(point => point.Step), lines.Skip(1).Select(line => long.Parse(line.Split(',')[0], CultureInfo.InvariantCulture)));
        Assert.Equal(result.LossCurve.Select(point => point.Loss), lines.Skip(1).Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        var result = Train();
        var previous = CultureInfo.CurrentCulture;
        try
        {
            Save("a");
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "~");
            CultureInfo.CurrentCulture = culture;
            Save("b");
            Assert.Equal(result.History, FitResult.LoadHistoryCsv(PathOf("b.csv")));
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }

        Assert.Equal(File.ReadAllBytes(PathOf("a.csv")), File.ReadAllBytes(PathOf("b.csv")));
        Assert.Equal(File.ReadAllBytes(PathOf("a.json")), File.ReadAllBytes(PathOf("b.json")));

        void Save(string name)
        {
            result.SaveHistoryCsv(PathOf($"{name}.csv"));
            result.SaveHistoryJson(PathOf($"{name}.json"));
        }
    }

    [Fact]
    public void Files_are_replaced_as_a_whole()
    {
        var result = Train();
        File.WriteAllText(PathOf("history.csv"), new string('x', 100_000));
        result.SaveHistoryCsv(PathOf("history.csv"));

        Assert.Equal(result.History, FitResult.LoadHistoryCsv(PathOf("history.csv")));
        Assert.Equal(["history.csv"], Directory.GetFiles(_folder).Select(Path.GetFileName));
        Assert.ThrowsAny<IOException>(() => result.SaveHistoryJson(Path.Combine(_folder, "missing", "history.json")));
    }

    [Theory]
    [InlineData("epoch,loss\n1,0.5\n", "line 2: column 'learning_rate' has no value")]
    [InlineData("epoch,loss\nx,0.5\n", "line 2: column 'epoch' is 'x'; a number is expected")]
    [InlineData("epoch,loss\n1\n", "line 2: column 'loss' is missing; a number is expected")]
    public void Tables_that_are_none_are_named(string text, string problem)
    {
        File.WriteAllText(PathOf("bad.csv"), text);
        var exception = Assert.Throws<InvalidDataException>(() => FitResult.LoadHistoryCsv(PathOf("bad.csv")));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains("bad.csv", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"format\": 2}")]
    [InlineData("not json")]
    public void Documents_that_are_none_are_named(string text)
    {
        File.WriteAllText(PathOf("bad.json"), text);
        Assert.Contains(
            "bad.json", Assert.Throws<InvalidDataException>(() => FitResult.LoadHistoryJson(PathOf("bad.json"))).Message, StringComparison.Ordinal);
    }

    private static FitResult Train() => FitTests.Fit(new TestClassifier(), TestData.Clouds(30), TestData.Clouds(9), new FitOptions
    {
        Epochs = 4,
        BatchSize = 8,
        MetricsOnTraining = true,
        Schedule = new ReduceOnPlateau(0.1).ScaledBy(Schedule.Cosine(1, 4).PerEpoch()),
    });

    private string PathOf(string name) => Path.Combine(_folder, name);
}
