using System.Globalization;
using NetGen.Reports;
using Xunit;

namespace NetGen.Search.Tests.Reports;

public class SearchReportTests
{
    [Fact]
    public void A_search_has_its_drawings_tables_and_code()
    {
        var html = Report(Search());

        Assert.Equal(12, Count(html, "<polyline class=\"trial"));
        Assert.Equal(1, Count(html, "<polyline class=\"trial top\""));
        foreach (var name in (string[])["rate &lt;1&gt;", "momentum", "batch size", "kind"])
        {
            Assert.Contains($"aria-label=\"Loss by {name}\"", html, StringComparison.Ordinal);
            Assert.Contains($"<th>{name}</th>", html, StringComparison.Ordinal);
        }

        Assert.Equal(4 * 12, Count(html, "<circle class=\"dot"));
        Assert.Equal(4 * 4, Count(html, "<path class=\"failed\""));
        Assert.Contains("Parallel coordinates of all trials", html, StringComparison.Ordinal);
        Assert.Contains("<pre><code>// Trial ", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Failed</dt><dd>4</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<td>InvalidOperationException: no &lt;good&gt;</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th class=\"n\">distance</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h3>Rounds</h3>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_trial_is_first_in_the_table()
    {
        var result = Search();
        var html = Report(result);
        var table = html[html.IndexOf("<h3>The best trials</h3>", StringComparison.Ordinal)..];
        var row = table[table.IndexOf("<tbody>", StringComparison.Ordinal)..];

        Assert.StartsWith($"<tbody>\n<tr><td>{result.Best!.Number}</td>", row, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(result.Best.ToCode()), html, StringComparison.Ordinal);
    }

    [Fact]
    public void Halving_shows_its_rungs_and_each_trial_once()
    {
        var space = new SearchSpace();
        var x = space.Uniform("x", 0, 1);
        var html = Report(space.Minimize(trial => trial[x] + 1, new SuccessiveHalving { Trials = 8, MaxBudget = 4 }));

        Assert.Equal(8, Count(html, "<polyline class=\"trial"));
        Assert.Contains("<h3>Rounds</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<th class=\"n\">Budget</th>", html, StringComparison.Ordinal);
        Assert.Contains("Successive halving of 8 trials by 2, budget 1 to 4, seed 0.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Edge_cases_are_drawn()
    {
        var space = new SearchSpace();
        space.Integer("fixed", 3, 3);
        space.Choice("one", "a");

        Assert.Contains("<polyline", Report(space.Minimize(_ => 0, new RandomSearch { Trials = 1 })), StringComparison.Ordinal);
        Assert.Contains("<polyline", Report(space.Minimize(trial => -trial.Number, new RandomSearch { Trials = 3 })), StringComparison.Ordinal);
        Assert.Contains("<polyline", Report(space.Minimize(trial => Math.Pow(10, 100 * trial.Number), new RandomSearch { Trials = 3 })), StringComparison.Ordinal);
        var failed = Report(space.Minimize(_ => double.NaN, new RandomSearch { Trials = 12 }));
        Assert.DoesNotContain("<svg", failed, StringComparison.Ordinal);
        Assert.Contains("And 2 more.", failed, StringComparison.Ordinal);
        Assert.Contains("cancelled before its end", Report(space.Minimize(_ => 1, cancellation: new CancellationToken(true))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LearningRateMethod.RangeTest)]
    [InlineData(LearningRateMethod.FixedRates)]
    public void Learning_rates_are_a_curve_with_marks(LearningRateMethod method)
    {
        var (line, data) = (new Line(seed: 1), Samples.OnLine);
        var options = new LearningRateFinderOptions { From = 1e-3, To = 10, BatchSize = 4 };
        var scan = method == LearningRateMethod.RangeTest ? LearningRateFinder.RangeTest(line, data, options) : LearningRateFinder.FixedRates(line, data, options);
        var html = new HtmlReport("T").AddLearningRates(scan).ToHtml();

        Assert.Contains("Learning rate of NetGen.Search.Tests.Line", html, StringComparison.Ordinal);
        Assert.Contains($"<dt>Best</dt><dd>{scan.Best.ToString("0.0e-0", CultureInfo.InvariantCulture)}</dd>", html, StringComparison.Ordinal);
        Assert.Contains(">best</text>", html, StringComparison.Ordinal);
        Assert.Contains(">above</text>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.Contains("No learning rate of the range", new HtmlReport("T").AddLearningRates(scan with { Best = double.NaN, Above = double.NaN }).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_search_gives_the_same_bytes_under_any_culture_and_refers_to_nothing_outside()
    {
        var result = Search();
        var expected = Report(result);
        var previous = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Report(result));
            Assert.Equal(Search().Best!.ToCode(), result.Best!.ToCode());
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }

        foreach (var reference in (string[])["http", "src=", "<link", "<script", "@import", "url("])
        {
            Assert.DoesNotContain(reference, expected, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static SearchResult Search()
    {
        var space = new SearchSpace();
        var rate = space.LogUniform("rate <1>", 1e-4, 1);
        space.OneMinusLogUniform("momentum", 0.9, 0.999);
        space.LogInteger("batch size", 8, 512);
        space.Choice("kind", "a & b", "c");
        return space.Minimize(
            trial => trial.Number % 4 == 0
                ? throw new InvalidOperationException("no <good>")
                : new TrialResult(1 + Math.Abs(Math.Log10(trial[rate]) + 2)) { Metrics = new Dictionary<string, double> { ["distance"] = trial[rate] } },
            new RandomSearch { Trials = 16 },
            new SearchOptions { Seed = 2 });
    }

    private static string Report(SearchResult result) =>
        new HtmlReport("T") { Date = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }.AddSearch(result).ToHtml();

    private static int Count(string html, string part) => html.Split(part).Length - 1;
}
