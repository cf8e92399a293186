using System.Globalization;
using System.Xml.Linq;
using NetGen.Reports;
using Xunit;

namespace NetGen.Runtime.Tests.Reports;

public class SchedulePlotTests
{
    [Fact]
    public void A_plot_is_a_document_of_its_own()
    {
        var svg = XDocument.Parse(SchedulePlot.ToSvg(Schedule.Cosine(0.1, 45).WithWarmUp(5).PerEpoch(), epochs: 50));

        Assert.Equal("{http://www.w3.org/2000/svg}svg", svg.Root!.Name);
        Assert.Equal("Learning rate by epoch", svg.Root.Attribute("aria-label")!.Value);
        Assert.Equal(50, Points(svg).Length);
    }

    [Fact]
    public void Curves_go_through_the_rates()
    {
        // The highest rate is at the top, the lowest at the bottom, times run from left to right.
        var points = Points(XDocument.Parse(SchedulePlot.ToSvg(Schedule.Linear(1, 0, 10), 11)));
        Assert.Equal(points.OrderBy(point => point.X), points);
        Assert.Equal(points.OrderBy(point => point.Y), points);
        Assert.Equal((points[0].Y + points[10].Y) / 2, points[5].Y, 0.02);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1000)]
    [InlineData(50, 1875)]
    public void Long_trainings_are_drawn_at_some_hundred_places(int epochs, int steps)
    {
        var schedule = Schedule.OneCycle(0.1, 100_000).PerStep().ScaledBy(new ReduceOnPlateau(1) { Patience = 0 });
        var (places, rates) = SchedulePlot.Sample(schedule, epochs, steps);

        Assert.InRange(places.Length, 1, 601);
        Assert.Equal(epochs - (1.0 / steps), places[^1], 1e-12);
        Assert.Equal(Schedule.OneCycle(0.1, 100_000).RateAt((epochs * steps) - 1), rates[^1], 1e-12);
    }

    [Fact]
    public void Reports_show_schedules()
    {
        var html = new HtmlReport("T")
            .AddSchedule(Schedule.Step(0.1, 10).PerEpoch(), epochs: 30)
            .AddSchedule(Schedule.Linear(0.5, 0.9, 10), duration: 20, "Momentum <grows>")
            .ToHtml();

        Assert.Contains("step from 0.1, times 0.1 every 10, per epoch", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Momentum &lt;grows&gt;</h2>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<path class=\"s0\"").Length - 1);
    }

    [Fact]
    public void Trainings_show_their_steps_and_the_rate_that_changed()
    {
        var result = Training.FitTests.Fit(
            new Training.TestClassifier(), Training.TestData.Clouds(40), null, new FitOptions { Epochs = 3, BatchSize = 8, Schedule = Schedule.Exponential(0.1, 0.9).PerStep() });
        var html = new HtmlReport("T").AddFit(result).ToHtml();

        Assert.Contains("aria-label=\"Training loss by step\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Learning rate by step\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Learning rate", new HtmlReport("T").AddFit(result with
        {
            LossCurve = [],
            History = [.. result.History.Select(epoch => epoch with { LearningRate = 1 })],
        }).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SchedulePlot.ToSvg(Schedule.Constant(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SchedulePlot.ToSvg(Schedule.Constant(1).PerEpoch(), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SchedulePlot.ToSvg(Schedule.Constant(1).PerEpoch(), 1, 0));
    }

    private static (double X, double Y)[] Points(XDocument svg)
    {
        var path = svg.Descendants("{http://www.w3.org/2000/svg}path").Single().Attribute("d")!.Value;
        return [.. path.Split('M', 'L').Skip(1).Select(point => point.Split(' ')).Select(point =>
            (double.Parse(point[0], CultureInfo.InvariantCulture), double.Parse(point[1], CultureInfo.InvariantCulture)))];
    }
}
