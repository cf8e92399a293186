namespace NetGen.Reports;

internal static class SummarySection
{
    public static string Render(NetworkSummary summary)
    {
        var cards = Html.Cards(
            ("Parameters", Html.Number(summary.ParameterCount, "N0")),
            ("FLOPs per sample", Html.Number(summary.Flops, "N0")),
            ("Parameter memory", Bytes(summary.ParameterBytes)),
            ("Training memory per sample", Bytes(summary.TrainingBytesPerSample)));
        string[] input = ["input", summary.InputTransform is null ? "" : $"transform: {summary.InputTransform}", Shape(summary.Info.InputShape), "", ""];
        var table = Html.Table(
            ["Layer", "Kind", "Output", "Parameters", "FLOPs"],
            [
                input,
                .. summary.Layers.Select(layer => (string[])
                [
                    layer.Name,
                    layer.Kind,
                    Shape(layer.OutputShape),
                    Html.Number(layer.ParameterCount, "N0"),
                    Html.Number(layer.Flops, "N0"),
                ]),
            ],
            textColumns: 3,
            ["Total", "", Shape(summary.Info.OutputShape), Html.Number(summary.ParameterCount, "N0"), Html.Number(summary.Flops, "N0")]);
        return Html.Heading($"Network {summary.Info.Name}") + cards + table;
    }

    private static string Shape(int[] shape) => $"({string.Join(", ", shape.Select(size => Html.Number(size, "0")))})";

    private static string Bytes(long bytes) =>
        bytes < 1024 ? Html.Number(bytes, "0") + " bytes"
        : bytes < 1024 * 1024 ? Html.Number(bytes / 1024.0, "0.0") + " KiB"
        : Html.Number(bytes / (1024.0 * 1024), "0.0") + " MiB";
}
