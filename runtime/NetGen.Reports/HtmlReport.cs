using System.Globalization;
using System.Numerics;
using System.Text;
using NetGen.Search;

namespace NetGen.Reports;

/// <summary>
/// A report of a training as one HTML file that needs nothing else: curves, metrics, confusion matrix and images are in
/// it, and it is readable on light and dark screens. The same content gives the same bytes on every machine.
/// </summary>
/// <example>
/// <code>
/// new HtmlReport("Digits")
///     .AddSummary(net.Summary())
///     .AddFit(result)
///     .AddEvaluation(evaluation)
///     .AddMisclassified(test, evaluation, width: 8, height: 8)
///     .Save("report.html");
/// </code>
/// </example>
public sealed class HtmlReport
{
    private readonly List<string> _sections = [];

    /// <summary>Begins a report.</summary>
    /// <param name="title">Its heading.</param>
    public HtmlReport(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Title = title;
    }

    /// <summary>The heading.</summary>
    public string Title { get; }

    /// <summary>The date shown below the heading. Default: the time at which the report was begun.</summary>
    public DateTimeOffset Date { get; init; } = DateTimeOffset.Now;

    /// <summary>Adds a network's layers, parameters and memory.</summary>
    /// <param name="summary">What <c>net.Summary()</c> gives.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddSummary(NetworkSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Add(SummarySection.Render(summary));
    }

    /// <summary>Adds a training: its course as curves, the best epoch, and remarks.</summary>
    /// <param name="result">What <c>Fit</c> gave.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddFit(FitResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Add(FitSection.Render(result));
    }

    /// <summary>Adds the plot of a schedule, before or after a training.</summary>
    /// <param name="schedule">The schedule, in steps or epochs.</param>
    /// <param name="epochs">The number of epochs to plot: at least 1.</param>
    /// <param name="stepsPerEpoch">The number of steps of an epoch: at least 1. Default: 1, which is enough for schedules per epoch.</param>
    /// <param name="title">The section's heading.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddSchedule(TrainingSchedule schedule, int epochs, int stepsPerEpoch = 1, string title = "Learning rate")
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(title);
        return Add(ScheduleSection.Render(title, schedule.ToString()!, SchedulePlot.Sample(schedule, epochs, stepsPerEpoch), "epoch"));
    }

    /// <summary>Adds the plot of a schedule over its own time.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="duration">How long to plot it: at least 1.</param>
    /// <param name="title">The section's heading.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddSchedule(Schedule schedule, int duration, string title = "Schedule")
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(title);
        return Add(ScheduleSection.Render(title, schedule.ToString(), SchedulePlot.Sample(schedule, duration), "time"));
    }

    /// <summary>Adds the metrics on a data set; for classification with the confusion matrix as a heat map.</summary>
    /// <param name="evaluation">What <c>Evaluate</c> gave.</param>
    /// <param name="title">The section's heading.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddEvaluation(Evaluation evaluation, string title = "Evaluation")
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(title);
        return Add(EvaluationSection.Render(evaluation, title));
    }

    /// <summary>Adds images with their predicted and true classes.</summary>
    /// <param name="title">The section's heading.</param>
    /// <param name="images">The images.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddImages(string title, IEnumerable<ReportImage> images)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(images);
        return Add(ImageSection.Render(title, [.. images], note: null));
    }

    /// <summary>Adds the samples of a data set that were taken for another class, drawn as grey images.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="data">The data that were evaluated: <paramref name="width"/> × <paramref name="height"/> features, row by row.</param>
    /// <param name="evaluation">What <c>Evaluate</c> gave for them.</param>
    /// <param name="width">The images' width in pixels.</param>
    /// <param name="height">The images' height in pixels.</param>
    /// <param name="limit">The largest number of images. Default: 60.</param>
    /// <returns>This report.</returns>
    /// <exception cref="ArgumentException">Width and height do not fit the data, or the evaluation is not of this many samples.</exception>
    /// <exception cref="InvalidOperationException">The evaluation is not of a classification.</exception>
    public HtmlReport AddMisclassified<T>(Dataset<T> data, Evaluation evaluation, int width, int height, int limit = 60)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Add(ImageSection.RenderMisclassified(data, evaluation, width, height, limit));
    }

    /// <summary>
    /// Adds a search for hyper-parameters: parallel coordinates of all trials, the best of them, the loss against each
    /// hyper-parameter, and the best trial's settings as C# code.
    /// </summary>
    /// <param name="result">What <see cref="SearchSpace.Minimize"/> gave.</param>
    /// <param name="title">The section's heading.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddSearch(SearchResult result, string title = "Search")
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(title);
        return Add(SearchSection.Render(result, title));
    }

    /// <summary>Adds a scan of learning rates: the losses as a curve with the rates suggested.</summary>
    /// <param name="scan">What <see cref="LearningRateFinder"/> gave.</param>
    /// <returns>This report.</returns>
    public HtmlReport AddLearningRates(LearningRateScan scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        return Add(LearningRateSection.Render(scan));
    }

    /// <summary>The report as an HTML document.</summary>
    public string ToHtml()
    {
        var title = Html.Escape(Title);
        var date = Date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append($"<title>{title}</title>\n<style>\n{Html.Style}{Html.SearchStyle}</style>\n</head>\n<body>\n<main>\n");
        html.Append($"<header>\n<h1>{title}</h1>\n<p class=\"date\">{date}</p>\n</header>\n");
        foreach (var section in _sections)
        {
            html.Append("<section>\n").Append(section).Append("</section>\n");
        }

        html.Append("</main>\n</body>\n</html>\n");
        return html.Replace("\r\n", "\n").ToString();
    }

    /// <summary>Writes the report; a file that is there is replaced as a whole or left as it is.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var bytes = Encoding.UTF8.GetBytes(ToHtml());
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private HtmlReport Add(string section)
    {
        _sections.Add(section);
        return this;
    }
}
