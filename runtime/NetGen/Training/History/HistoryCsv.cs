using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>The epochs of a training as a table of comma-separated values, the same in every culture.</summary>
internal static class HistoryCsv
{
    private static readonly (string Name, Func<EpochRecord, double?> Value)[] s_columns =
    [
        ("epoch", epoch => epoch.Epoch),
        ("loss", epoch => epoch.Loss),
        ("smoothed_loss", epoch => epoch.SmoothedLoss),
        ("training_loss", epoch => epoch.TrainingLoss),
        ("training_accuracy", epoch => epoch.TrainingAccuracy),
        ("validation_loss", epoch => epoch.ValidationLoss),
        ("validation_accuracy", epoch => epoch.ValidationAccuracy),
        ("learning_rate", epoch => epoch.LearningRate),
        ("seconds", epoch => epoch.Seconds),
        ("samples_per_second", epoch => epoch.SamplesPerSecond),
    ];

    public static string Write(IEnumerable<EpochRecord> history)
    {
        var text = new StringBuilder(string.Join(',', s_columns.Select(column => column.Name))).Append('\n');
        foreach (var epoch in history)
        {
            text.AppendJoin(',', s_columns.Select(column => Text(column.Value(epoch)))).Append('\n');
        }

        return text.ToString();
    }

    public static string Write(IEnumerable<LossPoint> curve)
    {
        var text = new StringBuilder("step,loss,smoothed_loss,learning_rate\n");
        foreach (var point in curve)
        {
            double?[] cells = [point.Step, point.Loss, point.SmoothedLoss, point.LearningRate];
            text.AppendJoin(',', cells.Select(Text)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads what was written; columns are found by their names, and others are left out.</summary>
    /// <exception cref="InvalidDataException">The text is no such table.</exception>
    public static List<EpochRecord> Read(string text, string path)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines.Length == 0 ? [] : lines[0].Split(',');
        return [.. lines.Skip(1).Select((line, index) => Row(new Cells(names, line.Split(','), index + 2, path)))];
    }

    private static EpochRecord Row(Cells cells) => new()
    {
        Epoch = (int)cells.Required("epoch"),
        Loss = cells.Required("loss"),
        SmoothedLoss = cells.Optional("smoothed_loss"),
        TrainingLoss = cells.Optional("training_loss"),
        TrainingAccuracy = cells.Optional("training_accuracy"),
        ValidationLoss = cells.Optional("validation_loss"),
        ValidationAccuracy = cells.Optional("validation_accuracy"),
        LearningRate = cells.Required("learning_rate"),
        Seconds = cells.Required("seconds"),
        SamplesPerSecond = cells.Required("samples_per_second"),
    };

    // The shortest text that is read as the same number.
    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>One line by the names of its columns.</summary>
    private readonly struct Cells(string[] names, string[] cells, int line, string path)
    {
        public double Required(string name) => Optional(name) ?? throw Wrong($"column '{name}' has no value");

        public double? Optional(string name)
        {
            var column = Array.IndexOf(names, name);
            if (column < 0 || (column < cells.Length && cells[column].Length == 0))
            {
                return null;
            }

            return column < cells.Length && double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw Wrong($"column '{name}' is {(column < cells.Length ? $"'{cells[column]}'" : "missing")}; a number is expected");
        }

        private InvalidDataException Wrong(string problem) => new($"'{path}', line {line}: {problem}.");
    }
}
