using System.Globalization;
using Spectre.Console;

namespace NetGen;

/// <summary>Tables of results on the console.</summary>
public static class ConsoleReport
{
    /// <summary>Writes the layers of a network with their shapes, parameters and operations.</summary>
    /// <param name="summary">What <c>net.Summary()</c> gives.</param>
    /// <param name="console">Where; null for the process's console.</param>
    public static void Write(NetworkSummary summary, IAnsiConsole? console = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var table = NewTable(summary.Info.Name);
        table.AddColumn("Layer").AddColumn("Kind").AddColumn("Output");
        table.AddColumn(Right("Parameters")).AddColumn(Right("FLOPs"));
        table.AddRow(Cells("input", summary.InputTransform ?? "", Shape(summary.Info.InputShape), "", ""));
        foreach (var layer in summary.Layers)
        {
            table.AddRow(Cells(layer.Name, layer.Kind, Shape(layer.OutputShape), Number(layer.ParameterCount), Number(layer.Flops)));
        }

        table.AddEmptyRow();
        table.AddRow(Cells("total", "", "", Number(summary.ParameterCount), Number(summary.Flops)));
        (console ?? ProcessConsole()).Write(table);
    }

    /// <summary>Writes what the training monitor found, hints included; a line if it found nothing.</summary>
    /// <param name="findings"><see cref="FitResult.Findings"/>.</param>
    /// <param name="console">Where; null for the process's console.</param>
    public static void Write(IReadOnlyList<TrainingFinding> findings, IAnsiConsole? console = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        console ??= ProcessConsole();
        if (findings.Count == 0)
        {
            console.WriteLine("The training monitor found nothing unusual.");
            return;
        }

        var table = NewTable("Findings");
        table.AddColumn("").AddColumn(Right("Step")).AddColumn("Layer").AddColumn("Found").AddColumn("Try");
        foreach (var finding in findings)
        {
            var step = finding.Step == 0 ? "" : finding.Step.ToString(CultureInfo.InvariantCulture);
            table.AddRow(Cells(ProgressText.Name(finding.Severity), step, finding.Layer ?? "", finding.Message, finding.Advice));
        }

        console.Write(table);
    }

    /// <summary>Writes a confusion matrix: a row per true class, with recall and precision at the edges.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="console">Where; null for the process's console.</param>
    public static void Write(ConfusionMatrix matrix, IAnsiConsole? console = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var table = NewTable("Confusion matrix");
        table.AddColumn(Narrow("true \\ predicted"));
        foreach (var name in matrix.ClassNames)
        {
            table.AddColumn(Narrow(name).RightAligned());
        }

        table.AddColumn(Narrow("recall").RightAligned());
        for (var actual = 0; actual < matrix.ClassCount; actual++)
        {
            var row = actual;
            table.AddRow(
            [
                new Text(matrix.ClassNames[row], new Style(decoration: Decoration.Bold)),
                .. Enumerable.Range(0, matrix.ClassCount).Select(predicted => Count(matrix, row, predicted)),
                new Text(Percent(matrix.RecallOf(row))),
            ]);
        }

        table.AddRow(
            Cells(["precision", .. Enumerable.Range(0, matrix.ClassCount).Select(index => Percent(matrix.PrecisionOf(index))), Percent(matrix.Accuracy)]));
        (console ?? ProcessConsole()).Write(table);
    }

    private static Text Count(ConfusionMatrix matrix, int actual, int predicted)
    {
        var count = matrix[actual, predicted];
        var style = actual == predicted ? new Style(Color.Green)
            : count == 0 ? new Style(Color.Grey)
            : new Style(Color.Red);
        return new Text(count.ToString(CultureInfo.InvariantCulture), style);
    }

    private static Table NewTable(string title) =>
        new() { Border = TableBorder.Horizontal, Title = new TableTitle(Markup.Escape(title)) };

    // As many classes as possible in a line: nothing wraps, and one space parts the columns.
    private static TableColumn Narrow(string header) => new TableColumn(new Text(header)).NoWrap().Padding(1, 0, 0, 0);

    // A file or a pipe gets plain text, however rich the terminal is.
    private static IAnsiConsole ProcessConsole()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        plain.Profile.Width = 160;
        return plain;
    }

    private static TableColumn Right(string header) => new TableColumn(new Text(header)).RightAligned();

    // Text and not markup: names may contain brackets.
    private static Text[] Cells(params string[] cells) => [.. cells.Select(cell => new Text(cell))];

    private static string Shape(int[] shape) => $"({string.Join(", ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))})";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0}%");
}
