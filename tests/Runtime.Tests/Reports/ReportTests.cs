using System.Globalization;
using System.Text;
using NetGen.CompilerServices;
using NetGen.Reports;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Reports;

public class ReportTests
{
    [Fact]
    public void Contains_everything_that_was_added()
    {
        var html = SampleReport.Create().ToHtml();

        Assert.Contains("<title>Clouds &amp; &lt;classes&gt;</title>", html, StringComparison.Ordinal);
        Assert.Contains("2026-01-02 03:04 +00:00", html, StringComparison.Ordinal);
        Assert.Contains("Network TestClassifier", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Loss by epoch\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Accuracy by epoch\"", html, StringComparison.Ordinal);
        Assert.Contains("<h3>Confusion matrix</h3>", html, StringComparison.Ordinal);
        Assert.Contains("Misclassified samples", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_have_a_point_for_each_epoch()
    {
        var html = SampleReport.Create(epochs: 12).ToHtml();

        // Training and validation loss, training and validation accuracy, training loss after the epoch.
        var paths = html.Split("<path class=\"s").Skip(1).Select(part => part[..part.IndexOf("/>", StringComparison.Ordinal)]).ToArray();
        Assert.Equal(5, paths.Length);
        Assert.All(paths, path => Assert.Equal(12, path.Count(character => character is 'M' or 'L')));
        Assert.All(paths, path => Assert.DoesNotContain("NaN", path, StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_and_gradients_are_shown()
    {
        var options = new FitOptions { Epochs = 4, BatchSize = 8, LearningRate = 1e-9 };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(90), null, options);
        var html = new HtmlReport("T").AddFit(result).ToHtml();

        Assert.Contains("<h3>Monitor</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"hint\"><td>hint</td><td class=\"n\"></td><td></td><td>The batch has 8 of 90 samples.</td>", html, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"warning\"><td>warning</td><td class=\"n\">60</td><td></td><td>The loss has fallen by 0.0 % in 5 epochs", new HtmlReport("T").AddFit(FitTests.Fit(new TestClassifier(), TestData.Clouds(90), null, options with { Epochs = 6 })).ToHtml(), StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Norm of the gradients by step\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Updates relative to the weights (about 1E-3 is usual) by step\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);

        var without = new HtmlReport("T").AddFit(FitTests.Fit(new TestClassifier(), TestData.Clouds(90), null, options with { TrainingMonitor = null })).ToHtml();
        Assert.DoesNotContain("Monitor", without, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_escaped()
    {
        var matrix = ConfusionMatrix.FromPredictions([0, 1], [1, 1], 2, ["<script>", "\"quoted\" & more"]);
        var evaluation = new Evaluation("Net", NetworkTask.Classification, 2, 0.5, [0, 1], [1, 1], matrix);
        var html = new HtmlReport("T")
            .AddEvaluation(evaluation, "<b>bold</b>")
            .AddImages("<i>images</i>", [new ReportImage([0], 1, 1, "<script>", "\"quoted\" & more")])
            .ToHtml();

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.Contains("predicted &lt;script&gt;, true &quot;quoted&quot; &amp; more", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Refers_to_nothing_outside()
    {
        var html = SampleReport.Create().ToHtml();

        foreach (var reference in (string[])["http", "//", "<link", "<script", "@import", "url("])
        {
            // "//" is part of base64 data; nothing else may have it.
            var text = reference == "//" ? string.Concat(html.Split("base64,").Select((part, i) => i == 0 ? part : part[part.IndexOf('"', StringComparison.Ordinal)..])) : html;
            Assert.DoesNotContain(reference, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_under_any_culture()
    {
        var expected = SampleReport.Create().ToHtml();
        var previous = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "~";
            culture.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, SampleReport.Create().ToHtml());
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Classes_have_averages_and_areas()
    {
        var html = new HtmlReport("Clouds").AddEvaluation(FitTests.Evaluate(new TestClassifier(), TestData.Clouds(6))).ToHtml();

        Assert.Contains("<dt>Top-2 accuracy</dt><dd>66.67\u2009%</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>ROC AUC</dt><dd>0.5000</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<td>Macro average</td><td class=\"n\">11.11\u2009%</td><td class=\"n\">33.33\u2009%</td><td class=\"n\">0.1667</td><td class=\"n\">0.5000</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>Micro average</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>Weighted average</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_or_no_has_a_curve()
    {
        var data = Dataset.FromArrays([-2.0, -1, 1, 2], 1, [0, 0, 1, 1]);
        var network = new TestYesNo();
        TrainingLoop.Fit<TestYesNo, double, double>(network, data, options: new FitOptions { Epochs = 50 });
        var html = new HtmlReport("T").AddEvaluation(TrainingLoop.Evaluate<TestYesNo, double, double>(network, data)).ToHtml();

        Assert.Contains("aria-label=\"Receiver operating characteristic by false positive rate\"", html, StringComparison.Ordinal);
        Assert.Contains("<dt>ROC AUC</dt><dd>1.0000</dd>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Top-", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Regression_has_its_own_metrics()
    {
        var evaluation = TrainingLoop.Evaluate<TestRegressor, double, double>(new TestRegressor(), TestData.Line(3));
        var html = new HtmlReport("Line").AddEvaluation(evaluation).ToHtml();

        Assert.Contains("<dt>RMSE</dt><dd>2.6458</dd>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Confusion", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_without_epochs_says_so()
    {
        var result = new FitResult
        {
            History = [],
            StopReason = StopReason.NonFiniteLoss,
            Monitor = FitMetric.Loss,
            BestEpoch = 0,
            RestoredBest = false,
            Steps = 0,
            Elapsed = TimeSpan.Zero,
            Error = new NonFiniteLossException(double.NaN, 1, 10),
        };
        var html = new HtmlReport("T").AddFit(result).ToHtml();

        Assert.Contains("No epoch was completed.", html, StringComparison.Ordinal);
        Assert.Contains("The loss of training step 1 is NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_replaces_the_file_and_leaves_nothing_else()
    {
        var directory = Directory.CreateTempSubdirectory("netgen-").FullName;
        try
        {
            var path = Path.Combine(directory, "report.html");
            File.WriteAllText(path, "old");
            var report = SampleReport.Create();
            report.Save(path);

            Assert.Equal(Encoding.UTF8.GetBytes(report.ToHtml()), File.ReadAllBytes(path));
            Assert.Equal([path], Directory.GetFiles(directory));
            Assert.ThrowsAny<IOException>(() => report.Save(Path.Combine(directory, "missing", "report.html")));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [InlineData(8, 96)]
    [InlineData(28, 84)]
    [InlineData(60, 60)]
    [InlineData(200, 96)]
    public void The_pixels_of_an_image_are_drawn_equally_wide(int width, int shown)
    {
        var html = new HtmlReport("T").AddImages("I", [new ReportImage(new byte[2 * width], width, 2, "1", "7")]).ToHtml();

        Assert.Contains($"<figure><img width=\"{shown}\" alt=\"predicted 1, true 7\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_that_do_not_fit_the_data_are_refused()
    {
        var (data, evaluation) = SampleReport.Misclassified();

        Assert.Throws<ArgumentException>(() => new HtmlReport("T").AddMisclassified(data, evaluation, 3, 1));
        Assert.Throws<ArgumentException>(() => new HtmlReport("T").AddMisclassified(TestData.Clouds(3), evaluation, 2, 1));
        Assert.Throws<ArgumentException>(() => new ReportImage([0, 0], 2, 2, "", ""));
    }
}
