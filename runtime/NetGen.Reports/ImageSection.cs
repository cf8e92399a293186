using System.Numerics;
using System.Text;

namespace NetGen.Reports;

internal static class ImageSection
{
    private const int LargestWidth = 96;

    public static string Render(string title, ReportImage[] images, string? note)
    {
        var html = new StringBuilder(Html.Heading(title)).Append("<div class=\"images\">\n");
        foreach (var image in images)
        {
            var predicted = Html.Escape(image.Predicted);
            var actual = Html.Escape(image.Actual);
            var data = Convert.ToBase64String(Png.Encode([.. image.Pixels], image.Width, image.Height));
            var kind = image.Predicted == image.Actual ? "hit" : "predicted";
            html.Append($"<figure><img width=\"{Html.Number(ShownWidth(image.Width), "0")}\" alt=\"predicted {predicted}, true {actual}\" src=\"data:image/png;base64,{data}\">");
            html.Append($"<span class=\"{kind}\">{predicted}</span> <span class=\"actual\">true {actual}</span></figure>\n");
        }

        html.Append("</div>\n");
        return note is null ? html.ToString() : html.Append($"<p class=\"note\">{Html.Escape(note)}</p>\n").ToString();
    }

    // A whole number of screen pixels for each pixel, so that all are drawn equally wide.
    private static int ShownWidth(int width) => LargestWidth / Math.Min(width, LargestWidth) * Math.Min(width, LargestWidth);

    public static string RenderMisclassified<T>(Dataset<T> data, Evaluation evaluation, int width, int height, int limit)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ReportImage.CheckSize(data.FeatureCount, width, height);
        if (evaluation.Predictions.Count != data.Count)
        {
            throw new ArgumentException(
                $"The evaluation has {evaluation.Predictions.Count} predictions; the data have {data.Count} samples.", nameof(evaluation));
        }

        int[] wrong = [.. evaluation.Misclassified];
        int[] shown = [.. wrong.Take(limit)];
        var (black, white) = RangeOf(data, shown);
        var names = evaluation.ConfusionMatrix.ClassNames;
        var images = Array.ConvertAll(shown, sample => ReportImage.FromFeatures(
            data.Features(sample), width, height, names[evaluation.Predictions[sample]], names[evaluation.Labels[sample]], black, white));
        var note = wrong.Length == 0
            ? "Every sample was classified rightly."
            : $"{Html.Number(shown.Length, "N0")} of {Html.Number(wrong.Length, "N0")} misclassified samples, {Html.Number(data.Count, "N0")} samples in all.";
        return Render("Misclassified samples", images, note);
    }

    private static (double Black, double White) RangeOf<T>(Dataset<T> data, int[] samples)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var sample in samples)
        {
            foreach (var feature in data.Features(sample))
            {
                var value = double.CreateTruncating(feature);
                if (double.IsFinite(value))
                {
                    (min, max) = (Math.Min(min, value), Math.Max(max, value));
                }
            }
        }

        return max > min ? (min, max) : (0, 1);
    }
}
